//! A citizen at the machine, and a hub in memory that remembers what was done under which key.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use shared::api::{
    CaseView, ConsultationView, ConversationView, NearReport, NewCase, Problem, ServiceAnswer, ServiceItem,
    ServiceQuery, ServiceSheet, Understood, Why,
};
use shared::case::{Act, Actor, Case, CaseEvent, Opening};
use shared::catalogue::{Catalogue, Sheet, Slug};
use shared::consultation::{Consultation, ConsultationState};
use shared::conversation::{Conversation, ConversationState, Message, Speaker, Wait};
use shared::domain::{Adhesion, IstatCode, Language};
use shared::form::Attachment;
use shared::id::{ApplicantId, AttachmentId, CaseId, ConversationId, EventId, ProtocolNumber, Seq};
use shared::paper::Part;
use shared::time::day_in_palermo;

use crate::conversation::{
    Content, Context, Document, Effect, Event, Holdings, OthersReport, Renewal, Reply, Request, Screen, Session, Timer,
    Token, Trouble, handle,
};
use crate::terminal::{Style, render};
use crate::texts::{Texts, fold};

pub(super) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::embedded().unwrap());
pub(super) static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::load().unwrap());

/// A morning in Palermo.
pub(super) fn morning() -> Timestamp {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

/// The hub, as far as a conversation sees it.
#[derive(Clone, Default)]
pub(super) struct Hub {
    pub(super) cases: BTreeMap<String, CaseView>,
    pub(super) acts: BTreeMap<String, Act>,
    pub(super) consultations: BTreeMap<Slug, Consultation>,
    /// Answers to consultations, by key.
    pub(super) opinions: BTreeMap<String, Vec<u8>>,
    pub(super) said: Vec<String>,
    /// Files that went to the help desk.
    pub(super) passed: Vec<Attachment>,
    /// The report of somebody else near every place.
    pub(super) near: Option<CaseView>,
    pub(super) is_away: bool,
    /// Questions are kept and answered only by [`Chat::deliver`].
    pub(super) is_slow: bool,
    pub(super) refuses: Option<Problem>,
    /// What whoever asks for a person is told to expect.
    pub(super) wait: Option<Wait>,
    asked: Vec<(u64, Request)>,
    seq: i64,
}

/// One citizen's chat.
#[derive(Clone)]
pub(super) struct Chat {
    pub(super) session: Session,
    pub(super) hub: Hub,
    pub(super) shown: Vec<Screen>,
    pub(super) toasts: Vec<String>,
    pub(super) handed: Vec<Document>,
    pub(super) timers: Vec<(Timer, Timestamp)>,
    /// Cases of others of which this chat wanted to be told, or no more.
    pub(super) follows: Vec<(CaseId, bool)>,
    /// What was said of yearly reminders, for longer than the session.
    pub(super) wants_yearly: bool,
    pub(super) now: Timestamp,
    /// Whether each step passes through the store, as in life; one that only looks ahead is spared it.
    pub(super) is_stored: bool,
}

impl Chat {
    pub(super) fn new(language: Language) -> Self {
        let session = Session::new(ApplicantId::from_seed(1), language);
        let (shown, toasts, timers) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            session,
            hub: Hub::default(),
            shown,
            toasts,
            handed: Vec::new(),
            timers,
            follows: Vec::new(),
            wants_yearly: true,
            now: morning(),
            is_stored: true,
        }
    }

    pub(super) fn happen(&mut self, event: Event) {
        let context = Context { now: self.now, texts: &TEXTS, register: CATALOGUE.register() };
        if self.is_stored {
            let json = serde_json::to_string(&self.session).unwrap();
            let restored: Session = serde_json::from_str(&json).unwrap();
            assert_eq!(restored, self.session, "a session survives the store");
            self.session = restored;
        }
        let (session, effects) = handle(&self.session, event, &context);
        self.session = session;
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Show(screen) => self.shown.push(screen),
            Effect::Toast(words) => self.toasts.push(words),
            Effect::Hand(document) => self.handed.push(document),
            Effect::Forget => {
                self.session = Session::new(ApplicantId::from_seed(2), self.session.language);
                self.timers.clear();
            }
            Effect::Follow { case, is_on } => self.follows.push((case, is_on)),
            Effect::WantYearly(are_wanted) => self.wants_yearly = are_wanted,
            Effect::Schedule { timer, at } => self.timers.push((timer, at)),
            Effect::AskHub { number, request } if self.hub.is_slow => self.hub.asked.push((number, *request)),
            Effect::AskHub { number, request } => {
                let reply = self.hub.answer(*request, self.now);
                self.happen(Event::HubAnswered { number, reply });
            }
        }
    }

    /// The same chat once more, with nothing shown in it yet: what happens in one does not happen in the other.
    pub(super) fn fork(&self) -> Self {
        let (session, hub) = (self.session.clone(), self.hub.clone());
        let (shown, toasts, handed) = (Vec::new(), Vec::new(), Vec::new());
        let (timers, follows, wants_yearly) = (self.timers.clone(), self.follows.clone(), self.wants_yearly);
        let (now, is_stored) = (self.now, self.is_stored);
        Self { session, hub, shown, toasts, handed, timers, follows, wants_yearly, now, is_stored }
    }

    /// The same chat for a look at what could happen.
    pub(super) fn look_ahead(&self) -> Self {
        Self { is_stored: false, ..self.fork() }
    }

    /// The hub is there and has answered all that was asked.
    pub(super) fn come_to_rest(&mut self) {
        self.hub.is_away = false;
        self.hub.refuses = None;
        self.deliver();
        if !self.session.waiting().is_empty() {
            self.wait(SignedDuration::from_mins(2));
        }
    }

    /// The hub answers what it was asked while it was slow.
    pub(super) fn deliver(&mut self) {
        self.hub.is_slow = false;
        for (number, request) in std::mem::take(&mut self.hub.asked) {
            let reply = self.hub.answer(request, self.now);
            self.happen(Event::HubAnswered { number, reply });
        }
    }

    /// Time goes by, and what was scheduled comes due.
    pub(super) fn wait(&mut self, time: SignedDuration) {
        self.now = self.now.checked_add(time).unwrap();
        let (due, later): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.timers).into_iter().partition(|(_, at)| *at <= self.now);
        self.timers = later;
        for (timer, _) in due {
            self.happen(Event::Timeout(timer));
        }
    }

    pub(super) fn say(&mut self, words: &str) -> &mut Self {
        self.happen(Event::Text(words.to_owned()));
        self
    }

    pub(super) fn all(&mut self, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.say(line);
        }
        self
    }

    /// The token of the last button shown under a label.
    pub(super) fn token(&self, label: &str) -> Token {
        let buttons = self.shown.iter().rev().flat_map(Screen::all_buttons);
        let found = buttons.into_iter().find(|button| button.label.contains(label));
        found.unwrap_or_else(|| panic!("no button `{label}` in\n{}", self.last())).token.clone()
    }

    pub(super) fn tap(&mut self, label: &str) -> &mut Self {
        let token = self.token(label);
        self.happen(Event::Choice(token));
        self
    }

    pub(super) fn send_file(&mut self, name: &str) {
        self.send_file_with(name, "");
    }

    /// Sends a file with words under it.
    pub(super) fn send_file_with(&mut self, name: &str, caption: &str) {
        let id = AttachmentId::from_seed(7);
        let mime = if name.rsplit('.').next() == Some("jpg") { "image/jpeg" } else { "application/pdf" };
        let file = Attachment { id, name: name.into(), mime: mime.into(), size: 9 };
        self.happen(Event::File { file, caption: caption.to_owned() });
    }

    /// The last screen, as the terminal shows it.
    pub(super) fn last(&self) -> String {
        self.shown.last().map(|screen| render(screen, Style::Plain)).unwrap_or_default()
    }

    pub(super) fn has_read(&self, words: &str) -> bool {
        self.times_read(words) > 0
    }

    /// The texts that were handed over: name and content.
    pub(super) fn texts_handed<'a>(&'a self) -> Vec<(&'a str, &'a str)> {
        let text = |one: &'a Document| match &one.content {
            Content::Text(text) => Some((one.name.as_str(), text.as_str())),
            _ => None,
        };
        self.handed.iter().filter_map(text).collect()
    }

    /// The papers that were handed over, as lines to read.
    pub(super) fn papers_handed(&self) -> Vec<(&str, String)> {
        let read = |part: &Part| match part {
            Part::Title(text) | Part::Text(text) | Part::Table(text) => text.clone(),
            Part::Fact { label, value } => format!("{label}: {value}"),
        };
        let paper = |one: &Document| match &one.content {
            Content::Paper(paper) => Some(paper.parts.iter().map(read).collect::<Vec<_>>().join("\n")),
            _ => None,
        };
        self.handed.iter().filter_map(|one| Some((&*one.name, paper(one)?))).collect()
    }

    /// On how many screens these words stood.
    pub(super) fn times_read(&self, words: &str) -> usize {
        self.shown.iter().filter(|screen| render(screen, Style::Plain).contains(words)).count()
    }

    /// The one case of the chat.
    pub(super) fn case(&self) -> &Case {
        &self.hub.cases.values().next().expect("a case was sent").case
    }

    /// The office does something to the one case, and the log tells.
    pub(super) fn office(&mut self, act: Act) {
        assert!(self.try_office(act), "the office may not do this now");
    }

    /// The office does one of the things it may do to the first case, if there is one.
    pub(super) fn office_if_allowed(&mut self, nth: usize) {
        let text = || "Serve la planimetria.".into();
        let acts = [
            Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None },
            Act::RequestIntegration { text: text(), days: 10 },
            Act::GiveNotice { reasons: text() },
            Act::Approve { text: text() },
            Act::Refuse { reasons: text() },
            Act::Archive { reasons: text() },
            Act::Message { text: text(), files: Vec::new() },
        ];
        if let Some(act) = acts.into_iter().nth(nth) {
            self.try_office(act);
        }
    }

    /// A clerk answers the conversation that is open.
    pub(super) fn clerk_says(&mut self, words: &str) {
        if self.session.conversation.is_none() {
            return;
        }
        self.hub.seq += 1;
        let id = EventId::from_seed(u128::try_from(self.hub.seq).unwrap() + 100);
        let message = Message { id, at: self.now, from: Speaker::Clerk, text: words.into(), files: Vec::new() };
        let conversation = talk(ConversationState::Claimed).conversation;
        self.happen(Event::Desk { seq: Seq(self.hub.seq), conversation, message: Some(message) });
    }

    fn try_office(&mut self, act: Act) -> bool {
        let Some(view) = self.hub.cases.values_mut().next() else { return false };
        let (seq, id) = (Seq(self.hub.seq + 1), EventId::from_seed(u128::try_from(self.hub.seq + 1).unwrap() + 100));
        let event = CaseEvent { id, at: self.now, actor: Actor::Office, act };
        let Ok(case) = view.case.apply(&event) else { return false };
        self.hub.seq += 1;
        view.case = case;
        view.timeline.push(event.clone());
        let case = Box::new(view.case.clone());
        self.happen(Event::CaseChanged { seq, case, event });
        true
    }
}

