//! The conversation as a citizen lives it, against a small hub in memory.

mod browsing;
mod chat;
mod consulting;
mod erasing;
mod expiring;
mod export;
mod fee;
mod happenings;
mod journeys;
mod kinds;
mod laws;
mod manners;
mod meanings;
mod orientation;
mod people;
mod placing;
mod receipt;
mod remembering;
mod reminding;
mod reporting;
mod screens;
mod specimens;
mod table;
mod trouble;
mod unsolved;
mod yearly;
