use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::domain::Language;
use crate::form::{
    Answer, Answers, Attachment, Blocks, Cadastre, Context, Decimal, FieldError, FieldPath, Form, FormFile, Input,
    LandRegister, accept,
};
use crate::id::AttachmentId;
use crate::text::SafeText;

const TODAY: Date = date(2026, 11, 22);

/// Every shape a form can have: conditions inside a section and across, a list, a rule over the list, a declaration.
const SAMPLE: &str = r#"
id = "sample"
version = 1
title = { it = "Prova", en = "Sample" }

[[section]]
id = "who"
title = { it = "Chi sei", en = "You" }

[[section.field]]
id = "kind"
kind = "choice"
label = { it = "Per chi chiedi?", en = "For whom?" }
options = [{ id = "person", it = "Per me", en = "Myself" }, { id = "firm", it = "Impresa", en = "Business" }]

[[section.field]]
id = "tax_code"
kind = "tax_code"
label = { it = "Codice fiscale", en = "Tax code" }
when = { field = "kind", eq = "person" }

[[section.field]]
id = "birth_date"
kind = "date"
label = { it = "Data di nascita", en = "Date of birth" }
when = { field = "kind", eq = "person" }

[[section.field]]
id = "value"
kind = "money"
label = { it = "Reddito", en = "Income" }
required = false

[[section]]
id = "firm"
title = { it = "Impresa", en = "Business" }
when = { field = "who.kind", eq = "firm" }

[[section.field]]
id = "vat"
kind = "vat"
label = { it = "Partita IVA", en = "VAT number" }

[[section.field]]
id = "has_shop"
kind = "bool"
label = { it = "Hai un negozio?", en = "Do you have a shop?" }

[[section]]
id = "shop"
title = { it = "Negozio", en = "Shop" }
when = { field = "firm.has_shop", eq = true }

[[section.field]]
id = "cadastre"
kind = "cadastre"
label = { it = "Dati catastali", en = "Land registry data" }

[[section]]
id = "slot"
title = { it = "Orario", en = "Time slot" }
repeat = { min = 1, max = 3, item = { it = "orario", en = "slot" } }

[[section.field]]
id = "from"
kind = "datetime"
label = { it = "Dalle", en = "From" }

[[section.field]]
id = "to"
kind = "datetime"
label = { it = "Alle", en = "To" }

[[section.field]]
id = "photo"
kind = "photo"
label = { it = "Foto", en = "Photo" }
required = false
when = { field = "to", gt = "today+30" }

[[rule]]
id = "order"
must = { field = "slot.to", gt = { field = "slot.from" } }
message = { it = "La fine viene dopo.", en = "The end comes after." }

[[declaration]]
id = "true_data"
text = { it = "I dati sono veri.", en = "The data are true." }
"#;

fn sample() -> Form {
    static FORM: LazyLock<Form> =
        LazyLock::new(|| FormFile::parse(SAMPLE).unwrap().resolve(&Blocks::default()).unwrap());
    FORM.clone()
}

fn path(text: &str) -> FieldPath {
    text.parse().unwrap()
}

fn step(text: &str) -> Step {
    Step::Field(path(text))
}

fn say(form: &Form, answers: &mut Answers, at: &str, words: &str) -> Change {
    let path = path(at);
    let answer =
        accept(form.field_at(&path).unwrap(), &Input::text(words), TODAY, &Context::of(answers, &path)).unwrap();
    put(form, answers, path, answer, TODAY)
}

fn accepted() -> BTreeSet<String> {
    BTreeSet::from(["true_data".to_owned()])
}

fn whole_request(form: &Form) -> Answers {
    let mut answers = Answers::default();
    for (at, words) in [
        ("who.kind", "impresa"),
        ("firm.vat", "80016350821"),
        ("firm.has_shop", "sì"),
        ("shop.cadastre", "F 12 345 6"),
        ("slot.1.from", "domani alle 9"),
        ("slot.1.to", "domani alle 18.30"),
    ] {
        say(form, &mut answers, at, words);
    }
    answers.insert(path("who.value"), Answer::Skipped);
    answers.close_items("slot");
    answers
}