impl Hub {
    pub(super) fn answer(&mut self, request: Request, now: Timestamp) -> Result<Box<Reply>, Trouble> {
        if self.is_away {
            return Err(Trouble::Unreachable);
        }
        if let Some(problem) = self.refuses.clone().filter(|_| request.changes_something()) {
            return Err(Trouble::Refused(problem));
        }
        Ok(Box::new(match request {
            Request::Search(query) if query.q.is_none() => Reply::Services(browsed(&query)),
            Request::Search(query) => Reply::Services(found(&query.q.unwrap_or_default(), query.municipality)),
            Request::Sheet { service, municipality } | Request::Told { service, municipality, .. } => {
                Reply::Sheet(Box::new(sheet(service.as_str(), municipality)))
            }
            Request::OpenCase { key, case } => Reply::Case(Box::new(self.open(key, &case, now))),
            Request::Act { key, case, act } => match self.act(key, case, act, now) {
                Some(view) => Reply::Case(Box::new(view)),
                None => return Err(Trouble::Refused(Problem::new(409, "not-now", "", ""))),
            },
            Request::Join { key, case } => match self.act(key, case, Act::Join, now) {
                Some(view) => Reply::Joined(OthersReport::of(&view.case)),
                None => return Err(Trouble::Refused(Problem::new(409, "not-now", "", ""))),
            },
            Request::Cases(_) => Reply::Cases(self.cases.values().map(|view| view.case.clone()).collect()),
            Request::Case(id) => {
                let found = self.cases.values().find(|view| view.case.opening.id == id).unwrap().clone();
                Reply::Case(Box::new(found))
            }
            Request::Again(id) => {
                let found = self.cases.values().find(|view| view.case.opening.id == id).unwrap().clone();
                let opening = &found.case.opening;
                let sheet = sheet(opening.service.as_str(), Some(opening.municipality));
                Reply::Again(Box::new(found), Box::new(sheet))
            }
            Request::Near(_) => Reply::Near(self.near.iter().filter_map(near_report).collect()),
            Request::Renewal(id) => {
                let cases: Vec<Case> = self.cases.values().map(|view| view.case.clone()).collect();
                let former = cases.iter().find(|case| case.opening.id == id).unwrap().clone();
                let sheet = sheet(former.opening.service.as_str(), Some(former.opening.municipality));
                Reply::Renewal(Box::new(Renewal { former, sheet, cases }))
            }
            Request::Holdings => {
                let cases = self.cases.values().cloned().collect();
                Reply::Holdings(Box::new(Holdings { cases, conversations: vec![talk(ConversationState::Claimed)] }))
            }
            Request::Consultations(_) => Reply::Consultations(self.consultations.values().cloned().collect()),
            Request::Consultation(slug) => match self.consulted(&slug) {
                Some(view) => Reply::Consultation(Box::new(view)),
                None => return Err(Trouble::Refused(Problem::new(404, "no-such-consultation", "", ""))),
            },
            Request::AnswerConsultation { key, consultation, choices } => {
                return self.answer_consultation(key, &consultation, choices, now);
            }
            Request::OpenConversation { request, .. } => {
                self.said.push(request.topic.to_string());
                Reply::Conversation(ConversationView { wait: self.wait, ..talk(ConversationState::Waiting) })
            }
            Request::Say { text, files, .. } => {
                self.said.push(text.to_string());
                self.passed.extend(files);
                Reply::Conversation(talk(ConversationState::Claimed))
            }
            Request::Close { .. } => Reply::Conversation(talk(ConversationState::Closed)),
        }))
    }

