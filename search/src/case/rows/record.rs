//! One case as bytes.

use crate::case::entry::{Entry, Place};

const NAMED: u8 = 1;
const OPEN: u8 = 2;
const ERASED: u8 = 4;
/// A text of this length or longer writes its length in four more bytes.
const LONG: u8 = u8::MAX;

/// What a row on disk says.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::case) enum Record<'a> {
    /// The case is now so.
    Put(Entry<'a>),
    /// The case with this identifier is no more.
    Erase(u128),
}

impl<'a> Record<'a> {
    pub(in crate::case) fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Erase(id) => {
                to.push(ERASED);
                to.extend(id.to_le_bytes());
            }
            Self::Put(entry) => write_entry(entry, to),
        }
    }

    /// The record at the beginning of the bytes, which are moved on.
    pub(super) fn read(bytes: &mut &'a [u8]) -> Option<Self> {
        let [kind] = take(bytes)?;
        let id = u128::from_le_bytes(take(bytes)?);
        if kind == ERASED {
            return Some(Self::Erase(id));
        }
        let name = if kind & NAMED != 0 { Some(text(bytes)?) } else { None };
        Some(Self::Put(Entry {
            id,
            name,
            applicant: u128::from_le_bytes(take(bytes)?),
            text: u32::from_le_bytes(take(bytes)?),
            due: i32::from_le_bytes(take(bytes)?),
            updated: i64::from_le_bytes(take(bytes)?),
            place: Place {
                municipality: u32::from_le_bytes(take(bytes)?),
                theme: text(bytes)?,
                state: text(bytes)?,
                open: kind & OPEN != 0,
            },
            protocol: text(bytes)?,
        }))
    }
}

fn write_entry(entry: &Entry<'_>, to: &mut Vec<u8>) {
    to.push(if entry.name.is_some() { NAMED } else { 0 } | if entry.place.open { OPEN } else { 0 });
    to.extend(entry.id.to_le_bytes());
    entry.name.into_iter().for_each(|name| write_text(name, to));
    to.extend(entry.applicant.to_le_bytes());
    to.extend(entry.text.to_le_bytes());
    to.extend(entry.due.to_le_bytes());
    to.extend(entry.updated.to_le_bytes());
    to.extend(entry.place.municipality.to_le_bytes());
    for text in [entry.place.theme, entry.place.state, entry.protocol] {
        write_text(text, to);
    }
}

fn write_text(text: &str, to: &mut Vec<u8>) {
    match u8::try_from(text.len()) {
        Ok(length) if length < LONG => to.push(length),
        _ => {
            to.push(LONG);
            to.extend((text.len() as u64).to_le_bytes());
        }
    }
    to.extend(text.as_bytes());
}

fn text<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    let [length] = take(bytes)?;
    let length = if length == LONG { usize::try_from(u64::from_le_bytes(take(bytes)?)).ok()? } else { length.into() };
    let (text, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    std::str::from_utf8(text).ok()
}

fn take<const LENGTH: usize>(bytes: &mut &[u8]) -> Option<[u8; LENGTH]> {
    let (taken, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let long = "è".repeat(400);
        let place = Place { municipality: 82_053, theme: "taxes", state: "", open: true };
        let entry =
            Entry { id: 1, name: Some(&long), applicant: 2, place, protocol: "A-1", text: 7, due: -3, updated: -4 };
        let mut bytes = Vec::new();
        let records = [Record::Put(entry), Record::Erase(9), Record::Put(Entry { name: None, ..entry })];
        for record in &records {
            record.write(&mut bytes);
        }
        let mut rest = bytes.as_slice();
        for record in records {
            assert_eq!(Record::read(&mut rest), Some(record));
        }
        assert!(rest.is_empty());
        for end in 0..bytes.len() {
            let mut cut = bytes.get(..end).expect("a part");
            while Record::read(&mut cut).is_some() {}
        }
    }
}
