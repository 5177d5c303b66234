//! Forms: what a service asks, how an answer is read, and when a request is whole.
//!
//! A form is data (a TOML file of the catalogue). This module proves it ([`check`]), walks it ([`Walk`]), reads what
//! people give ([`accept`]) and decides whether a request may be sent ([`complete`]). All of it is pure: the day is
//! handed in.
//!
//! ```
//! use jiff::civil::date;
//! use shared::form::{Answers, Blocks, Context, FormFile, Input, Step, Walk, accept, put};
//!
//! let file = FormFile::parse(
//!     r#"
//!     id = "sample"
//!     version = 1
//!     title = { it = "Prova", en = "Sample" }
//!     [[section]]
//!     id = "unit"
//!     title = { it = "Immobile", en = "Property" }
//!     [[section.field]]
//!     id = "start_date"
//!     kind = "date"
//!     label = { it = "Da quando?", en = "Since when?" }
//!     "#,
//! )?;
//! let form = file.resolve(&Blocks::default())?;
//! assert!(shared::form::check(&form).is_empty());
//!
//! let today = date(2026, 11, 22);
//! let mut answers = Answers::default();
//! let Some(Step::Field(path)) = Walk::new(&form, &answers, today).next().cloned() else { panic!("nothing is asked") };
//! let field = form.field_at(&path).ok_or("no such field")?;
//! let answer = accept(field, &Input::text("1 febbraio 1980"), today, &Context::of(&answers, &path))?;
//! put(&form, &mut answers, path, answer, today);
//! assert_eq!(Walk::new(&form, &answers, today).next(), None);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What it never does: it asks no network, reads no clock and prints no answer of a person (`Debug` is redacted).

mod answer;
mod answers;
mod check;
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
mod schema;
mod spot;

pub use answer::{Answer, Attachment, Cadastre, LandRegister, Place};
pub use answers::{Answers, Items};
pub use check::{Finding, Severity, check};
pub use class::PrivacyClass;
pub use condition::{Bound, Comparison, Condition, Literal, Order, Scope, Test};
pub use decimal::{Decimal, NumberMarks};
pub use definition::{Choice, Declaration, Field, Form, Repeat, Rule, Section};
pub use engine::{
    CadastreWords, Change, Fault, Manner, Progress, Step, SummaryLine, Walk, clear, complete, invalid, prune, put,
    shown, summary,
};
pub use error::FieldError;
pub use file::{BlockFile, Blocks, DeclarationsFile, FormFault, FormFile};
pub use input::Input;
pub use kind::FieldKind;
pub use path::{FieldPath, FieldRef};
pub use read::{Context, accept, begins_as_address, derived, is_denied, recheck};
pub use spot::public_spot;
