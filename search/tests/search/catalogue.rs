//! An invented catalogue and a few municipalities.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use search::{Corpus, Gazetteer, MatterDocument, Place, ServiceDocument, ServiceIndex};

pub(crate) const PALERMO: u32 = 82053;
pub(crate) const BAGHERIA: u32 = 82006;
pub(crate) const CARINI: u32 = 82021;
pub(crate) const CEFALU: u32 = 82027;
pub(crate) const TERMINI: u32 = 82070;

const PLACES: [(u32, &str, &[&str]); 18] = [
    (82001, "Alia", &[]),
    (BAGHERIA, "Bagheria", &["Baaria", "Aspra"]),
    (82017, "Campofelice di Fitalia", &[]),
    (82018, "Campofelice di Roccella", &[]),
    (82020, "Capaci", &[]),
    (CARINI, "Carini", &[]),
    (CEFALU, "Cefalù", &[]),
    (82031, "Cinisi", &[]),
    (82037, "Giardinello", &[]),
    (82038, "Giuliana", &[]),
    (82043, "Isola delle Femmine", &[]),
    (82052, "Palazzo Adriano", &[]),
    (PALERMO, "Palermo", &["Noce", "Mondello", "Palemmu"]),
    (82065, "San Mauro Castelverde", &[]),
    (82067, "Santa Flavia", &[]),
    (TERMINI, "Termini Imerese", &[]),
    (82071, "Terrasini", &[]),
    (82074, "Trappeto", &[]),
];

/// Slug, theme, title, English title, description, phrasings.
type Sheet = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const SHEETS: [Sheet; 25] = [
    (
        "carta-identita",
        "social",
        "Carta d'identità elettronica",
        "Electronic identity card",
        "Rilascio e rinnovo del documento di riconoscimento",
        &["rinnovare la carta scaduta", "ho perso il documento", "renew my id"],
    ),
    (
        "cambio-residenza",
        "social",
        "Cambio di residenza",
        "Change of residence",
        "Dichiarazione di chi si trasferisce in un altro Comune o cambia casa",
        &["ho cambiato casa", "trasferimento"],
    ),
    (
        "asilo-nido",
        "social",
        "Iscrizione all'asilo nido",
        "Nursery enrolment",
        "Domanda di posto al nido per bambini da 3 a 36 mesi",
        &["posto al nido per mio figlio"],
    ),
    (
        "mensa-scolastica",
        "social",
        "Mensa scolastica",
        "School meals",
        "Iscrizione al servizio di refezione",
        &["pagare la mensa della scuola", "dieta speciale"],
    ),
    (
        "scuolabus",
        "social",
        "Trasporto scolastico",
        "School bus",
        "Iscrizione allo scuolabus",
        &["pulmino della scuola"],
    ),
    (
        "assistenza-anziani",
        "social",
        "Assistenza domiciliare agli anziani",
        "Home care for the elderly",
        "Aiuto in casa per persone anziane non autosufficienti",
        &["mia nonna non riesce a stare da sola"],
    ),
    (
        "contributo-affitto",
        "social",
        "Contributo per l'affitto",
        "Rent support",
        "Sostegno al canone di locazione",
        &["non riesco a pagare l'affitto", "rischio lo sfratto"],
    ),
    (
        "matrimonio-civile",
        "social",
        "Matrimonio civile",
        "Civil wedding",
        "Pubblicazioni, celebrazione e certificato",
        &["mi sposo in comune", "certificato di matrimonio"],
    ),
    (
        "permesso-costruire",
        "building",
        "Permesso di costruire",
        "Building permit",
        "Titolo per nuove costruzioni e ristrutturazioni pesanti",
        &["voglio costruire una villetta"],
    ),
    (
        "cila",
        "building",
        "Comunicazione di inizio lavori asseverata (CILA)",
        "Works notice",
        "Manutenzione straordinaria di un alloggio",
        &["spostare un muro in casa", "rifare il bagno"],
    ),
    (
        "accesso-atti-edilizi",
        "building",
        "Accesso agli atti edilizi",
        "Access to building files",
        "Copia di progetti e planimetrie",
        &["planimetria della casa"],
    ),
    (
        "occupazione-suolo",
        "public-works",
        "Occupazione di suolo pubblico",
        "Use of public ground",
        "Concessione per tavolini, ponteggi e traslochi",
        &["tavolini davanti al bar", "ponteggio sul marciapiede"],
    ),
    (
        "passo-carrabile",
        "public-works",
        "Passo carrabile",
        "Driveway permit",
        "Autorizzazione e cartello",
        &["davanti al garage parcheggiano sempre"],
    ),
    (
        "segnalazione-buche",
        "public-works",
        "Segnalazione di buche e guasti stradali",
        "Report a pothole",
        "Dissesti del manto, marciapiedi rotti",
        &["c'è una buca in strada"],
    ),
    (
        "illuminazione",
        "public-works",
        "Guasto all'illuminazione pubblica",
        "Street light fault",
        "Lampioni spenti o rotti",
        &["lampione spento sotto casa"],
    ),
    (
        "tari",
        "taxes",
        "Tassa sui rifiuti (TARI)",
        "Waste tax",
        "Dichiarazione, pagamento, riduzioni ed esenzioni",
        &["pagare la bolletta della spazzatura", "riduzione per chi vive da solo"],
    ),
    (
        "imu",
        "taxes",
        "Imposta municipale propria (IMU)",
        "Property tax",
        "Calcolo, pagamento e rimborso",
        &["pagare la tassa sulla seconda casa"],
    ),
    (
        "rateizzazione",
        "taxes",
        "Rateizzazione dei tributi",
        "Instalments for local taxes",
        "Pagamento a rate delle somme dovute",
        &["non posso pagare tutto insieme"],
    ),
    (
        "multe",
        "taxes",
        "Pagamento e ricorso delle multe",
        "Traffic fines",
        "Sanzioni del codice della strada",
        &["ho preso una multa"],
    ),
    (
        "ingombranti",
        "environment",
        "Ritiro dei rifiuti ingombranti",
        "Bulky waste collection",
        "Prenotazione del ritiro a domicilio",
        &["buttare un vecchio divano", "frigorifero da smaltire"],
    ),
    (
        "centro-raccolta",
        "environment",
        "Centro comunale di raccolta",
        "Recycling centre",
        "Isola ecologica: orari e materiali ammessi",
        &["dove porto le lampadine e l'olio"],
    ),
    (
        "randagismo",
        "environment",
        "Segnalazione di animali randagi",
        "Stray animals",
        "Cani vaganti o feriti",
        &["c'è un cane abbandonato"],
    ),
    (
        "biblioteca",
        "culture",
        "Iscrizione alla biblioteca",
        "Library card",
        "Prestito di libri e sale di lettura",
        &["prendere libri in prestito"],
    ),
    (
        "patrocinio",
        "culture",
        "Patrocinio di eventi culturali",
        "Patronage of events",
        "Sostegno del Comune a manifestazioni e spettacoli",
        &["organizziamo una festa di quartiere"],
    ),
    (
        "tirocini",
        "work",
        "Tirocini e orientamento al lavoro",
        "Traineeships",
        "Incontro tra domanda e offerta",
        &["sono disoccupato e cerco lavoro"],
    ),
];

