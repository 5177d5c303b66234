//! The console from outside: screens as people see them, keys and what they do, laws that always hold.

mod commands;
mod common;
mod consultations;
mod header;
mod keys;
mod laws;
mod lists;
mod mouse;
mod past;
mod plain;
mod reports;
mod screens;
mod staff;
