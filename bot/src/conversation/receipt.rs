//! The receipt on paper: number, office, day of presentation, day of the answer, and what the citizen gave (L. 241/1990
//! art. 18-bis).

use std::collections::BTreeSet;

use shared::api::{CaseView, ServiceSheet};
use shared::catalogue::Silence;
use shared::domain::{Language, Text};
use shared::form::{Answers, Form, summary};
use shared::id::{CaseId, ProtocolNumber};
use shared::paper::{Paper, Part, Side, has_letters_for};

use super::request::{Purpose, Request};
use super::turn::{Args, Turn};
use super::{Content, Document, Draft};
use crate::texts::{Key, day};

/// What was asked for and given, as it stands on the paper.
pub(super) struct Given<'d> {
    title: &'d Text,
    form: Option<&'d Form>,
    answers: &'d Answers,
    declared: Option<&'d BTreeSet<String>>,
}

impl<'d> From<&'d Draft> for Given<'d> {
    fn from(draft: &'d Draft) -> Self {
        Self { title: &draft.title, form: Some(&draft.form), answers: &draft.answers, declared: Some(&draft.declared) }
    }
}

impl<'d> Given<'d> {
    /// What the hub has. A form that has changed since and does not know all that was answered is not read by: half of what
    /// was given would look like all of it.
    fn before(view: &'d CaseView, service: &'d ServiceSheet) -> Option<Self> {
        let answers = view.answers.as_ref()?;
        let knows_all = |form: &&Form| answers.iter().all(|(path, _)| form.field_at(path).is_some());
        Some(Self {
            title: &service.sheet.title,
            form: service.form.as_ref().filter(knows_all),
            answers,
            declared: None,
        })
    }
}

/// Asks for what the receipt of a case is made of.
pub(super) fn ask(turn: &mut Turn<'_>, case: CaseId) {
    turn.ask(Purpose::Receipt, Request::Again(case));
}

/// Hands the receipt once more, with the office and the days as they are now.
pub(super) fn once_more(turn: &mut Turn<'_>, view: &CaseView, service: &ServiceSheet) {
    let paper = paper(turn, view, Given::before(view, service).as_ref());
    if paper.language != turn.language() {
        turn.say(Key::ReceiptInItalian, &[]);
    }
    turn.hand(document(&view.case.opening.protocol, paper));
}

/// The paper as a file.
pub(super) fn document(protocol: &ProtocolNumber, paper: Paper) -> Document {
    Document { name: format!("ricevuta-{protocol}.pdf"), content: Content::Paper(paper) }
}

/// The paper, in the citizen's language where paper has its letters, else in Italian.
pub(super) fn paper(turn: &Turn<'_>, view: &CaseView, given: Option<&Given<'_>>) -> Paper {
    let own = turn.language();
    let is_readable = has_letters_for(&turn.context.texts.plain(own, Key::PaperTitle, &[]));
    let writer = Writer { turn, language: if is_readable { own } else { Language::IT } };
    let title = writer.words(Key::PaperTitle, &[]);
    let mut paper = Paper::new(format!("{title} {}", view.case.opening.protocol), Side::Upright, writer.language);
    paper.parts.push(Part::Title(title));
    writer.facts(&mut paper, view, given);
    if let Some((given, form)) = given.and_then(|given| Some((given, given.form?))) {
        writer.answers(&mut paper, form, given.answers);
        writer.declarations(&mut paper, form, given.declared);
    }
    paper.parts.push(Part::Text(writer.words(Key::PaperLaw, &[])));
    paper
}

struct Writer<'t> {
    turn: &'t Turn<'t>,
    language: Language,
}

impl Writer<'_> {
    fn words(&self, key: Key, args: Args<'_>) -> String {
        self.turn.context.texts.plain(self.language, key, args)
    }

    fn fact(&self, paper: &mut Paper, key: Key, value: &str) {
        paper.parts.push(Part::Fact { label: self.words(key, &[]), value: self.readable(value) });
    }

    /// Words that paper has no letters for are not shown as question marks: it is said where they can be read.
    fn readable(&self, value: &str) -> String {
        if has_letters_for(value) { value.to_owned() } else { self.words(Key::PaperOtherLetters, &[]) }
    }

    fn facts(&self, paper: &mut Paper, view: &CaseView, given: Option<&Given<'_>>) {
        let case = &view.case;
        let title = given.map_or(view.title.as_str(), |given| given.title.get(self.language));
        let office = case.office.as_ref().map_or_else(|| self.words(Key::PaperOfficeLater, &[]), ToString::to_string);
        self.fact(paper, Key::PaperNumber, case.opening.protocol.as_str());
        self.fact(paper, Key::PaperDay, &day(case.clock.started));
        self.fact(paper, Key::PaperService, title);
        self.fact(paper, Key::PaperPlace, self.turn.place(case.opening.municipality));
        self.fact(paper, Key::PaperOffice, &office);
        if let Some(former) = &case.opening.follows {
            self.fact(paper, Key::PaperFollows, former.protocol.as_str());
        }
        self.fact(paper, Key::PaperDue, &day(case.due));
        let late = if case.opening.silence == Some(Silence::Consent) { Key::PaperSilence } else { Key::PaperLate };
        paper.parts.push(Part::Text(self.words(late, &[])));
        let town = self.turn.context.register.get(case.opening.municipality);
        if let Some(pec) = town.and_then(|town| town.pec.as_deref()) {
            self.fact(paper, Key::PaperPec, pec);
        }
    }

    /// All that was given, whatever its privacy class: it is the citizen's own copy. What was not given is said too.
    fn answers(&self, paper: &mut Paper, form: &Form, answers: &Answers) {
        let mut section = String::new();
        for line in summary(form, answers, &self.turn.context.texts.manner(self.language)) {
            if line.section != section {
                section.clone_from(&line.section);
                paper.parts.push(Part::Title(section.clone()));
            }
            let value = if line.shown.is_empty() { self.words(Key::NotGiven, &[]) } else { self.readable(&line.shown) };
            paper.parts.push(Part::Fact { label: line.label, value });
        }
    }

    /// Of what was sent before it is not known which declarations were made, but that all had to be.
    fn declarations(&self, paper: &mut Paper, form: &Form, made: Option<&BTreeSet<String>>) {
        let is_made = |id: &String| made.is_none_or(|made| made.contains(id));
        let mut declared = form.declarations.iter().filter(|one| is_made(&one.id)).peekable();
        if declared.peek().is_some() {
            paper.parts.push(Part::Title(self.words(Key::PaperDeclared, &[])));
        }
        paper.parts.extend(declared.map(|one| Part::Text(one.text.get(self.language).to_owned())));
    }
}
