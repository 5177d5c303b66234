//! The receipt on paper: number, office, day of presentation, day of the answer, and what the citizen gave (L. 241/1990
//! art. 18-bis).

use shared::api::CaseView;
use shared::catalogue::Silence;
use shared::domain::Language;
use shared::form::summary;
use shared::id::ProtocolNumber;
use shared::paper::{Paper, Part, Side, has_letters_for};

use super::turn::{Args, Turn};
use super::{Content, Document, Draft};
use crate::texts::{Key, day};

/// The paper as a file.
pub(super) fn document(protocol: &ProtocolNumber, paper: Paper) -> Document {
    Document { name: format!("ricevuta-{protocol}.pdf"), content: Content::Paper(paper) }
}

/// The paper, in the citizen's language where paper has its letters, else in Italian.
pub(super) fn paper(turn: &Turn<'_>, view: &CaseView, draft: Option<&Draft>) -> Paper {
    let own = turn.language();
    let is_readable = has_letters_for(&turn.context.texts.plain(own, Key::PaperTitle, &[]));
    let writer = Writer { turn, language: if is_readable { own } else { Language::IT } };
    let title = writer.words(Key::PaperTitle, &[]);
    let mut paper = Paper::new(format!("{title} {}", view.case.opening.protocol), Side::Upright, writer.language);
    paper.parts.push(Part::Title(title));
    writer.facts(&mut paper, view, draft);
    if let Some(draft) = draft {
        writer.answers(&mut paper, draft);
        writer.declarations(&mut paper, draft);
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

    fn facts(&self, paper: &mut Paper, view: &CaseView, draft: Option<&Draft>) {
        let case = &view.case;
        let title = draft.map_or(view.title.as_str(), |draft| draft.title.get(self.language));
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
    fn answers(&self, paper: &mut Paper, draft: &Draft) {
        let mut section = String::new();
        for line in summary(&draft.form, &draft.answers, &self.turn.context.texts.manner(self.language)) {
            if line.section != section {
                section.clone_from(&line.section);
                paper.parts.push(Part::Title(section.clone()));
            }
            let value = if line.shown.is_empty() { self.words(Key::NotGiven, &[]) } else { self.readable(&line.shown) };
            paper.parts.push(Part::Fact { label: line.label, value });
        }
    }

    fn declarations(&self, paper: &mut Paper, draft: &Draft) {
        let mut declared = draft.form.declarations.iter().filter(|one| draft.declared.contains(&one.id)).peekable();
        if declared.peek().is_some() {
            paper.parts.push(Part::Title(self.words(Key::PaperDeclared, &[])));
        }
        paper.parts.extend(declared.map(|one| Part::Text(one.text.get(self.language).to_owned())));
    }
}
