//! How good the answers are.

use std::collections::BTreeMap;
use std::path::Path;

use color_eyre::eyre::Report;

use super::engine::Answer;
use super::question::Question;

/// Sums over one group of questions.
#[derive(Default)]
struct Sums {
    questions: f64,
    first: f64,
    among_three: f64,
    reciprocal: f64,
    refused: f64,
}

impl Sums {
    fn add(&mut self, question: &Question, answer: &Answer) {
        let place = answer.slugs.iter().position(|slug| question.relevant().any(|relevant| relevant == slug));
        self.questions += 1.0;
        self.first += f64::from(u8::from(place == Some(0)));
        self.among_three += f64::from(u8::from(place.is_some_and(|place| place < 3)));
        self.reciprocal +=
            place.and_then(|place| u32::try_from(place).ok()).map_or(0.0, |place| 1.0 / f64::from(place + 1));
        self.refused += f64::from(u8::from(answer.slugs.is_empty()));
    }

    fn line(&self) -> String {
        let of = |sum: f64| sum / self.questions.max(1.0);
        format!(
            "n {:>4}   success@1 {:.3}   @3 {:.3}   MRR@10 {:.3}   refused {:.3}",
            self.questions,
            of(self.first),
            of(self.among_three),
            of(self.reciprocal),
            of(self.refused)
        )
    }
}

#[expect(clippy::print_stdout, reason = "figures are what this program is for")]
pub(crate) fn heading(file: &Path, questions: usize) {
    println!("\n{} · {questions} questions", file.display());
}

#[expect(clippy::print_stdout, reason = "figures are what this program is for")]
pub(crate) fn absent(engine: &str, error: &Report) {
    println!("  {engine}: {error}");
}

/// Median and tail over all rounds, and from the quickest to the slowest round.
fn times(questions: usize, answers: &[Answer]) -> String {
    let at = |answers: &[Answer], percent: usize| {
        let mut micros: Vec<u64> = answers.iter().map(|answer| answer.micros).collect();
        micros.sort_unstable();
        micros.get((micros.len().saturating_sub(1) * percent).div_ceil(100)).copied().unwrap_or(0)
    };
    let told = |percent: usize| {
        let mut rounds: Vec<u64> = answers.chunks(questions).map(|round| at(round, percent)).collect();
        rounds.sort_unstable();
        let (quickest, slowest) = (rounds.first().copied().unwrap_or(0), rounds.last().copied().unwrap_or(0));
        format!("p{percent} {} µs ({quickest}-{slowest})", at(answers, percent))
    };
    format!("{}, {}", told(50), told(99))
}

/// Prints the figures of an engine: all Italian kinds together, then each kind, then what no service answers.
#[expect(clippy::print_stdout, reason = "figures are what this program is for")]
pub(crate) fn tell(engine: &str, questions: &[Question], answers: &[Answer]) {
    let mut groups: BTreeMap<String, Sums> = BTreeMap::new();
    let (mut italian, mut outside) = (Sums::default(), Sums::default());
    let (mut placed, mut recognised) = (0.0, 0.0);
    for (question, answer) in questions.iter().zip(answers) {
        if let Some(municipality) = question.municipality() {
            placed += 1.0;
            recognised += f64::from(u8::from(answer.municipality == Some(municipality)));
        }
        if question.is_outside() {
            outside.add(question, answer);
            continue;
        }
        if question.is_italian() {
            italian.add(question, answer);
        }
        groups.entry(question.group()).or_default().add(question, answer);
    }
    println!(
        "  {engine:<16} {}, Comune recognised {:.3}",
        times(questions.len(), answers),
        recognised / f64::max(placed, 1.0)
    );
    println!("    {:<12} {}", "Italian", italian.line());
    for (name, sums) in groups {
        println!("    {name:<12} {}", sums.line());
    }
    println!("    {:<12} {}", "outside", outside.line());
}
