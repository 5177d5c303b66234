//! What a citizen finds, over an invented catalogue.

use rstest::rstest;
use search::{Intent, ServiceAnswer, ServiceQuery};

use crate::catalogue::{self, BAGHERIA, CARINI, CEFALU, PALERMO, TERMINI, index};

fn ask(text: &str) -> ServiceAnswer {
    index().search(&ServiceQuery { text: text.to_owned(), limit: 5, ..ServiceQuery::default() }).expect("an answer")
}

fn slugs(answer: &ServiceAnswer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.slug.as_str()).collect()
}

#[rstest]
#[case::plain("carta d'identità elettronica", "carta-identita")]
#[case::story("buongiorno, devo rinnovare la carta di identità perché è scaduta", "carta-identita")]
#[case::no_accents("rinnovo carta identita", "carta-identita")]
#[case::inflected("iscrizioni agli asili nido", "asilo-nido")]
#[case::phone("cm faccio x pagare la tari", "tari")]
#[case::sicilian("la bolletta della munnizza", "tari")]
#[case::typo("cambio residneza", "cambio-residenza")]
#[case::two_typos("certificto di matrimonnio", "matrimonio-civile")]
#[case::english("how do I renew my identity card", "carta-identita")]
#[case::one_word("mensa", "mensa-scolastica")]
fn the_service_meant_comes_first(#[case] text: &str, #[case] slug: &str) {
    let answer = ask(text);
    assert!(answer.confident, "{answer:#?}");
    assert_eq!(slugs(&answer).first(), Some(&slug), "{answer:#?}");
}

#[rstest]
#[case("che tempo fa domani")]
#[case("mi fa male un dente")]
#[case("orario della messa")]
#[case("chi ha vinto la partita di calcio ieri sera")]
#[case("ricetta della pasta con le sarde")]
#[case("asdfgh qwerty")]
#[case("buongiorno")]
#[case("come posso fare?")]
#[case("")]
fn what_no_service_answers_is_refused(#[case] text: &str) {
    let answer = ask(text);
    assert!(!answer.confident, "{answer:#?}");
    assert_eq!(answer.hits, []);
}

#[rstest]
#[case("devo fare la carta d'identità a Bagheria", BAGHERIA, "Bagheria")]
#[case("carta identita bageria", BAGHERIA, "bageria")]
#[case("abito a baaria, quanto pago di tari", BAGHERIA, "baaria")]
#[case("asilo nido cefalu", CEFALU, "cefalu")]
#[case("mensa scolastica a Termini Imerese", TERMINI, "Termini Imerese")]
#[case("tari termini imerse", TERMINI, "termini imerse")]
#[case("abito a Termini, cambio residenza", TERMINI, "Termini")]
#[case("da Palermo mi sono trasferito a Carini: cambio residenza", CARINI, "Carini")]
#[case("la tari la pago a Bagheria e non a Palermo", BAGHERIA, "Bagheria")]
#[case("non abito più a Palermo, sono a Carini: cambio residenza", CARINI, "Carini")]
#[case("mio figlio da Carini va a scuola a Palermo, chi paga la mensa scolastica?", CARINI, "Carini")]
#[case("noi di Bagheria non abbiamo la mensa scolastica come a Palermo", BAGHERIA, "Bagheria")]
#[case("non so dove si fa la carta d'identità a Palermo", PALERMO, "Palermo")]
fn a_municipality_is_recognised_and_taken_out(#[case] text: &str, #[case] istat: u32, #[case] typed: &str) {
    let answer = ask(text);
    assert_eq!(answer.understood.municipality, Some(istat), "{answer:#?}");
    assert_eq!(answer.understood.place, typed);
    assert!(answer.confident, "{answer:#?}");
    assert!(answer.understood.words.iter().all(|word| !typed.to_lowercase().contains(word.as_str())));
}

