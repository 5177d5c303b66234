//! The words of a scenario file.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::telegram::Fault;

/// A journey.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub test_case: String,
    /// What it shows, in a sentence.
    pub about: String,
    /// The federation it plays in.
    pub federation: Federation,
    /// The moment at which it begins; a morning on which the help desk answers when it is not said.
    pub clock: Option<Timestamp>,
    /// What happens, in order; parts are already put in their place.
    pub steps: Vec<Step>,
}

/// The sample federation of a journey.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, default)]
pub struct Federation {
    /// The same seed gives the same federation.
    pub seed: u64,
    /// How many times faster than life it moves.
    pub speed: f64,
}

impl Default for Federation {
    fn default() -> Self {
        Self { seed: 42, speed: 1.0 }
    }
}

/// One thing that happens, or one thing that must be seen.
#[derive(Clone, Debug)]
pub struct Step {
    /// Where it is written: file and number, for error messages.
    pub place: String,
    /// What.
    pub act: Act,
    /// How.
    pub manner: Manner,
}

/// How a step is done.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Manner {
    /// Who does it; several citizens have several chats.
    #[serde(rename = "as")]
    pub person: String,
    /// How often a button is pressed before the bot can answer.
    pub times: u32,
    /// Press a button of a former screen.
    pub stale: bool,
    /// What is written under a file.
    pub caption: String,
    /// How large the file is; small when it is not said.
    pub megabytes: usize,
    /// It is written in a group that the bot is in, too, and not in the citizen's own chat.
    pub in_group: bool,
    /// Seconds to wait for what must be seen.
    pub within: Option<u64>,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            person: "cittadino".to_owned(),
            times: 1,
            stale: false,
            caption: String::new(),
            megabytes: 0,
            in_group: false,
            within: None,
        }
    }
}

/// The verbs. Names after Rasa's end-to-end tests where they have one.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The citizen writes. `{numero}` stands for the protocol number that the bot named last, to them or else to others.
    User(String),
    /// The citizen writes so many letters without end; like a telephone, in messages of 4,096 at most.
    UserLetters(usize),
    /// The citizen presses a button, named by its label or a part of it.
    Tap(String),
    /// The citizen sends a photo.
    Photo(String),
    /// The citizen sends a file.
    Document(String),
    /// The citizen shares a position: latitude and longitude.
    Location([f64; 2]),
    /// The citizen shares a telephone number.
    Contact(String),
    /// The citizen sends a voice message of so many seconds.
    Voice(u32),
    /// The citizen changes the last message to this text.
    Edits(String),
    /// The citizen sends a sticker that stands for an emoji.
    Sticker(String),
    /// The citizen sends the data of a button that the bot never made.
    Forges(String),
    /// The citizen writes the bot's name and these words in another chat.
    AsksElsewhere(String),
    /// The citizen sends several photos at once.
    Album(Vec<String>),
    /// The language of the citizen's telephone from now on.
    Speaks(String),
    /// The citizen blocks the bot (true) or lets it in again (false).
    Blocks(bool),
    /// The bot says all of these, in any messages since the citizen's last act.
    BotContains(Words),
    /// The bot offers buttons with these labels.
    BotOffers(Words),
    /// Nothing the bot has ever said in this chat has these words in it.
    BotNeverSaid(Words),
    /// The last file of this name that the bot sent has these words in it.
    BotFile {
        /// Its name.
        name: String,
        /// What it says.
        contains: Words,
    },
    /// The last picture of this name that the bot sent is a QR code that a reader reads so.
    BotCode {
        /// Its name.
        name: String,
        /// What it says.
        says: String,
    },
    /// A clerk of the help desk does something in the citizen's last conversation.
    Clerk(ClerkAct),
    /// Kill a process at once, as a power cut would, and leave it dead.
    Kill9(Binary),
    /// Stop a process gently (SIGTERM).
    Stop(Binary),
    /// Start a process again that was killed or stopped; kill it first if it runs.
    Restart(Binary),
    /// A process is killed so many milliseconds after the step before, whatever it is doing, and started again.
    Crash {
        /// Which.
        binary: Binary,
        /// When.
        after_ms: u64,
    },
    /// So many days go by while nothing runs, as at night; then hub and bot start again.
    DaysPass(i64),
    /// The register of a Comune, by its ISTAT code, has no gap.
    RegisterIsWhole(String),
    /// A municipality's back office stops answering.
    StopMunicipality(String),
    /// It answers again.
    Heal(String),
    /// The office does something to the citizen's last case: one act with what it takes.
    Office(BTreeMap<String, Option<BTreeMap<String, Value>>>),
    /// An operator puts the consultation of this name to the citizens.
    OpensConsultation(String),
    /// An operator closes it.
    ClosesConsultation(String),
    /// The console's screen shows these words.
    ConsoleShows(Words),
    /// Keys are pressed in the console.
    ConsoleKeys(String),
    /// The citizen's cases are so many, and the last one is so.
    Case(CaseCheck),
    /// Nothing the processes wrote has these words in it: personal data stay out of the logs.
    LogsLack(Words),
    /// Telegram makes trouble.
    TelegramFault(Fault),
    /// Telegram brings what the citizen did last so many times more.
    TelegramRepeats(u32),
}

/// What a clerk does in a conversation.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClerkAct {
    /// Takes it, under this name.
    Claims(String),
    /// Says something.
    Says(String),
    /// Sends a file of this name.
    Sends(String),
    /// Reads these words in it, or a file of this name.
    Sees(String),
    /// Ends it, with these last words.
    Closes(String),
}

/// One text or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Words {
    /// As a list.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::One(text) => std::slice::from_ref(text).iter().map(String::as_str),
            Self::Many(texts) => texts.iter().map(String::as_str),
        }
    }
}

/// A process of the system.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Binary {
    /// The hub.
    Hub,
    /// The bot.
    Bot,
}

/// What the citizen's cases must be like. Only what is written is checked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseCheck {
    /// How many cases the citizen has, told of or not.
    pub count: Option<u64>,
    /// State of the last one.
    pub state: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
    /// Its protocol number; `#` stands for any digit.
    pub number: Option<String>,
    /// ISTAT code of its municipality.
    pub municipality: Option<String>,
    /// Its service.
    pub service: Option<String>,
    /// The rating the citizen gave.
    pub rating: Option<u64>,
}