#[test]
fn only_what_the_answers_call_for_is_asked() {
    let form = sample();
    let mut answers = Answers::default();
    say(&form, &mut answers, "who.kind", "impresa");
    let walk = Walk::new(&form, &answers, TODAY);
    let more = Step::More { section: "slot".into() };
    let expected = ["who.kind", "who.value", "firm.vat", "firm.has_shop", "slot.1.from", "slot.1.to"].map(step);
    assert_eq!(walk.steps().split_last(), Some((&more, &expected[..])));
    assert_eq!(walk.next(), Some(&step("who.value")));
    assert_eq!(walk.progress(&step("firm.vat")), Some(Progress { at: 3, of: 7 }));
    assert_eq!(walk.previous(Some(&step("firm.vat"))), Some(&step("who.value")));
    assert_eq!(walk.previous(Some(&step("who.kind"))), None);
    assert_eq!(walk.previous(None), Some(&more));
}

#[test]
fn a_list_grows_item_by_item_until_it_is_full() {
    let form = sample();
    let mut answers = whole_request(&form);
    answers.add_item("slot", 1);
    assert_eq!(Walk::new(&form, &answers, TODAY).next(), Some(&step("slot.2.from")));
    answers.add_item("slot", 1);
    let walk = Walk::new(&form, &answers, TODAY);
    assert_eq!(walk.steps().last(), Some(&step("slot.3.to")), "a full list asks for no more");
    answers.remove_item("slot", 2);
    answers.remove_item("slot", 2);
    answers.close_items("slot");
    assert_eq!(complete(&form, &answers, &accepted(), TODAY), Ok(()));
}

#[test]
fn taking_an_item_out_moves_the_later_ones_up() {
    let form = sample();
    let mut answers = whole_request(&form);
    answers.add_item("slot", 1);
    say(&form, &mut answers, "slot.2.from", "23/12/2026 10:00");
    let moved = answers.get(&path("slot.2.from")).cloned();
    answers.remove_item("slot", 1);
    assert!(answers.get(&path("slot.1.from")) == moved.as_ref());
    assert!(answers.get(&path("slot.2.from")).is_none());
}

#[test]
fn changing_the_branch_drops_what_is_no_longer_asked() {
    let form = sample();
    let mut answers = whole_request(&form);
    let change = say(&form, &mut answers, "who.kind", "per me");
    assert_eq!(change.dropped, ["firm.has_shop", "firm.vat", "shop.cadastre"].map(path));
    assert!(answers.get(&path("slot.1.from")).is_some());
}

#[test]
fn a_change_tells_which_other_answers_no_longer_fit() {
    let form = sample();
    let mut answers = Answers::default();
    say(&form, &mut answers, "who.kind", "person");
    say(&form, &mut answers, "who.birth_date", "1/1/1980");
    let other = Answer::Text("RSSMRA81A01H501V".into());
    let change = put(&form, &mut answers, path("who.tax_code"), other, TODAY);
    let doubtful: Vec<_> = change.doubtful.iter().map(|(path, error)| (path.to_string(), error.code())).collect();
    assert!(doubtful.contains(&("who.birth_date".to_owned(), "disagrees")), "{doubtful:?}");
}

#[test]
fn a_whole_request_may_be_sent_and_a_tampered_one_not() {
    let form = sample();
    let whole = whole_request(&form);
    assert_eq!(complete(&form, &whole, &accepted(), TODAY), Ok(()));
    let faults_of = |change: &dyn Fn(&mut Answers)| {
        let mut answers = whole.clone();
        change(&mut answers);
        complete(&form, &answers, &accepted(), TODAY).unwrap_err()
    };
    let missing = faults_of(&|answers| drop(answers.remove(&path("firm.vat"))));
    assert_eq!(missing, [Fault::Missing { path: path("firm.vat") }]);
    let forged = faults_of(&|answers| drop(answers.insert(path("firm.vat"), Answer::Text("80016350822".into()))));
    let error = FieldError::CheckCharacter { kind: "vat".parse().unwrap() };
    assert_eq!(forged, [Fault::Invalid { path: path("firm.vat"), error }]);
    let wrong_type = faults_of(&|answers| drop(answers.insert(path("firm.has_shop"), Answer::Integer(1))));
    assert!(wrong_type.iter().any(|fault| matches!(fault, Fault::Invalid { .. } | Fault::NotAsked { .. })));
    let skipped = faults_of(&|answers| drop(answers.insert(path("firm.vat"), Answer::Skipped)));
    assert_eq!(skipped, [Fault::Invalid { path: path("firm.vat"), error: FieldError::Required }]);
    let hidden = faults_of(&|answers| drop(answers.insert(path("who.birth_date"), Answer::Date(TODAY))));
    assert_eq!(hidden, [Fault::NotAsked { path: path("who.birth_date") }]);
    let unknown = faults_of(&|answers| drop(answers.insert(path("no.field"), Answer::Bool(true))));
    assert_eq!(unknown, [Fault::NotAsked { path: path("no.field") }]);
    let open = faults_of(&|answers| answers.add_item("slot", 1));
    assert_eq!(
        open.last(),
        Some(&Fault::Rule { id: "order".into(), item: Some(2), message: form.rules[0].message.clone() })
    );
    assert!(open.contains(&Fault::OpenList { section: "slot".into() }));
}

