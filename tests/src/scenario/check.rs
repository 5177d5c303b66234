//! Looks at the citizen's cases where they are kept, not where the bot speaks of them.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::Value;

use super::hub::{Hub, HubError, text};
use super::model::CaseCheck;
use super::stage::StageError;
use crate::telegram::Person;
use crate::wait::until;

/// A change has this long to be seen: what the bot showed may not be searchable yet.
const PATIENCE: Duration = Duration::from_mins(1);

/// Stands for a protocol number in what a citizen writes.
const NUMBER: &str = "{numero}";

/// The protocol numbers the bot named in a chat, oldest first.
fn numbers(person: &Person) -> Vec<String> {
    let mut known = BTreeSet::new();
    let entries = person.entries();
    let words = entries.iter().filter(|entry| entry.kind.is_from_bot()).flat_map(|entry| {
        entry.text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).map(str::to_owned).collect::<Vec<_>>()
    });
    words.filter(|word| fits(word, "?###-####-#######") && known.insert(word.clone())).collect()
}

/// Words with the protocol number in the place of its sign: the last one told to the citizen, else to anybody.
pub(super) fn with_number(words: &str, person: &Person, everyone: &[Person]) -> String {
    let told = || std::iter::once(person).chain(everyone).find_map(|one| numbers(one).pop());
    if words.contains(NUMBER) { words.replace(NUMBER, &told().unwrap_or_default()) } else { words.to_owned() }
}

/// The citizen's last case, waiting until the bot has named one.
pub(super) async fn last_case(hub: &Hub, person: &Person) -> Result<Value, StageError> {
    let number = until(PATIENCE, async || numbers(person).pop()).await;
    let number = number.ok_or_else(|| StageError::Check("the bot named no protocol number".to_owned()))?;
    let case = until(PATIENCE, async || hub.case(&number).await.ok()).await;
    match case {
        Some(case) => Ok(case),
        None => Ok(hub.case(&number).await?),
    }
}

/// Waits until the citizen's cases are as they should be; tells the first difference if they never are.
pub(super) async fn holds(hub: &Hub, person: &Person, check: &CaseCheck, patience: Duration) -> Result<(), StageError> {
    let mut last = String::new();
    let held = until(patience, async || match difference(hub, person, check).await {
        Ok(None) => Some(()),
        Ok(Some(difference)) => {
            last = difference;
            None
        }
        Err(error) => {
            last = error.to_string();
            None
        }
    });
    if held.await.is_some() {
        Ok(())
    } else {
        Err(StageError::Check(format!("{last}; the chat was:\n{}", person.transcript())))
    }
}

async fn difference(hub: &Hub, person: &Person, check: &CaseCheck) -> Result<Option<String>, HubError> {
    let Some(number) = numbers(person).pop() else {
        let is_fine = check.count == Some(0);
        return Ok((!is_fine).then(|| "the bot named no protocol number".to_owned()));
    };
    let case = hub.case(&number).await?;
    let count = hub.cases_of(text(&case, "applicant")).await?;
    if check.count.is_some_and(|wanted| wanted != count) {
        return Ok(Some(format!("the citizen has {count} cases, not {:?}", check.count)));
    }
    if check.number.as_ref().is_some_and(|pattern| !fits(&number, pattern)) {
        return Ok(Some(format!("the number is {number}, not {:?}", check.number)));
    }
    let fields = [
        ("state", &check.state),
        ("outcome", &check.outcome),
        ("municipality", &check.municipality),
        ("service", &check.service),
    ];
    for (field, wanted) in fields {
        if wanted.as_ref().is_some_and(|wanted| wanted != text(&case, field)) {
            return Ok(Some(format!("{field} of {number} is {:?}, not {wanted:?}", text(&case, field))));
        }
    }
    let rating = case.pointer("/rating/score").and_then(Value::as_u64);
    let differs = check.rating.is_some() && check.rating != rating;
    Ok(differs.then(|| format!("the rating of {number} is {rating:?}, not {:?}", check.rating)))
}

/// Waits until the protocol numbers of a Comune follow one another from the first.
pub(super) async fn register_is_whole(hub: &Hub, municipality: &str) -> Result<(), StageError> {
    let mut last = String::new();
    let whole = until(PATIENCE, async || match hub.protocols(municipality).await {
        Ok(numbers) => {
            last = gap(&numbers).unwrap_or_default();
            last.is_empty().then_some(())
        }
        Err(error) => {
            last = error.to_string();
            None
        }
    });
    whole.await.ok_or(StageError::Check(last))
}

/// The first number missing of a register, the years apart.
fn gap(protocols: &[String]) -> Option<String> {
    let mut registers: BTreeMap<&str, BTreeSet<u64>> = BTreeMap::new();
    for (register, number) in protocols.iter().filter_map(|protocol| protocol.rsplit_once('-')) {
        registers.entry(register).or_default().insert(number.parse().ok()?);
    }
    registers.into_iter().find_map(|(register, numbers)| {
        let missing = (1..).zip(&numbers).find(|(wanted, found)| wanted != *found);
        missing.map(|(wanted, _)| format!("{register} has no number {wanted} of {}", numbers.len()))
    })
}

/// Does a text fit a pattern, in which `#` stands for a digit and `?` for a capital letter?
fn fits(text: &str, pattern: &str) -> bool {
    let sign_fits = |(sign, wanted): (char, char)| match wanted {
        '#' => sign.is_ascii_digit(),
        '?' => sign.is_ascii_uppercase(),
        _ => sign == wanted,
    };
    text.chars().count() == pattern.chars().count() && text.chars().zip(pattern.chars()).all(sign_fits)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&["A546-2026-0000001", "A546-2026-0000002", "A546-2025-0000001"], None)]
    #[case(&["A546-2026-0000001", "A546-2026-0000003"], Some("A546-2026 has no number 2 of 2"))]
    fn a_gap_in_a_register_is_found(#[case] protocols: &[&str], #[case] expected: Option<&str>) {
        let protocols: Vec<String> = protocols.iter().map(|&protocol| protocol.to_owned()).collect();
        assert_eq!(gap(&protocols).as_deref(), expected);
    }

    #[rstest]
    #[case("A546-2026-0000042", "A546-####-#######", true)]
    #[case("A546-2026-0000042", "?###-####-#######", true)]
    #[case("A546-2026-000042", "?###-####-#######", false)]
    #[case("G273-2026-0000042", "A546-####-#######", false)]
    fn a_number_fits_its_pattern(#[case] number: &str, #[case] pattern: &str, #[case] expected: bool) {
        assert_eq!(fits(number, pattern), expected);
    }
}