/// The services; Palermo has a sheet of its own for one.
pub(crate) fn documents() -> Vec<ServiceDocument> {
    SHEETS.iter().map(|sheet| document(*sheet)).collect()
}

fn document(sheet: Sheet) -> ServiceDocument {
    let (slug, theme, title, title_en, description, phrasings) = sheet;
    ServiceDocument {
        slug: slug.to_owned(),
        theme: theme.to_owned(),
        title: title.to_owned(),
        variants: if slug == "tari" { vec![PALERMO] } else { vec![] },
        description: description.to_owned(),
        phrasings: phrasings.iter().map(ToString::to_string).collect(),
        tongues: BTreeMap::from([("en".to_owned(), vec![title_en.to_owned()])]),
        ..ServiceDocument::default()
    }
}

/// What no Comune deals with.
fn matters() -> Vec<MatterDocument> {
    let matter = |id: &str, title: &str, phrasings: &[&str]| MatterDocument {
        id: id.to_owned(),
        title: title.to_owned(),
        phrasings: BTreeMap::from([("it".to_owned(), phrasings.iter().map(ToString::to_string).collect())]),
        ..MatterDocument::default()
    };
    vec![
        matter("passport", "Passaporto", &["devo rinnovare il passaporto", "documento per andare in america"]),
        matter(
            "idle",
            "Altre domande",
            &[
                "che tempo fa domani",
                "mi fa male un dente",
                "orario della messa",
                "chi ha vinto la partita di calcio",
                "ricetta della pasta",
                "previsioni del tempo",
            ],
        ),
    ]
}

/// The Italian title of a service.
pub(crate) fn title(slug: &str) -> String {
    documents().into_iter().find(|sheet| sheet.slug == slug).map(|sheet| sheet.title).expect("a service")
}

/// The municipalities of the tests.
pub(crate) fn places() -> Gazetteer {
    Gazetteer::new(PLACES.iter().map(|(istat, name, aliases)| Place {
        istat: *istat,
        name: (*name).to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
    }))
}

/// An index of these documents.
pub(crate) fn build(services: Vec<ServiceDocument>) -> ServiceIndex {
    ServiceIndex::new(Corpus { services, matters: matters(), places: places() })
}

/// The index of the whole catalogue, built once.
pub(crate) fn index() -> &'static ServiceIndex {
    static INDEX: LazyLock<ServiceIndex> = LazyLock::new(|| build(documents()));
    &INDEX
}
