//! The door: who asks, how often, and in what form; and how a no is said.

mod answer;
mod auth;
mod extract;
mod limit;
mod measure;

pub(crate) use answer::{Answer, no_such_method, no_such_path, problem, refused};
pub(crate) use auth::{Principal, authorise, hash};
pub(crate) use extract::{AskedBody, AskedKey, AskedPath, AskedQuery};
pub(crate) use limit::{Limiter, limit};
pub(crate) use measure::measure;