    fn open(&mut self, key: String, new: &NewCase, now: Timestamp) -> CaseView {
        let ordinal = i64::try_from(self.cases.len()).unwrap() + 1;
        let sheet = CATALOGUE.sheet(new.service.as_str(), new.municipality).unwrap();
        let former = self.cases.values().map(|view| &view.case).find(|case| new.follows == Some(case.opening.id));
        let follows = former.and_then(|case| case.as_former_of(new.applicant, &new.service, new.municipality));
        assert_eq!(follows.is_some(), new.follows.is_some(), "the hub would refuse it");
        let make = || {
            let opening = Opening {
                id: CaseId::from_seed(u128::try_from(ordinal).unwrap()),
                protocol: ProtocolNumber::new("A546", 2026, ordinal),
                service: new.service.clone(),
                municipality: new.municipality,
                theme: sheet.theme,
                applicant: new.applicant,
                language: new.language,
                procedure: sheet.procedure,
                term: sheet.legal_term().term,
                silence: sheet.silence(),
                follows,
            };
            let event = CaseEvent { id: EventId::from_seed(1), at: now, actor: Actor::Citizen, act: Act::Register };
            let case = Case::open(opening, &event).unwrap();
            let title = sheet.title.get(new.language).to_owned();
            CaseView { case, title, timeline: vec![event], answers: Some(new.answers.clone()), allowed: Vec::new() }
        };
        self.cases.entry(key).or_insert_with(make).clone()
    }

