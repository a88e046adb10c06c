//! Splits the app's wasm in two: what the first screen runs, and the rooms that come after it.
//!
//! Functions of the rooms move to a module of their own, which shares memory, table and globals with
//! the first. Where the first calls one of them, it calls through a place in the table that the
//! second fills when it arrives. Nothing in the app's code knows of it but the one place that loads
//! the second module before it opens a room.

mod choose;
mod first;
mod module;
mod rooms;

use crate::error::{Error, Result};
use choose::Moved;
use module::Module;

/// The name under which the second module finds the exports of the first.
const FIRST: &str = "first";

/// The two modules.
pub(crate) struct Parts {
    pub(crate) first: Vec<u8>,
    pub(crate) rooms: Vec<u8>,
    /// The functions of the second that the first calls by themselves.
    pub(crate) doors: Vec<Door>,
}

/// A function of the second module that one of the first calls.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Door {
    pub(crate) name: String,
    pub(crate) caller: String,
}

/// Moves each function that `waits` picks by its name, and every function that only such call.
pub(crate) fn split(wasm: &[u8], waits: impl Fn(&str) -> bool) -> Result<Parts> {
    let module = Module::read(wasm)?;
    let moved = Moved::choose(&module, waits)?;
    if moved.is_empty() {
        return Err(Error::Build("its wasm has no function of a room".into()));
    }
    let doors = moved.callers.iter().map(|(door, caller)| Door {
        name: module.name(*door).to_owned(),
        caller: module.name(*caller).to_owned(),
    });
    Ok(Parts {
        doors: doors.collect(),
        first: first::first(&module, &moved)?,
        rooms: rooms::rooms(&module, &moved)?,
    })
}

/// The export name of the n-th shared thing of a kind; the dot keeps it apart from other exports.
fn shared_name(kind: char, number: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut rest = number;
    let mut name = String::new();
    loop {
        name.extend(DIGITS.get(rest % 36).map(|&digit| char::from(digit)));
        rest /= 36;
        if rest == 0 {
            return format!("{kind}.{name}");
        }
    }
}

/// What the parser or the encoder says, as an error of the build.
fn broken(error: impl std::fmt::Display) -> Error {
    Error::Build(format!("its wasm can't be split: {error}"))
}

#[cfg(test)]
mod tests;