#[rstest]
#[case("tari comune di Alia", 82001)]
#[case("tari ad alia", 82001)]
#[case("Trappeto tari", 82074)]
#[case("tari trapeto", 82074)]
#[case("tari cinisi", 82031)]
#[case("tari giardinelo", 82037)]
#[case("tari terasini", 82071)]
#[case("tari carini", CARINI)]
#[case("la tari per chi vive a capaci", 82020)]
#[case("tari campofelice di rocella", 82018)]
#[case("tari Campofelice Fitalia", 82017)]
#[case("tari palazzo adriano", 82052)]
#[case("tari s. flavia", 82067)]
#[case("tari santa flavia", 82067)]
#[case("tari san mauro castelverde", 82065)]
#[case("tari sanmaurocastelverde", 82065)]
#[case("tari castelverde", 82065)]
#[case("tari terra sini", 82071)]
#[case("la tari per chi abita alla noce", PALERMO)]
#[case("tari isola delle femine", 82043)]
#[case("tari isola femmine", 82043)]
fn names_are_found_as_people_write_them(#[case] text: &str, #[case] istat: u32) {
    assert_eq!(ask(text).understood.municipality, Some(istat), "{:#?}", ask(text).understood);
}

#[rstest]
#[case("tari a campofelice")]
#[case("alimenti per la mensa")]
#[case("giardini pubblici")]
#[case("santa messa")]
#[case("mi aiutate? non siamo capaci")]
#[case("ho visto una torretta")]
#[case("isola ecologica")]
#[case("quali sono i termini per pagare")]
#[case("non siamo capaci di fare la domanda")]
#[case("ho perso un tappeto")]
#[case("cittadini cinesi")]
#[case("batteria scarica")]
#[case("un palazzo pericolante")]
#[case("la mia amica giuliana deve fare il cambio di residenza")]
fn a_common_word_is_no_town(#[case] text: &str) {
    assert_eq!(ask(text).understood.municipality, None);
}

#[rstest]
#[case("sto a baaria", BAGHERIA)]
#[case("I live in Bagheria", BAGHERIA)]
#[case("j'habite à Palermo", PALERMO)]
#[case("locuiesc la Palermo", PALERMO)]
#[case("أسكن في Palermo", PALERMO)]
fn who_only_tells_where_they_live_asks_nothing_yet(#[case] text: &str, #[case] istat: u32) {
    let answer = ask(text);
    assert_eq!(answer.understood.municipality, Some(istat), "{answer:#?}");
    assert!(answer.hits.is_empty(), "{answer:#?}");
}

#[test]
fn each_service_shows_once_with_the_sheet_of_the_citizens_own_municipality() {
    let own = |municipality, text: &str| {
        let query = ServiceQuery { text: text.to_owned(), municipality, limit: 10, ..ServiceQuery::default() };
        let answer = index().search(&query).expect("an answer");
        let found: Vec<_> = answer.hits.iter().filter(|hit| hit.slug == "tari").map(|hit| hit.municipality).collect();
        assert_eq!(found.len(), 1, "{answer:#?}");
        found[0]
    };
    assert_eq!(own(None, "tari"), None);
    assert_eq!(own(Some(PALERMO), "tari"), Some(PALERMO));
    assert_eq!(own(Some(CEFALU), "tari"), None);
    assert_eq!(own(Some(CEFALU), "tari a Palermo"), Some(PALERMO));
}

