//! The console for screen readers and for terminals that cannot be painted: one line for each thing that happens, tables
//! read out row by row, numbered menus and a prompt. The same model as the painted console, another view.
//!
//! Pure: [`hear`] turns a typed line into messages, [`tell`] says where one is, [`announce`] what has happened.

mod announce;
mod hear;
mod tell;

pub use announce::announce;
pub use hear::hear;
pub use tell::tell;

/// Rows read out at a time.
pub const PAGE: usize = 10;

/// What the reader of the lines has been told, so that nothing is said twice.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// The first row of the table that is read out next.
    pub from: usize,
    notice: Option<String>,
    link: Option<String>,
}