#[test]
fn every_declaration_is_made_before_sending() {
    let form = sample();
    let faults = complete(&form, &whole_request(&form), &BTreeSet::new(), TODAY).unwrap_err();
    assert_eq!(faults, [Fault::Declaration { id: "true_data".into() }]);
}

#[test]
fn answers_survive_the_wire_and_show_nothing_in_logs() {
    let form = sample();
    let mut answers = whole_request(&form);
    say(&form, &mut answers, "who.value", "20.382,90 €");
    let json = serde_json::to_string(&answers).unwrap();
    assert!(serde_json::from_str::<Answers>(&json).unwrap() == answers);
    let debug = format!("{answers:?} {:?}", summary(&form, &answers, &Manner::italian()));
    assert!(!debug.contains("80016350821") && !debug.contains("20"), "{debug}");
}

#[test]
fn the_form_survives_the_wire() {
    let form = sample();
    let json = serde_json::to_string(&form).unwrap();
    assert_eq!(serde_json::from_str::<Form>(&json).unwrap(), form);
    assert!(schemars::schema_for!(Form).to_value().to_string().contains("Condition"));
    assert_eq!(crate::form::check(&form), Vec::new());
    assert!(form.schema().to_value().to_string().contains(r"^slot\\.[1-9][0-9]*\\.from$"));
}

fn as_text(form: &Form, answers: &Answers, manner: &Manner) -> String {
    let lines = summary(form, answers, manner).into_iter();
    lines.map(|line| format!("{} | {}: {}", line.section, line.label, line.shown)).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_review_reads_as_people_write() {
    let form = sample();
    let mut answers = whole_request(&form);
    say(&form, &mut answers, "who.value", "20382,9");
    say(&form, &mut answers, "slot.1.to", "31/12/2026 18:00");
    let photo = Attachment {
        id: AttachmentId::from_seed(1),
        name: SafeText::new("negozio.jpg"),
        mime: "image/jpeg".into(),
        size: 1_000,
    };
    answers.insert(path("slot.1.photo"), Answer::Files(vec![photo]));
    insta::assert_snapshot!(as_text(&form, &answers, &Manner::italian()), @r"
    Chi sei | Per chi chiedi?: Impresa
    Chi sei | Reddito: 20.382,90 €
    Impresa | Partita IVA: 80016350821
    Impresa | Hai un negozio?: sì
    Negozio | Dati catastali: fabbricati, foglio 12, particella 345, sub 6
    Orario 1 | Dalle: 23/11/2026 09:00
    Orario 1 | Alle: 31/12/2026 18:00
    Orario 1 | Foto: negozio.jpg
    ");
    let marks = crate::form::NumberMarks { decimal: '.', group: ',' };
    let english = Manner { language: Language::EN, marks, yes: "yes".to_owned(), ..Manner::italian() };
    insta::assert_snapshot!(as_text(&form, &answers, &english), @r"
    You | For whom?: Business
    You | Income: 20,382.90 €
    Business | VAT number: 80016350821
    Business | Do you have a shop?: yes
    Shop | Land registry data: fabbricati, foglio 12, particella 345, sub 6
    Time slot 1 | From: 23/11/2026 09:00
    Time slot 1 | To: 31/12/2026 18:00
    Time slot 1 | Photo: negozio.jpg
    ");
}

/// Anything a person, or a hostile client, could have put at a path.
fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Skipped),
        any::<bool>().prop_map(Answer::Bool),
        prop_oneof![Just("person"), Just("firm"), Just("forged")].prop_map(|id| Answer::Choice(id.into())),
        prop_oneof![Just("80016350821"), Just("RSSMRA80A01H501U"), Just("x")]
            .prop_map(|text| Answer::Text(text.into())),
        (0_i8..60).prop_map(|days| Answer::Date(TODAY.saturating_add(jiff::Span::new().days(days)))),
        (0_i8..60, 0_i8..24).prop_map(|(days, hour)| {
            Answer::DateTime(TODAY.saturating_add(jiff::Span::new().days(days)).at(hour, 0, 0, 0))
        }),
        any::<i32>().prop_map(|cents| Answer::Money(cents.into())),
        Just(Answer::Decimal(Decimal::whole(3))),
        Just(Answer::Cadastre(Cadastre {
            register: LandRegister::Land,
            municipality: None,
            section: None,
            sheet: "1".into(),
            parcel: "2".into(),
            unit: None,
        })),
    ]
}

