//! Replies that are written once, in the languages in which citizens are served.

use shared::domain::Language;

use crate::app::{Choice, Effect, Layer, Line, Model, Pick, Picker};

/// A reply in the languages it was written in; the Italian one is always there.
#[derive(Clone, Copy, Debug)]
struct Canned {
    it: &'static str,
    en: &'static str,
    fr: &'static str,
    es: &'static str,
    ro: &'static str,
}

const REPLIES: [Canned; 5] = [
    Canned {
        it: "Buongiorno, sono dell'assistenza. Leggo la sua richiesta e le rispondo subito.",
        en: "Good morning, this is the help desk. I am reading your request and will answer at once.",
        fr: "Bonjour, ici l'assistance. Je lis votre demande et je vous réponds tout de suite.",
        es: "Buenos días, soy de asistencia. Leo su solicitud y le respondo enseguida.",
        ro: "Bună ziua, sunt de la asistență. Citesc cererea și vă răspund imediat.",
    },
    Canned {
        it: "Mi può scrivere il numero di protocollo della pratica? È nella ricevuta, per esempio A546-2026-0000042.",
        en: "Could you write me the protocol number of your case? It is on the receipt, for example A546-2026-0000042.",
        fr: "Pouvez-vous m'écrire le numéro de protocole du dossier ? Il est sur le reçu, par exemple A546-2026-0000042.",
        es: "¿Puede escribirme el número de protocolo del trámite? Está en el recibo, por ejemplo A546-2026-0000042.",
        ro: "Îmi puteți scrie numărul de protocol al dosarului? Este pe chitanță, de exemplu A546-2026-0000042.",
    },
    Canned {
        it: "La pratica è in esame presso l'ufficio. Il bot la avviserà appena c'è una novità.",
        en: "The office is examining your case. The bot will tell you as soon as there is news.",
        fr: "Votre dossier est à l'étude au bureau. Le bot vous préviendra dès qu'il y aura du nouveau.",
        es: "La oficina está examinando su trámite. El bot le avisará en cuanto haya novedades.",
        ro: "Dosarul este în analiză la birou. Botul vă va anunța când apar noutăți.",
    },
    Canned {
        it: "Non scriva qui dati sulla salute o numeri di carta: servono solo nel modulo della pratica.",
        en: "Please do not write health data or card numbers here: they belong only in the form of the case.",
        fr: "N'écrivez pas ici de données de santé ni de numéros de carte : ils vont seulement dans le formulaire.",
        es: "No escriba aquí datos de salud ni números de tarjeta: van solo en el formulario del trámite.",
        ro: "Nu scrieți aici date medicale sau numere de card: ele se pun doar în formularul dosarului.",
    },
    Canned {
        it: "Se non c'è altro chiudo la conversazione. Può riaprirla quando vuole. Buona giornata!",
        en: "If there is nothing else I will close the conversation. You can open it again at any time. Have a good day!",
        fr: "S'il n'y a rien d'autre, je ferme la conversation. Vous pouvez la rouvrir à tout moment. Bonne journée !",
        es: "Si no hay nada más, cierro la conversación. Puede abrirla de nuevo cuando quiera. ¡Buen día!",
        ro: "Dacă nu mai este nimic, închid conversația. O puteți redeschide oricând. O zi bună!",
    },
];

impl Canned {
    /// The reply in a language, else in Italian.
    fn get(&self, language: Language) -> &'static str {
        match language.as_str() {
            "en" => self.en,
            "fr" => self.fr,
            "es" => self.es,
            "ro" => self.ro,
            _ => self.it,
        }
    }
}

/// Told when others go on with a conversation; the braces stand for who they are.
const HANDING_OVER: Canned = Canned {
    it: "Passo la sua richiesta a chi se ne occupa: {}. Le rispondono in questa chat, non deve riscrivere niente.",
    en: "I am passing your request to those who deal with it: {}. They answer in this chat; you need not write it again.",
    fr: "Je transmets votre demande au service compétent : {}. Il répond dans cette conversation ; rien à réécrire.",
    es: "Paso su solicitud a quien se ocupa de ella: {}. Le responden en este chat; no tiene que escribir de nuevo.",
    ro: "Transmit cererea celor care se ocupă de ea: {}. Vă răspund în acest chat; nu trebuie să scrieți din nou.",
};

/// What a citizen is told when their conversation goes to an office, or to the help desk.
pub(super) fn handing_over(language: Language, office: Option<&str>) -> String {
    HANDING_OVER.get(language).replace("{}", office.unwrap_or("Patto"))
}

/// Offers the replies in the citizen's language; the one that is chosen can still be changed before it is sent.
pub fn choose_canned(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let Some(conversation) = super::chat::current(model).and_then(|id| model.desk.conversation(id)) else {
        return Vec::new();
    };
    let language = conversation.language;
    let choice = |reply: &Canned| {
        let text = reply.get(language);
        Choice { label: text.to_owned(), aside: String::new(), pick: Pick::Reply(text) }
    };
    let title = format!("{} · {language}", words.desk.canned_title);
    model.layers.push(Layer::Picker(Picker::new(title, REPLIES.iter().map(choice).collect())));
    Vec::new()
}

/// Puts a reply into the line, if the conversation is the clerk's.
pub fn take_canned(model: &mut Model, text: &'static str) -> Vec<Effect> {
    let effects = super::start_reply(model);
    if matches!(model.layers.last(), Some(Layer::Typing(Line::Reply))) {
        model.desk.reply = text.into();
    }
    effects
}
