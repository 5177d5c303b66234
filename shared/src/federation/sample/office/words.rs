//! What a simulated office writes: plain, polite Italian.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use rand::RngExt;
use rand::rngs::StdRng;

use crate::case::{Act, Case};
use crate::catalogue::{Procedure, Sheet};
use crate::federation::sample::chance::one_of;
use crate::text::SafeText;

const OFFICERS: [&str; 12] = [
    "Rosalia Lo Verde",
    "Salvatore Mancuso",
    "Giuseppina Alaimo",
    "Antonino Cusimano",
    "Maria Concetta Billeci",
    "Francesco Paolo Scaduto",
    "Caterina Giambrone",
    "Vincenzo Di Salvo",
    "Provvidenza Tarantino",
    "Gaetano La Mantia",
    "Ninfa Catalano",
    "Calogero Mineo",
];

/// The office in charge: "Ufficio anagrafe del Comune di Bagheria".
pub(super) fn office(sheet: &Sheet, comune: &str) -> String {
    let contact = sheet.contacts.as_ref().map_or("Ufficio relazioni con il pubblico del Comune", |text| &text.it);
    let first = contact.split(['.', ';']).next().unwrap_or(contact).trim();
    match first.strip_suffix(" del Comune") {
        Some(unit) => format!("{unit} del Comune di {comune}"),
        None => format!("{first} ({comune})"),
    }
}

pub(super) fn officer(rng: &mut StdRng) -> String {
    one_of(&OFFICERS, rng).to_owned()
}

pub(super) fn missing(sheet: &Sheet, rng: &mut StdRng) -> String {
    let needs: Vec<&str> = sheet.needs.iter().flat_map(|list| &list.it).map(String::as_str).collect();
    let what = one_of(&needs, rng).trim_end_matches(['.', ';']);
    if what.is_empty() {
        return "Per completare l'esame ci serve una precisazione: ci descriva meglio la richiesta e, se può, alleghi \
                un documento o una foto. Nel frattempo i termini sono sospesi."
            .to_owned();
    }
    format!(
        "Per completare l'esame ci manca questo: {what}. Lo invii rispondendo qui, anche con una foto ben leggibile. \
         Nel frattempo i termini sono sospesi."
    )
}

pub(super) fn doubts(sheet: &Sheet, rng: &mut StdRng) -> String {
    let reason = one_of(
        &[
            "dai documenti inviati non risulta uno dei requisiti richiesti",
            "i dati della domanda non corrispondono a quelli dei nostri archivi",
            "uno degli allegati non è valido alla data della domanda",
        ],
        rng,
    );
    format!(
        "Stiamo per respingere la domanda \"{}\" perché {reason}. Prima di decidere vogliamo sentirla: ha 10 giorni \
         per inviarci osservazioni e documenti.",
        sheet.title.it
    )
}

pub(super) fn approval(procedure: Procedure) -> String {
    match procedure {
        Procedure::Ranking => "La sua domanda è stata ammessa. Le comunichiamo a breve i prossimi passi.",
        Procedure::Booking => "La prenotazione è stata accolta.",
        _ => "La domanda è stata accolta. Stiamo preparando l'esito.",
    }
    .to_owned()
}

pub(super) fn refusal(procedure: Procedure, rng: &mut StdRng) -> String {
    let reason = match procedure {
        Procedure::Ranking => "I posti disponibili sono terminati prima della sua posizione.",
        Procedure::Booking => "Il giorno e l'orario richiesti non sono più disponibili: può scegliere un'altra data.",
        _ => one_of(
            &[
                "Le osservazioni ricevute non superano i motivi che le abbiamo comunicato.",
                "Manca uno dei requisiti previsti dal regolamento, come le abbiamo comunicato.",
            ],
            rng,
        ),
    };
    format!(
        "Ci dispiace, la richiesta non può essere accolta. {reason} Può presentare ricorso al Tar entro 60 giorni, \
         oppure una nuova domanda."
    )
}

pub(super) fn conformity(rng: &mut StdRng) -> String {
    let what = one_of(
        &["aggiorni la planimetria allegata", "completi la dichiarazione degli impianti", "adegui l'accesso al locale"],
        rng,
    );
    format!("Abbiamo controllato quanto comunicato. Per essere in regola le chiediamo: {what}. Poi ce lo confermi qui.")
}

