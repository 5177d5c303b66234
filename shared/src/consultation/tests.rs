use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn sheet() -> ConsultationSheet {
    let question = |text: &str, options: &[&str]| ConsultationQuestion {
        text: text.into(),
        options: options.iter().map(|option| SafeText::from(*option)).collect(),
    };
    ConsultationSheet {
        slug: "orari".parse().unwrap(),
        municipality: None,
        title: "Gli orari".into(),
        words: "Scegli quando apre lo sportello.".into(),
        days: 10,
        questions: vec![question("Quando?", &["Mattina", "Sera"]), question("Dove?", &["Qui", "Là", "Altrove"])],
    }
}

fn at() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn open() -> Consultation {
    Consultation::prepared(sheet()).open("Rosa".into(), at()).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_last_day_is_a_day_of_answers_and_the_next_is_not() {
    let open = open();
    assert_eq!(open.opened.as_ref().unwrap().last_day, day("2026-12-01"));
    assert_eq!((open.days_left(day("2026-11-22")), open.days_left(day("2026-12-01"))), (Some(10), Some(1)));
    assert!(open.clone().answer(&[0, 2], day("2026-12-01")).is_ok());
    assert_eq!(open.answer(&[0, 2], day("2026-12-02")), Err(ConsultationError::NotOpen));
}

#[rstest]
#[case(&[0])]
#[case(&[0, 3])]
#[case(&[2, 0])]
#[case(&[0, 0, 0])]
#[case(&[])]
fn an_answer_is_one_option_of_each_question(#[case] choices: &[u8]) {
    assert_eq!(open().answer(choices, day("2026-11-22")), Err(ConsultationError::OddChoices));
}

#[test]
fn a_consultation_is_held_once() {
    let closed = open().close(Results::default(), None, at()).unwrap();
    assert_eq!(closed.clone().answer(&[0, 0], day("2026-11-22")), Err(ConsultationError::NotOpen));
    assert_eq!(closed.clone().close(Results::default(), None, at()), Err(ConsultationError::NotOpen));
    assert_eq!(closed.open("Rosa".into(), at()), Err(ConsultationError::OpenedAlready));
}

#[test]
fn a_sheet_says_what_is_wrong_with_it() {
    assert_eq!(sheet().faults(), []);
    let mut odd = sheet();
    odd.days = 0;
    odd.title = SafeText::default();
    odd.questions[0].options = vec!["Sì".into(), "si".into()];
    odd.questions[1].options.truncate(1);
    assert_eq!(odd.faults().len(), 4, "{:?}", odd.faults());
}

#[rstest]
#[case(1, 3, 33)]
#[case(2, 3, 67)]
#[case(1, 200, 1)]
#[case(0, 0, 0)]
#[case(5, 5, 100)]
fn shares_are_whole_hundredths(#[case] votes: u32, #[case] all: u32, #[case] expected: u32) {
    assert_eq!(share(votes, all), expected);
}

proptest! {
    #[test]
    fn votes_and_answers_agree_and_of_few_nothing_is_told(votes in prop::collection::vec((0u8..3, 0u8..4), 0..40)) {
        let mut consultation = open();
        let mut count = Results::none_of(&sheet());
        for (first, second) in votes {
            let choices = [first, second];
            if let Ok(answered) = consultation.clone().answer(&choices, day("2026-11-23")) {
                consultation = answered;
                for (question, option) in choices.iter().enumerate() {
                    count.add(question, usize::from(*option), 1);
                }
            }
            // While people answer, nothing of what they chose is in what is told.
            prop_assert!(consultation.results.is_none());
        }
        let closed = consultation.close(count, None, at()).unwrap();
        prop_assert_eq!(closed.results.is_some(), closed.answers >= FEWEST);
        if let Some(results) = &closed.results {
            for question in 0..2 {
                prop_assert_eq!(results.of_question(question).iter().sum::<u32>(), closed.answers);
            }
        }
    }
}
