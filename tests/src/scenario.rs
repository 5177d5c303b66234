//! Journeys through the whole system, written in YAML so that one who does not program can read and write them.
//!
//! ```yaml
//! test_case: doppio tocco su invia
//! about: Due tocchi sullo stesso pulsante fanno una sola pratica.
//! steps:
//!   - user: "c'è una buca davanti casa a Carini"
//!   - tap: "Segnala il problema"
//!   - do: compila-buca
//!   - tap: "Invia"
//!     times: 2
//!   - bot_contains: "Numero di protocollo"
//!   - case: { count: 1, state: registered, number: "B780-####-#######" }
//! ```
//!
//! [`load`] reads a file and names the step of any mistake; [`play`] plays it over the real binaries, and at the end also
//! holds the bot to what every journey promises: no request that Telegram would refuse, no tap without an answer.

mod check;
mod console;
mod desk;
mod hub;
mod load;
mod model;
mod office;
mod picture;
mod play;
mod stage;

pub use load::{LoadError, load};
pub use model::{Act, Binary, ClerkAct, Manner, Scenario, Step, Words};
pub use play::{Failure, play};
pub use stage::Cast;
