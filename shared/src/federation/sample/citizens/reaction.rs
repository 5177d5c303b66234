use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;

use crate::case::{Act, ActKind, Actor, Case, CaseState, Rating, RatingReason};
use crate::federation::sample::chance::one_of;
use crate::text::SafeText;

/// What an invented citizen does next to a case, if anything; only what the law's table allows.
pub(in crate::federation::sample) fn reaction(case: &Case, rng: &mut StdRng) -> Option<Act> {
    let draw: f64 = rng.random();
    let act = match case.state {
        CaseState::Integration if draw < 0.9 => Act::AnswerIntegration {
            text: text(
                &["Ecco quello che mancava.", "Invio i dati richiesti, grazie.", "Scusate, avevo dimenticato questo."],
                rng,
            ),
            files: Vec::new(),
        },
        CaseState::Notice if draw < 0.75 => Act::AnswerNotice {
            text: text(
                &[
                    "Il requisito c'è: ve lo confermo con questa dichiarazione.",
                    "Ho corretto i dati, vi prego di rivederli.",
                ],
                rng,
            ),
            files: Vec::new(),
        },
        CaseState::Conform if draw < 0.9 => {
            Act::DeclareConformity { text: text(&["Fatto: ora è tutto in regola."], rng), files: Vec::new() }
        }
        CaseState::Registered | CaseState::Review if draw < 0.025 => {
            Act::Withdraw { reasons: Some(text(&["Non mi serve più, grazie.", "Ho risolto in altro modo."], rng)) }
        }
        CaseState::Review if draw > 0.96 => Act::Message {
            text: text(&["Buongiorno, a che punto è la pratica?", "Posso aggiungere un documento se serve?"], rng),
            files: Vec::new(),
        },
        CaseState::Closed if draw < 0.65 => Act::Rate { rating: rating(case, rng) },
        _ => return None,
    };
    let is_rated_by_silence = act.kind() == ActKind::Rate && case.outcome.is_none();
    (case.allowed(Actor::Citizen).contains(&act.kind()) && !is_rated_by_silence).then_some(act)
}

fn rating(case: &Case, rng: &mut StdRng) -> Rating {
    let is_positive = case.outcome.is_some_and(crate::case::Outcome::is_positive);
    let score = if is_positive && !case.overdue { rng.random_range(3..=5) } else { rng.random_range(1..=4) };
    let words: &[&str] = match score {
        5 => &["Velocissimi, grazie!", "Tutto dal telefono, senza fare la fila."],
        3 | 4 => &["Bene, ma la risposta poteva arrivare prima.", "Servizio comodo."],
        _ => &["Troppe richieste di documenti.", "Mi aspettavo una spiegazione più chiara."],
    };
    let comment = rng.random_bool(0.4).then(|| text(words, rng));
    let reason = RatingReason::ALL.choose(rng).copied().filter(|_| Rating::is_low(score));
    Rating { score, reason, comment }
}

fn text(choices: &[&'static str], rng: &mut StdRng) -> SafeText {
    SafeText::new(one_of(choices, rng))
}
