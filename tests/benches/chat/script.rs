//! What people do with each bot: an echo, and a form of three fields.

use super::crowd::{Act, Step};

/// The same work for every bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// A word comes back; nothing is kept. Ours cannot do that.
    Bare,
    /// A word comes back once it is durable.
    Echo,
    /// A name, a date and an address, each checked and durable, and a summary.
    Form,
}

impl Task {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Echo => "echo",
            Self::Form => "form",
        }
    }
}

/// The acts of one person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Script {
    pub(crate) echo: Step,
    /// Once, on meeting the bot.
    pub(crate) hello: &'static [Step],
    /// To the first question.
    pub(crate) opening: &'static [Step],
    /// The part that is the same for all.
    pub(crate) answers: &'static [Step],
    /// From the summary to the end.
    pub(crate) closing: &'static [Step],
}

/// The answers are checked by every bot; the words awaited are those of the next question, and of the summary.
const NAME: Act = Act::Say("Rosalia Ferrara");
const DAY: Act = Act::Say("03/05/1980");
const EMAIL: Act = Act::Say("rosalia.ferrara@example.org");

/// An unknown command is answered in words, above the present screen, without the hub. A request begins with the sheet of
/// the service and the privacy notice, and ends in a case with its protocol number.
pub(crate) const PATTO: Script = Script {
    echo: (Act::Say("/prova"), "Non conosco questo comando"),
    hello: &[(Act::Say("/start s-prova-modulo"), "tuo Comune"), (Act::Say("Carini"), "Modulo di prova")],
    opening: &[
        (Act::Say("/start s-prova-modulo"), "Modulo di prova"),
        (Act::Tap("Fai domanda"), "Informativa"),
        (Act::Tap("Ho letto, inizia la richiesta"), "Nome e cognome"),
    ],
    answers: &[(NAME, "Data di nascita"), (DAY, "Email"), (EMAIL, "Controlla la richiesta")],
    closing: &[(Act::Tap("Invia la richiesta al Comune"), "Numero di protocollo")],
};

pub(crate) const PEER: Script = Script {
    echo: (Act::Say("prova"), "prova"),
    hello: &[],
    opening: &[(Act::Say("/modulo"), "Nome e cognome")],
    answers: &[(NAME, "Data di nascita"), (DAY, "Email"), (EMAIL, "Riepilogo")],
    closing: &[],
};