    /// A consultation as the one citizen of the chat sees it.
    fn consulted(&self, slug: &Slug) -> Option<ConsultationView> {
        let consultation = self.consultations.get(slug)?.clone();
        let is_open = consultation.state == ConsultationState::Open;
        let answered = is_open.then_some(!self.opinions.is_empty());
        Some(ConsultationView { consultation, answered })
    }

    fn answer_consultation(
        &mut self,
        key: String,
        slug: &Slug,
        choices: Vec<u8>,
        now: Timestamp,
    ) -> Result<Box<Reply>, Trouble> {
        let refuse = |kind: &str| Err(Trouble::Refused(Problem::new(409, kind, "", "")));
        if !self.opinions.contains_key(&key) {
            if !self.opinions.is_empty() {
                return refuse("answered-already");
            }
            let known = self.consultations.get(slug).unwrap().clone();
            let Ok(answered) = known.answer(&choices, day_in_palermo(now)) else {
                return refuse("consultation-not-open");
            };
            self.consultations.insert(slug.clone(), answered);
            self.opinions.insert(key, choices);
        }
        Ok(Box::new(Reply::Consultation(Box::new(self.consulted(slug).unwrap()))))
    }

    /// The case after an act; nothing where the law does not let it follow, as when the office was quicker.
    fn act(&mut self, key: String, id: CaseId, act: Act, now: Timestamp) -> Option<CaseView> {
        let view = self.cases.values_mut().chain(&mut self.near).find(|view| view.case.opening.id == id).unwrap();
        if let Entry::Vacant(new) = self.acts.entry(key) {
            let event = CaseEvent { id: EventId::from_seed(2), at: now, actor: Actor::Citizen, act: act.clone() };
            view.case = view.case.apply(&event).ok()?;
            view.timeline.push(event);
            new.insert(act);
        }
        Some(view.clone())
    }
}

