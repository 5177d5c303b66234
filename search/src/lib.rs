//! What did they mean, and where is it?
//!
//! Two indexes and the understanding in front of them. [`ServiceIndex`] answers citizens: one sentence in their own
//! words gives the services that fit, the municipality it named, and an honest `confident`. [`CaseIndex`] answers the
//! operations team: words, filters, counts, as they type.
//!
//! This crate knows documents and queries. It never opens a connection, a database, a chat or a terminal, reads no
//! clock, and shows none of tantivy's types. An index is a copy that may be thrown away: that of services is made anew at
//! each start, that of cases has its version in the name of its folder and is made anew from the log when it is lost,
//! damaged or older.
//!
//! ```
//! use search::{Corpus, Gazetteer, Place, ServiceDocument, ServiceIndex, ServiceQuery};
//!
//! let place = |istat, name: &str| Place { istat, name: name.to_owned(), aliases: vec![] };
//! let places = Gazetteer::new([place(82006, "Bagheria"), place(82053, "Palermo")]);
//! let title = "Carta d'identità elettronica".to_owned();
//! let sheet = ServiceDocument { slug: "carta-identita".to_owned(), title, ..ServiceDocument::default() };
//! let index = ServiceIndex::new(Corpus { services: vec![sheet], matters: vec![], places });
//! let text = "mi serve la cart d'identita a bageria".to_owned();
//! let answer = index.search(&ServiceQuery { text, limit: 3, ..ServiceQuery::default() })?;
//! assert_eq!(answer.understood.municipality, Some(82006));
//! assert_eq!(answer.hits[0].slug, "carta-identita");
//! # Ok::<(), search::SearchError>(())
//! ```

mod analysis;
mod case;
mod directory;
mod error;
mod lexicon;
pub mod limits;
mod place;
mod service;
mod tokens;
mod tongue;
mod understand;
mod weights;

pub use case::{CaseAnswer, CaseDocument, CaseIndex, CaseMark, CaseQuery, CaseSort, Facets, Office};
pub use error::SearchError;
pub use place::{Gazetteer, Place};
pub use service::{Corpus, MatterDocument, ServiceAnswer, ServiceDocument, ServiceHit, ServiceIndex, ServiceQuery};
pub use understand::{Correction, Intent, Understood, protocol_in};
