//! A batch on disk: length, checksum, number of the last event, records. A batch is there as a whole or not at all.

use crate::case::fingerprint::fingerprint;

const HEADER: usize = 4 + 8;

/// What a frame says beside its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Number of the last event behind the records.
    pub(super) cursor: i64,
    /// From this file up to here the rows are complete; 0 when nothing is said.
    pub(super) complete_from: u64,
}

/// The frame of these records.
pub(super) fn frame(mark: Mark, records: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; HEADER];
    bytes.extend(mark.cursor.to_le_bytes());
    bytes.extend(mark.complete_from.to_le_bytes());
    bytes.extend(records);
    let body = bytes.get(HEADER..).unwrap_or_default();
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes();
    let header = length.into_iter().chain(checksum(body).to_le_bytes());
    let header: Vec<u8> = header.collect();
    bytes.splice(..HEADER, header);
    bytes
}

/// The frame at the beginning of the bytes, which are moved on; none when it is not whole.
pub(super) fn next<'a>(bytes: &mut &'a [u8]) -> Option<(Mark, &'a [u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    let (sum, rest) = rest.split_first_chunk()?;
    let (body, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let (cursor, records) = body.split_first_chunk()?;
    let (complete_from, records) = records.split_first_chunk()?;
    if checksum(body) != u64::from_le_bytes(*sum) {
        return None;
    }
    *bytes = rest;
    Some((Mark { cursor: i64::from_le_bytes(*cursor), complete_from: u64::from_le_bytes(*complete_from) }, records))
}

#[expect(clippy::cast_possible_truncation, reason = "half of it is enough for damage")]
fn checksum(bytes: &[u8]) -> u64 {
    fingerprint(bytes) as u64
}
