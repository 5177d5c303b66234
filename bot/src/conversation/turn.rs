use fluent_bundle::FluentValue;
use jiff::{SignedDuration, Timestamp};
use shared::api::CaseView;
use shared::catalogue::Register;
use shared::domain::{IstatCode, Language};
use shared::form::Attachment;

use super::request::{Ask, Purpose, Request};
use super::session::{Issued, KnownCase, Session};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::{Button, Document, Effect, Rich, Screen, ScreenKind, Takes, Timer, Token, view};
use crate::texts::{Key, Texts, Word};

/// What the machine is handed besides the event: the time, and tables that never change while it runs.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The present time.
    pub now: Timestamp,
    /// The language files.
    pub texts: &'a Texts,
    /// The register of municipalities.
    pub register: &'a Register,
}

/// Arguments of a text.
pub(super) type Args<'a> = &'a [(&'a str, FluentValue<'a>)];

/// A screen before its buttons have tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) text: Rich,
    pub(super) rows: Vec<Vec<(String, Tap)>>,
    pub(super) files: Vec<Attachment>,
    pub(super) takes: Takes,
}

impl Page {
    pub(super) fn new(text: Rich) -> Self {
        Self { text, ..Self::default() }
    }

    pub(super) fn row(mut self, buttons: impl IntoIterator<Item = (String, Tap)>) -> Self {
        let row: Vec<_> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.rows.push(row);
        }
        self
    }

    pub(super) fn rows(self, buttons: impl IntoIterator<Item = (String, Tap)>) -> Self {
        buttons.into_iter().fold(self, |page, button| page.row([button]))
    }

    pub(super) const fn takes(mut self, takes: Takes) -> Self {
        self.takes = takes;
        self
    }
}

/// One step of the machine under way: the session as it becomes, and the effects so far.
pub(super) struct Turn<'a> {
    pub(super) session: Session,
    pub(super) context: Context<'a>,
    effects: Vec<Effect>,
    notes: Rich,
    redraw: bool,
    keeps_buttons: bool,
    is_remark: bool,
    instead: Option<Page>,
}

/// The longest answer to a tap Telegram takes.
const LONGEST_TOAST: usize = 200;
/// A page of more letters is not shown again below a remark: the remark would stand above the edge of a telephone.
const LONGEST_BELOW_A_REMARK: usize = 300;
/// How long the machine waits before it asks the hub again, at most.
const LONGEST_WAIT_SECONDS: i64 = 60;

impl<'a> Turn<'a> {
    pub(super) const fn new(session: Session, context: Context<'a>) -> Self {
        Self {
            session,
            context,
            effects: Vec::new(),
            notes: Rich(Vec::new()),
            redraw: false,
            keeps_buttons: false,
            is_remark: false,
            instead: None,
        }
    }

    pub(super) const fn language(&self) -> Language {
        self.session.language
    }

    pub(super) fn text(&self, key: Key, args: Args<'_>) -> Rich {
        Rich::parse(&self.context.texts.format(self.language(), key, args))
    }

    pub(super) fn words(&self, key: Key) -> String {
        self.words_with(key, &[])
    }

    pub(super) fn words_with(&self, key: Key, args: Args<'_>) -> String {
        self.context.texts.plain(self.language(), key, args)
    }

    pub(super) fn word(&self, word: Word) -> String {
        self.context.texts.word(self.language(), word)
    }

    /// Words from elsewhere, to stand among those of the citizen's language.
    pub(super) fn embedded(&self, words: &str) -> String {
        self.context.texts.embedded(self.language(), words)
    }

    pub(super) fn button(&self, key: Key, tap: Tap) -> (String, Tap) {
        (self.words(key), tap)
    }

    pub(super) fn wish(&self, key: Key, wish: Wish) -> (String, Tap) {
        self.button(key, Tap::Wish(wish))
    }

