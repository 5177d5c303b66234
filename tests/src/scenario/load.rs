//! Reads scenario files, with the file and step of any mistake.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;
use serde_norway::{Mapping, Value};

use super::model::{Act, Federation, Manner, Scenario, Step};

/// A mistake in a scenario file.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read.
    #[error("{place}: {source}")]
    Unreadable {
        /// Which file.
        place: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file, or one step of it, is not as it should be.
    #[error("{place}: {reason}")]
    Mistake {
        /// File and step.
        place: String,
        /// What is wrong.
        reason: String,
    },
}

/// A file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    test_case: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    federation: Federation,
    #[serde(default)]
    clock: Option<Timestamp>,
    steps: Vec<Mapping>,
}

/// A part that several journeys share, kept beside them under `parts/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    /// What it is for; said for the reader.
    #[serde(rename = "about")]
    _about: String,
    steps: Vec<Mapping>,
}

/// The keys that say how, beside the one that says what.
const MANNERS: [&str; 7] = ["as", "times", "stale", "caption", "megabytes", "in_group", "within"];

/// Reads a scenario and the parts it uses.
pub fn load(file: &Path) -> Result<Scenario, LoadError> {
    let mut written: Written = read(file)?;
    let steps = read_steps(file, std::mem::take(&mut written.steps), true)?;
    let Written { test_case, about, federation, clock, .. } = written;
    Ok(Scenario { test_case, about, federation, clock, steps })
}

fn read<T: for<'de> Deserialize<'de>>(file: &Path) -> Result<T, LoadError> {
    let place = name_of(file);
    let text = fs::read_to_string(file).map_err(|source| LoadError::Unreadable { place: place.clone(), source })?;
    serde_norway::from_str(&text).map_err(|error| LoadError::Mistake { place, reason: error.to_string() })
}

fn read_steps(file: &Path, written: Vec<Mapping>, may_use_parts: bool) -> Result<Vec<Step>, LoadError> {
    let mut steps = Vec::new();
    for (index, step) in written.into_iter().enumerate() {
        let place = format!("{}, step {}", name_of(file), index + 1);
        match step.get("do").and_then(Value::as_str) {
            Some(part) if may_use_parts && step.len() == 1 => {
                let file = part_of(file, part);
                let part: Part = read(&file)?;
                steps.extend(read_steps(&file, part.steps, false)?);
            }
            Some(_) => {
                let reason = "`do` stands alone, and not within a part".to_owned();
                return Err(LoadError::Mistake { place, reason });
            }
            None => steps.push(read_step(place, step)?),
        }
    }
    Ok(steps)
}

fn read_step(place: String, step: Mapping) -> Result<Step, LoadError> {
    let is_manner = |key: &Value| key.as_str().is_some_and(|key| MANNERS.contains(&key));
    let (manner, act): (Mapping, Mapping) = step.into_iter().partition(|(key, _)| is_manner(key));
    let mistake = |reason: String| LoadError::Mistake { place: place.clone(), reason };
    if act.len() != 1 {
        let verbs: Vec<&str> = act.keys().filter_map(Value::as_str).collect();
        return Err(mistake(format!("a step does one thing, this one does {}: {}", act.len(), verbs.join(", "))));
    }
    let act: Act = serde_norway::with::singleton_map_recursive::deserialize(Value::Mapping(act))
        .map_err(|error| mistake(error.to_string()))?;
    let manner: Manner =
        serde_norway::from_value(Value::Mapping(manner)).map_err(|error| mistake(error.to_string()))?;
    Ok(Step { place, act, manner })
}

fn part_of(file: &Path, part: &str) -> PathBuf {
    file.with_file_name("parts").join(part).with_extension("yaml")
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn mistake_in(steps: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("prova.yaml");
        fs::write(&file, format!("test_case: prova\nsteps:\n{steps}")).unwrap();
        load(&file).unwrap_err().to_string()
    }

    #[rstest]
    #[case::unknown_verb(
        "  - user: ciao\n  - tapp: Invia\n",
        "prova.yaml, step 2: unknown variant `tapp`, expected one of"
    )]
    #[case::two_verbs(
        "  - user: ciao\n    tap: Invia\n",
        "prova.yaml, step 1: a step does one thing, this one does 2: user, tap"
    )]
    #[case::unknown_binary("  - kill9: hob\n", "prova.yaml, step 1: unknown variant `hob`, expected `hub` or `bot`")]
    #[case::unknown_check(
        "  - case: { conut: 1 }\n",
        "prova.yaml, step 1: unknown field `conut`, expected one of `count`"
    )]
    #[case::wrong_type(
        "  - tap: Invia\n    times: due\n",
        "prova.yaml, step 1: invalid type: string \"due\", expected u32"
    )]
    #[case::no_such_part("  - do: manca\n", "manca.yaml: ")]
    fn a_mistake_is_told_with_its_place(#[case] steps: &str, #[case] message: &str) {
        let mistake = mistake_in(steps);
        assert!(mistake.starts_with(message), "{mistake}");
    }
}