/// Answers at paths of the sample form, most of them of the wrong type, in lists of any length.
fn any_answers() -> impl Strategy<Value = Answers> {
    let paths: Vec<FieldPath> = sample()
        .sections
        .iter()
        .flat_map(|section| {
            let items: Vec<Option<u16>> =
                if section.repeat.is_some() { vec![Some(1), Some(2), Some(9)] } else { vec![None] };
            let fields = section.fields.iter();
            fields
                .flat_map(move |field| {
                    let (section, field) = (section.id.clone(), field.id.clone());
                    items.clone().into_iter().map(move |item| FieldPath {
                        section: section.clone(),
                        item,
                        field: field.clone(),
                    })
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let values = proptest::collection::btree_map(proptest::sample::select(paths), any_answer(), 0..14);
    (values, 0_u16..6, any::<bool>()).prop_map(|(values, items, closed)| {
        let mut answers = Answers::default();
        for _ in 0..items {
            answers.add_item("slot", 0);
        }
        if closed {
            answers.close_items("slot");
        }
        for (path, answer) in values {
            answers.insert(path, answer);
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn pruning_twice_is_pruning_once(answers in any_answers()) {
        let form = sample();
        let mut once = answers;
        prune(&form, &mut once, TODAY);
        let mut twice = once.clone();
        prop_assert_eq!(prune(&form, &mut twice, TODAY), Vec::new());
        prop_assert!(once == twice);
    }

    #[test]
    fn no_step_is_asked_twice(answers in any_answers()) {
        let walk = Walk::new(&sample(), &answers, TODAY);
        let different: std::collections::HashSet<&Step> = walk.steps().iter().collect();
        prop_assert_eq!(different.len(), walk.steps().len());
    }

    #[test]
    fn answering_what_is_asked_comes_to_an_end(choices in proptest::collection::vec(any_answer(), 1..20)) {
        let form = sample();
        let mut answers = Answers::default();
        let mut rounds = 0;
        while let Some(step) = Walk::new(&form, &answers, TODAY).next().cloned() {
            rounds += 1;
            prop_assert!(rounds <= 40, "the walk does not end");
            let choice = choices[rounds % choices.len()].clone();
            match step {
                Step::Field(path) => { put(&form, &mut answers, path, choice, TODAY); }
                Step::More { section } if choice == Answer::Bool(true) => answers.add_item(&section, 1),
                Step::More { section } => answers.close_items(&section),
            }
        }
        prop_assert!(Walk::new(&form, &answers, TODAY).steps().len() <= 15);
    }

    #[test]
    fn a_complete_request_misses_no_required_answer_and_holds_none_unasked(
        tampered in any_answers(),
        how_many in 0_usize..3,
    ) {
        let form = sample();
        let mut answers = whole_request(&form);
        for (path, answer) in tampered.iter().take(how_many) {
            answers.insert(path.clone(), answer.clone());
        }
        if complete(&form, &answers, &accepted(), TODAY).is_ok() {
            let walk = Walk::new(&form, &answers, TODAY);
            prop_assert!(walk.next().is_none());
            for (path, answer) in answers.iter() {
                let field = form.field_at(path).unwrap();
                prop_assert!(answer.is_given() || !field.required);
                prop_assert!(walk.steps().contains(&Step::Field(path.clone())));
            }
        }
    }
}