    pub(super) fn place(&self, code: IstatCode) -> &'a str {
        self.context.register.name(code)
    }

    /// The name of "my Comune", or that it is not known yet.
    pub(super) fn own_place(&self) -> String {
        self.session.municipality.map_or_else(|| self.words(Key::PlaceNone), |code| self.place(code).to_owned())
    }

    pub(super) fn today(&self) -> jiff::civil::Date {
        shared::time::day_in_palermo(self.context.now)
    }

    /// Says something above the present screen, which is shown again.
    pub(super) fn say(&mut self, key: Key, args: Args<'_>) {
        let text = self.text(key, args);
        self.notes.add(text);
        self.redraw = true;
    }

    /// Shows the present screen again.
    pub(super) const fn show(&mut self) {
        self.redraw = true;
    }

    /// Shows the present screen again after a change that leaves its buttons what they were: who taps two in a row means
    /// both, though the second was tapped on a screen that was about to change.
    pub(super) const fn show_with_same_buttons(&mut self) {
        self.redraw = true;
        self.keeps_buttons = true;
    }

    /// Says something about the present screen to somebody who has it before the eyes: a long one is not told again, only
    /// its buttons are.
    pub(super) fn remark(&mut self, key: Key, args: Args<'_>) {
        self.say(key, args);
        self.keeps_buttons = true;
        self.is_remark = true;
    }

    /// Shows a page in the place of the present stage's, which stays what it is: a question about what was just written.
    pub(super) fn show_instead(&mut self, page: Page) {
        self.instead = Some(page);
        self.redraw = true;
    }

    /// Goes on to a stage; "back" leads here again.
    pub(super) fn go(&mut self, stage: Stage) {
        let left = std::mem::replace(&mut self.session.stage, stage);
        if !matches!(left, Stage::Sending) && left != self.session.stage {
            self.session.remember_stage(left);
        }
        self.redraw = true;
    }

    /// Puts a stage in the place of the present one.
    pub(super) fn turn_to(&mut self, stage: Stage) {
        self.session.stage = stage;
        self.redraw = true;
    }

    /// Goes on to a stage, or puts it in the place of the present one where "back" must not lead to that.
    pub(super) fn come_to(&mut self, stage: Stage, replaces: bool) {
        if replaces { self.turn_to(stage) } else { self.go(stage) }
    }

    /// To the stage before this one.
    pub(super) fn back(&mut self) {
        self.session.stage = self.session.trail.pop().unwrap_or(Stage::Home);
        self.redraw = true;
    }

    /// Leaves the stage without showing the one before: something else is on its way.
    pub(super) fn leave(&mut self) {
        self.session.stage = self.session.trail.pop().unwrap_or(Stage::Home);
    }

    /// To the beginning.
    pub(super) fn home(&mut self) {
        self.session.trail.clear();
        self.turn_to(Stage::Home);
    }

    /// Asks the hub. A look-up takes the place of an older look-up.
    pub(super) fn ask(&mut self, purpose: Purpose, request: Request) {
        if !request.changes_something() && !purpose.is_aside() {
            let is_kept = |ask: &Ask| ask.request.changes_something() || ask.purpose.is_aside();
            self.session.asks.retain(is_kept);
        }
        let number = self.session.next_number();
        self.effects.push(Effect::AskHub { number, request: Box::new(request.clone()) });
        self.session.asks.push(Ask { number, request, purpose, tries: 0 });
    }

    /// Puts a question back that was asked in vain, and asks it again later.
    pub(super) fn ask_later(&mut self, mut ask: Ask) {
        ask.tries = ask.tries.saturating_add(1);
        let seconds = 1_i64.checked_shl(ask.tries).map_or(LONGEST_WAIT_SECONDS, |wait| wait.min(LONGEST_WAIT_SECONDS));
        self.schedule(Timer::Retry(ask.number), SignedDuration::from_secs(seconds));
        self.session.asks.push(ask);
    }

    pub(super) fn ask_again(&mut self, number: u64) {
        let waiting = self.session.asks.iter().find(|ask| ask.number == number);
        self.effects.extend(waiting.map(|ask| Effect::AskHub { number, request: Box::new(ask.request.clone()) }));
    }

    pub(super) fn schedule(&mut self, timer: Timer, after: SignedDuration) {
        let at = self.context.now.checked_add(after).unwrap_or(Timestamp::MAX);
        self.wake(timer, at);
    }

    /// Lets a time-out come at a moment; the same time-out set before comes then instead.
    pub(super) fn wake(&mut self, timer: Timer, at: Timestamp) {
        self.effects.push(Effect::Schedule { timer, at });
    }

    pub(super) fn toast(&mut self, key: Key) {
        let words = self.words(key).chars().take(LONGEST_TOAST).collect();
        self.effects.push(Effect::Toast(words));
    }

    /// A key for something done once, however often it is asked for.
    pub(super) fn key(&mut self, what: &str) -> String {
        let number = self.session.next_number();
        format!("{what}-{}-{number}", self.session.applicant)
    }

    pub(super) fn remember(&mut self, view: &CaseView) {
        let opening = &view.case.opening;
        let known = KnownCase { id: opening.id, protocol: opening.protocol.clone(), title: view.title.clone() };
        self.session.remember_case(known);
    }

    /// Whether the draft is on its way: until the hub has answered, nobody changes, drops or replaces it.
    pub(super) fn is_sending(&self) -> bool {
        self.session.asks.iter().any(|ask| ask.purpose == Purpose::Send)
    }

    /// Shows something beside the present step.
    pub(super) fn notice(&mut self, page: Page) {
        self.issue(page, ScreenKind::Notice);
    }

    /// Hands the citizen a document, below what is shown so far.
    pub(super) fn hand(&mut self, document: Document) {
        self.effects.push(Effect::Hand(document));
    }

    /// Has something done beside what is shown.
    pub(super) fn perform(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Forgets the citizen; these are the last words.
    pub(super) fn forget(&mut self, last_words: Page) {
        self.session = Session::new(self.session.applicant, self.session.language);
        self.notes = Rich::default();
        self.redraw = false;
        self.effects = vec![Effect::Forget];
        self.issue(last_words, ScreenKind::Step);
    }

    /// Whether the event has led to anything at all.
    pub(super) const fn is_silent(&self) -> bool {
        self.effects.is_empty() && !self.redraw
    }

    pub(super) fn finish(mut self) -> (Session, Vec<Effect>) {
        if self.redraw {
            let mut page = self.instead.take().unwrap_or_else(|| view::page(&self));
            if self.is_remark && page.text.to_plain().chars().count() > LONGEST_BELOW_A_REMARK {
                (page.text, page.files) = (Rich::default(), Vec::new());
            }
            page.text = std::mem::take(&mut self.notes).and(page.text);
            self.issue(page, ScreenKind::Step);
        }
        // What is shown comes before what is asked, so that an answer never appears above the screen that asked for it.
        self.effects.sort_by_key(|effect| matches!(effect, Effect::AskHub { .. }));
        (self.session, self.effects)
    }

    /// The revision of the present step, if its buttons stay what they do.
    fn kept_rev(&self, taps: &[(String, Tap)]) -> Option<u64> {
        let present = self.session.present().filter(|_| self.keeps_buttons)?;
        let same = present.taps.iter().map(|(_, tap)| tap).eq(taps.iter().map(|(_, tap)| tap));
        same.then_some(present.rev)
    }

    fn issue(&mut self, page: Page, kind: ScreenKind) {
        let taps: Vec<(String, Tap)> = page.rows.iter().flatten().cloned().collect();
        let rev = self.kept_rev(&taps).filter(|_| kind == ScreenKind::Step);
        let rev = rev.unwrap_or_else(|| self.session.next_rev());
        let mut index = 0;
        let mut button = |(label, _): (String, Tap)| {
            let token = Token::new(rev, index);
            index += 1;
            Button { label, token }
        };
        let buttons = page.rows.into_iter().map(|row| row.into_iter().map(&mut button).collect()).collect();
        let stands = kind == ScreenKind::Notice;
        self.session.issue(Issued { rev, stands, takes: page.takes, taps });
        self.effects.push(Effect::Show(Screen {
            kind,
            text: page.text,
            buttons,
            files: page.files,
            takes: page.takes,
        }));
    }
}