pub(super) fn prohibition() -> String {
    "Dal controllo risulta che mancano i requisiti di legge e non è possibile rimediare: l'attività non può proseguire. \
     Può presentare ricorso al Tar entro 60 giorni."
        .to_owned()
}

pub(super) fn archiving() -> String {
    "Il problema ci era già stato segnalato e l'intervento è in programma: uniamo la sua segnalazione a quella. Grazie."
        .to_owned()
}

/// An answer to a letter.
pub(super) fn reply(case: &Case, rng: &mut StdRng) -> Act {
    let text = if case.is_open() {
        one_of(
            &[
                "Grazie del messaggio: lo abbiamo aggiunto alla pratica e ne terremo conto.",
                "Abbiamo letto il suo messaggio. La pratica procede: la avvisiamo qui di ogni novità.",
            ],
            rng,
        )
    } else {
        "Grazie del messaggio. La pratica è conclusa: per una nuova richiesta può aprirne un'altra quando vuole."
    };
    Act::Message { text: SafeText::new(text), files: Vec::new() }
}

pub(super) fn delivery(case: &Case, sheet: &Sheet, comune: &str, today: Date, rng: &mut StdRng) -> String {
    let needs_a_visit = !sheet.access.level.is_full();
    match case.opening.procedure {
        Procedure::Notification => {
            "Abbiamo controllato la comunicazione: è completa e resta valida. Non deve fare altro. Conservi la ricevuta \
             con il numero di protocollo."
                .to_owned()
        }
        Procedure::Ranking => format!("La sua domanda è tra quelle accolte. Ecco che cosa ottiene: {}", outcome(sheet)),
        Procedure::Report => format!(
            "Grazie della segnalazione. La squadra è intervenuta il {} e il problema risulta risolto. Se non è così, \
             ce lo scriva.",
            in_words(today)
        ),
        Procedure::Booking => format!(
            "La prenotazione è confermata per {} alle {}. Se non può venire ci avvisi almeno un giorno prima.",
            in_words(working_day(today, rng)),
            hour(rng)
        ),
        Procedure::Payment => "Il pagamento di prova risulta registrato e la sua posizione è in regola.".to_owned(),
        _ if needs_a_visit => format!(
            "La domanda è completa. La aspettiamo allo sportello del Comune di {comune} {} alle {}: porti con sé un \
             documento. Ecco che cosa ottiene: {}",
            in_words(working_day(today, rng)),
            hour(rng),
            outcome(sheet)
        ),
        _ => format!("La sua richiesta è stata accolta e la pratica è conclusa. Ecco che cosa ottiene: {}", outcome(sheet)),
    }
}

/// The first sentence of what the sheet promises.
fn outcome(sheet: &Sheet) -> String {
    let first = sheet.outcome.it.split(". ").next().unwrap_or_default().trim_end_matches('.');
    format!("{}.", lower_first(first))
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    let is_acronym = text.chars().nth(1).is_some_and(char::is_uppercase);
    match characters.next() {
        Some(first) if !is_acronym => first.to_lowercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

/// "lunedì 30/11/2026".
fn in_words(day: Date) -> String {
    let name = match day.weekday() {
        Weekday::Monday => "lunedì",
        Weekday::Tuesday => "martedì",
        Weekday::Wednesday => "mercoledì",
        Weekday::Thursday => "giovedì",
        Weekday::Friday => "venerdì",
        Weekday::Saturday => "sabato",
        Weekday::Sunday => "domenica",
    };
    format!("{name} {}", day.strftime("%d/%m/%Y"))
}

/// A day from Monday to Friday within two weeks.
fn working_day(today: Date, rng: &mut StdRng) -> Date {
    let day = today.checked_add(rng.random_range(3_i64..14).days()).unwrap_or(today);
    let to_monday = match day.weekday() {
        Weekday::Saturday => 2_i64,
        Weekday::Sunday => 1,
        _ => 0,
    };
    day.checked_add(to_monday.days()).unwrap_or(day)
}

fn hour(rng: &mut StdRng) -> &'static str {
    one_of(&["9:00", "9:30", "10:15", "11:00", "12:00", "15:30", "16:15"], rng)
}