#[test]
fn a_theme_narrows_the_answer() {
    let theme = |theme: &str| {
        let theme = Some(theme.to_owned());
        let query = ServiceQuery { text: "tassa rifiuti".to_owned(), theme, limit: 10, ..ServiceQuery::default() };
        slugs(&index().search(&query).expect("an answer")).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(theme("taxes").contains(&"tari".to_owned()));
    assert!(!theme("social").contains(&"tari".to_owned()));
}

#[rstest]
#[case("carta ide", "carta-identita")]
#[case("asil", "asilo-nido")]
#[case("mens", "mensa-scolastica")]
#[case("buttare un vec", "ingombranti")]
#[case("permesso di costr", "permesso-costruire")]
fn an_unfinished_last_word_finds_as_it_is_typed(#[case] text: &str, #[case] slug: &str) {
    let query = ServiceQuery { text: text.to_owned(), as_you_type: true, limit: 3, ..ServiceQuery::default() };
    let answer = index().search(&query).expect("an answer");
    assert_eq!(slugs(&answer).first(), Some(&slug), "{answer:#?}");
}

#[test]
fn a_correction_is_told() {
    let corrected = ask("cambio residneza").understood.corrected;
    let told: Vec<_> = corrected.iter().map(|word| (word.typed.as_str(), word.used.as_str())).collect();
    assert_eq!(told, [("residneza", "residenza")]);
}

#[test]
fn a_protocol_number_is_taken_out_of_the_words() {
    let understood = ask("a che punto è la pratica a546 2026 0000042?").understood;
    assert_eq!(understood.protocol.as_deref(), Some("A546-2026-0000042"));
    assert_eq!(understood.words, ["punto", "pratica"]);
}

#[rstest]
#[case("posso pagare la tassa a rate", Some("it"))]
#[case("how can I pay the waste tax", Some("en"))]
#[case("شهادة الإقامة", Some("ar"))]
#[case("শিশুর নার্সারি", Some("bn"))]
#[case("tari", None)]
fn the_language_is_told_when_it_shows(#[case] text: &str, #[case] language: Option<&str>) {
    assert_eq!(ask(text).understood.language.as_deref(), language);
}

#[test]
fn a_hit_says_why_and_where_in_the_title() {
    let answer = ask("rinnovo della carta di identità");
    let hit = &answer.hits[0];
    let title = catalogue::title("carta-identita");
    let marked: Vec<_> = hit.highlights.iter().map(|range| &title[range.clone()]).collect();
    assert_eq!(marked, ["Carta", "identità"]);
    assert!(hit.matched.contains(&"identità".to_owned()));
}

#[test]
fn a_matter_of_others_is_named_and_no_service_is_offered() {
    let answer = ask("dove rinnovo il passaporto");
    assert_eq!((answer.elsewhere.as_deref(), answer.hits.as_slice()), (Some("passport"), &[][..]));
}

#[test]
fn what_is_chosen_often_comes_first_between_equals() {
    let mut twins = catalogue::documents();
    let twin = twins.iter().find(|sheet| sheet.slug == "imu").cloned().expect("a sheet");
    twins.push(search::ServiceDocument { slug: "imu-bis".to_owned(), ..twin });
    let index = catalogue::build(twins);
    let first = || {
        let query = ServiceQuery { text: "imposta municipale".to_owned(), limit: 2, ..ServiceQuery::default() };
        let answer = index.search(&query).expect("an answer");
        (answer.hits[0].slug.clone(), answer.close)
    };
    assert_eq!(first(), ("imu".to_owned(), 2));
    index.choose("imu-bis", 1);
    assert_eq!(index.chosen().filter(|(_, times)| *times > 0).collect::<Vec<_>>(), [("imu-bis", 1)]);
    assert_eq!(first(), ("imu-bis".to_owned(), 2));
}

#[test]
fn a_hit_tells_the_sentence_it_is_like() {
    let answer = ask("mio figlio deve spostare un muro");
    assert_eq!(answer.hits[0].like.as_deref(), Some("spostare un muro in casa"));
}

#[rstest]
#[case("a che punto è la mia pratica", Intent::Follow)]
#[case("devo pagare la tari", Intent::Pay)]
#[case("buongiorno", Intent::SmallTalk)]
fn what_is_wanted_is_understood(#[case] text: &str, #[case] intent: Intent) {
    assert_eq!(ask(text).understood.intent, intent);
}
