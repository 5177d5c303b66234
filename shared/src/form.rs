//! Forms: what a service asks, how an answer is read, and when a request is whole.
//!
//! A form is data (a TOML file of the catalogue). This module walks it ([`Walk`]), reads what people
//! give ([`accept`]) and decides whether a request may be sent ([`complete`]). All of it is pure: the day is handed in.
//!
//! What it never does: it asks no network, reads no clock and prints no answer of a person (`Debug` is redacted).

mod answer;
mod answers;
mod class;
mod condition;
mod decimal;
mod definition;
mod engine;
mod error;
mod file;
mod input;
mod kind;
mod path;
mod read;

pub use answer::{Answer, Attachment, Cadastre, LandRegister, Place};
pub use answers::{Answers, Items};
pub use class::PrivacyClass;
pub use condition::{Bound, Comparison, Condition, Literal, Order, Scope, Test};
pub use decimal::Decimal;
pub use definition::{Choice, Declaration, Field, Form, Repeat, Rule, Section};
pub use engine::{
    Change, Fault, Progress, Step, SummaryLine, Walk, clear, complete, invalid, prune, put, shown, summary,
};
pub use error::FieldError;
pub use file::{BlockFile, Blocks, DeclarationsFile, FormFault, FormFile};
pub use input::Input;
pub use kind::FieldKind;
pub use path::{FieldPath, FieldRef};
pub use read::{Context, accept, recheck};
