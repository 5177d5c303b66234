//! What answers questions: Patto and its peers.

use std::io::Write;
use std::process::{Command, Stdio};

use color_eyre::eyre::{Result, WrapErr, eyre};
use search::Corpus;
use serde::Serialize;

use super::question::Question;

/// Slugs of an answer, at most.
pub(crate) const DEPTH: usize = 10;

/// What an engine says to a question.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Answer {
    /// Slugs, the best first.
    pub(crate) slugs: Vec<String>,
    /// The place it recognised.
    #[serde(default)]
    pub(crate) municipality: Option<u32>,
    /// How long it took, in microseconds, where the engine tells.
    #[serde(default)]
    pub(crate) micros: u64,
}

/// An engine that has learnt the sheets.
pub(crate) trait Engine {
    fn name(&self) -> &str;

    fn answer_all(&self, questions: &[Question]) -> Result<Vec<Answer>>;
}

/// A sheet as a peer gets it: all that Patto has, in two fields.
#[derive(Debug, Serialize)]
pub(crate) struct Text {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

impl Text {
    pub(crate) fn of(corpus: &Corpus) -> Vec<Self> {
        let text = |service: &search::ServiceDocument| {
            let own =
                service.keywords.iter().chain([&service.description]).chain(&service.phrasings).chain(&service.texts);
            let all: Vec<&str> = own.chain(service.tongues.values().flatten()).map(String::as_str).collect();
            Self { slug: service.slug.clone(), title: service.title.clone(), body: all.join("\n") }
        };
        corpus.services.iter().map(text).collect()
    }
}

/// A peer that a script runs: what it needs may not be installed.
pub(crate) struct Script {
    name: &'static str,
    texts: String,
}

impl Script {
    pub(crate) fn of(name: &'static str, texts: &[Text]) -> Result<Self> {
        Ok(Self { name, texts: serde_json::to_string(texts)? })
    }
}

impl Engine for Script {
    fn name(&self) -> &str {
        self.name
    }

    fn answer_all(&self, questions: &[Question]) -> Result<Vec<Answer>> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/relevance/peers.py");
        let queries: Vec<&str> = questions.iter().map(|question| question.query.as_str()).collect();
        let mut child = Command::new("/usr/bin/python3")
            .args([script, self.name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .wrap_err("python3 does not start")?;
        let asked = format!("{}\n{}\n", self.texts, serde_json::to_string(&queries)?);
        child.stdin.take().ok_or_else(|| eyre!("no input"))?.write_all(asked.as_bytes())?;
        let output = child.wait_with_output()?;
        if !output.status.success() {
            return Err(eyre!("it is not installed; see benches/relevance/peers.py"));
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}
