//! The console as it is used: the program itself in a terminal of its own.

mod given_back;
mod stage;
mod tasks;
