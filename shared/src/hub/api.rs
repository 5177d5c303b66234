//! One function a route.

pub(super) mod alerts;
pub(super) mod attachments;
pub(super) mod bot;
pub(super) mod cases;
pub(super) mod consultations;
pub(super) mod conversations;
pub(super) mod deadlines;
pub(super) mod events;
pub(super) mod federation;
pub(super) mod notes;
pub(super) mod reports;
pub(super) mod services;
pub(super) mod status;
pub(super) mod words;
