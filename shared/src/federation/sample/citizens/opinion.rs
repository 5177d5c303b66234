use rand::RngExt;
use rand::distr::Distribution;
use rand::distr::weighted::WeightedIndex;

use super::applicant;
use crate::api::AnswerRequest;
use crate::consultation::{ConsultationQuestion, ConsultationSheet};
use crate::federation::sample::chance::rng_of;

/// What an invented person answers. The town has a mind: the same option is the favourite of most.
#[must_use]
pub fn opinion(seed: u64, sheet: &ConsultationSheet, person: &str) -> AnswerRequest {
    let mut rng = rng_of(seed, "opinion", format_args!("{}/{person}", sheet.slug));
    let choose = |(place, question): (usize, &ConsultationQuestion)| {
        let mut town = rng_of(seed, "favourite", format_args!("{}/{place}", sheet.slug));
        let liking = |_option| town.random_range(1..10_u32);
        let likings: Vec<u32> = question.options.iter().map(liking).collect();
        let chosen = WeightedIndex::new(likings).map_or(0, |chance| chance.sample(&mut rng));
        u8::try_from(chosen).unwrap_or(0)
    };
    let choices = sheet.questions.iter().enumerate().map(choose).collect();
    AnswerRequest { applicant: applicant(seed, &format!("opinion/{person}")), choices }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::consultation::Consultation;

    #[test]
    fn invented_people_answer_what_is_asked_and_not_all_the_same() {
        let catalogue = Catalogue::embedded().unwrap();
        let at = "2026-11-22T10:00:00Z".parse().unwrap();
        for sheet in catalogue.consultations() {
            let open = Consultation::prepared(sheet.clone()).open("Rosa".into(), at).unwrap();
            let day = crate::time::day_in_palermo(at);
            let answers: Vec<_> = (0..60).map(|person| opinion(1, sheet, &person.to_string())).collect();
            assert!(answers.iter().all(|answer| open.clone().answer(&answer.choices, day).is_ok()));
            assert!(answers.iter().any(|answer| answer.choices != answers[0].choices));
        }
    }
}