fn near_report(view: &CaseView) -> Option<NearReport> {
    let Case { opening, opened, state, .. } = &view.case;
    let report = NearReport { case: opening.id, metres: 40, since: day_in_palermo(*opened), state: *state };
    view.case.is_open().then_some(report)
}

/// What the hub's search passes over beside the name of a Comune.
const SMALL: [&str; 9] = ["a", "no", "non", "abito", "di", "sono", "in", "live", "i"];

/// Finds by the words of titles; knows the Comuni by their names.
fn found(words: &str, municipality: Option<IstatCode>) -> ServiceAnswer {
    let words = words.to_lowercase();
    let is_named = |name: &str| format!(" {} ", fold(&words)).contains(&format!(" {} ", fold(name)));
    let place = CATALOGUE.register().all().iter().find(|one| is_named(&one.name));
    let named = place.map(|one| one.code);
    let slugs: &[&str] = match () {
        () if words.contains("carta") || words.contains("card") => &["carta-identita-elettronica"],
        () if words.contains("buca") => &["buche-segnalazione"],
        () => &[],
    };
    let item = |slug: &&str| item(CATALOGUE.service(slug).unwrap(), named.or(municipality));
    let left = place.map(|one| words.replace(&one.name.to_lowercase(), ""));
    let left = left.iter().flat_map(|left| left.split_whitespace()).filter(|word| !SMALL.contains(word));
    let understood =
        Understood { municipality: named, words: left.map(str::to_owned).collect(), ..Understood::default() };
    let items = slugs.iter().map(item).collect();
    ServiceAnswer { items, understood, confident: true, ..ServiceAnswer::default() }
}

fn item(sheet: &Sheet, municipality: Option<IstatCode>) -> ServiceItem {
    ServiceItem {
        slug: sheet.slug.clone(),
        municipality,
        theme: sheet.theme,
        title: sheet.title.it.clone(),
        description: sheet.description.it.clone(),
        procedure: sheet.procedure,
        level: sheet.access.level,
        can_start: true,
        score: 1.0,
        why: Why::default(),
    }
}

/// A page of the catalogue, as the hub turns its pages.
fn browsed(query: &ServiceQuery) -> ServiceAnswer {
    let fits = |sheet: &&Sheet| {
        query.theme.is_none_or(|theme| sheet.theme == theme)
            && query.life_event.is_none_or(|event| sheet.life_events.contains(&event))
    };
    let all: Vec<&Sheet> = CATALOGUE.services().iter().map(AsRef::as_ref).filter(fits).collect();
    let (offset, limit) = (query.offset.unwrap() as usize, query.limit.unwrap() as usize);
    let items: Vec<_> = all.iter().skip(offset).take(limit).map(|sheet| item(sheet, query.municipality)).collect();
    ServiceAnswer { confident: !items.is_empty(), items, total: Some(all.len()), ..ServiceAnswer::default() }
}

pub(super) fn bagheria() -> IstatCode {
    "082006".parse().unwrap()
}

pub(super) fn sheet(slug: &str, municipality: Option<IstatCode>) -> ServiceSheet {
    let sheet = CATALOGUE.sheet(slug, municipality.unwrap_or(IstatCode::PALERMO)).unwrap();
    let form = CATALOGUE.form_of(sheet).map(|form| form.as_ref().clone());
    let adhesion = municipality.map(|_| Adhesion::Live);
    ServiceSheet { sheet: sheet.as_ref().clone(), municipality, adhesion, can_start: municipality.is_some(), form }
}

pub(super) fn talk(state: ConversationState) -> ConversationView {
    let conversation = Conversation {
        id: ConversationId::from_seed(1),
        applicant: ApplicantId::from_seed(1),
        language: Language::IT,
        municipality: None,
        case: None,
        topic: "aiuto".into(),
        state,
        office: None,
        clerk: Some("Rosalia".into()),
        unanswered: 0,
        opened: morning(),
        updated: morning(),
    };
    ConversationView { conversation, messages: Vec::new(), wait: None }
}
