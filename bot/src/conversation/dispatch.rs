//! Who gets which event: the one place where it is decided.

use shared::form::{Attachment, Input};
use shared::text::SafeText;

use super::event::{Command, Event};
use super::stage::{Stage, Why};
use super::tap::{Tap, Wish};
use super::turn::Turn;
use super::{Takes, Timer, Token};
use super::{
    agreeing, answering, answers, browsing, case, consent, consulting, declaring, erasing, expiring, fee, filling,
    finding, following, greeting, identity, joining, meaning, nearby, orientation, people, placing, rating, receipt,
    remembering, reminding, reporting, review, sending, settings, sheet, shelf, unsolved, wish, yearly,
};
use crate::texts::{Key, Spoken, fold};

pub(super) fn dispatch(turn: &mut Turn<'_>, event: Event) {
    expiring::erase(turn);
    match event {
        Event::Opened => turn.show(),
        Event::Text(words) => typed(turn, &words),
        Event::Choice(token) => tapped(turn, &token),
        Event::Command(command) => commanded(turn, &command),
        Event::File { file, caption } => sent(turn, file, &SafeText::lines(&caption)),
        Event::TooLarge => turn.say(Key::FileTooLarge, &[]),
        Event::Unreadable => turn.say(Key::Unreadable, &[]),
        Event::Position { lat, lon } => match turn.session.stage {
            Stage::Asking => filling::answer(turn, &Input::Position { lat, lon }),
            Stage::Reporting(_) | Stage::Snapshot(_) => reporting::position(turn, lat, lon),
            _ => placing::position(turn, lat, lon),
        },
        Event::HubAnswered { number, reply } => answers::take(turn, number, reply),
        Event::CaseChanged { seq, case, event } => following::changed(turn, seq, &case, &event),
        Event::ReportMoved { seq, report } => joining::moved(turn, seq, report),
        Event::Desk { seq, conversation, message } => people::moved(turn, seq, &conversation, message),
        Event::Timeout(Timer::Retry(number)) => turn.ask_again(number),
        Event::Timeout(Timer::DraftSoon(number)) => expiring::announce(turn, number),
        Event::Timeout(Timer::Draft(number)) => expiring::end(turn, number),
        Event::Timeout(Timer::Results) => consulting::look(turn),
        Event::Timeout(Timer::LastDay(case)) => reminding::remind(turn, case),
        Event::Timeout(Timer::Yearly(case)) => yearly::look(turn, case),
    }
}

/// A file; what is written under it counts where words do, and elsewhere says what everybody sees.
fn sent(turn: &mut Turn<'_>, file: Attachment, caption: &SafeText) {
    match turn.session.stage {
        Stage::Asking => filling::file(turn, file),
        Stage::Replying(_) => answering::file(turn, file, caption),
        Stage::Reporting(_) => reporting::photo(turn, file, caption.as_str()),
        Stage::Calling => turn.say(Key::CallWordsFirst, &[]),
        Stage::Talking => people::send_file(turn, file, caption),
        _ => reporting::photo_out_of_nothing(turn, file, caption.as_str()),
    }
}

fn typed(turn: &mut Turn<'_>, raw: &str) {
    let text = SafeText::lines(raw);
    let words = text.as_str();
    if words.is_empty() {
        return turn.say(Key::Unreadable, &[]);
    }
    if let Some(command) = Command::parse(words) {
        return commanded(turn, &command);
    }
    if let Some(tap) = spoken_tap(turn, words) {
        return act(turn, tap);
    }
    let said = spoken(turn, words);
    if let Some(tap) = meaning::answered(&turn.session, said) {
        return act(turn, tap);
    }
    match said {
        Some(Spoken::Wish(wish)) => return wish::grant(turn, wish),
        Some(Spoken::Hello) if !takes_letters(&turn.session.stage) => return greeting::hello(turn),
        Some(Spoken::Program) if !takes_letters(&turn.session.stage) => return turn.remark(Key::IAmAProgram, &[]),
        _ => {}
    }
    if agreeing::answer(turn, words, said) {
        return;
    }
    match &turn.session.stage {
        Stage::Greeting => greeting::first_words(turn, words),
        Stage::Asking => filling::typed(turn, words),
        Stage::Placing { .. } => placing::typed(turn, words),
        Stage::Replying(_) => answering::typed(turn, &text),
        Stage::Rating { .. } => rating::typed(turn, &text),
        Stage::Snapshot(_) => reporting::answered(turn, words),
        Stage::Reporting(_) => reporting::typed(turn, words),
        Stage::Calling => people::topic(turn, text),
        Stage::Talking => people::say(turn, text),
        stage if shelf::is_of_draft(stage) => beside(turn, words, said),
        _ => free(turn, words, said),
    }
}

/// What words mean wherever they are said. In a letter a greeting before them, or thanks behind, make them a part of it.
fn spoken(turn: &Turn<'_>, words: &str) -> Option<Spoken> {
    let texts = turn.context.texts;
    let is_of_letter = takes_letters(&turn.session.stage) && texts.bare(words) != fold(words);
    texts.spoken(words).filter(|_| !is_of_letter)
}

/// Words beside a request that is on the screen or on its way.
fn beside(turn: &mut Turn<'_>, words: &str, said: Option<Spoken>) {
    if said.is_some_and(|said| orientation::answer(turn, said, words)) || meaning::guess(turn, words) {
        return;
    }
    if turn.session.stage == Stage::Sending {
        turn.say(Key::SendingWait, &[]);
    } else {
        finding::aside(turn, words);
    }
}

/// Words where none are waited for.
fn free(turn: &mut Turn<'_>, words: &str, said: Option<Spoken>) {
    if let Some(language) = settings::named(turn, words) {
        return settings::speak(turn, language);
    }
    let is_taken = said.is_some_and(|meaning| mean(turn, meaning, words)) || meaning::guess_on_screen(turn, words);
    match said {
        _ if is_taken => {}
        Some(Spoken::Yes | Spoken::No | Spoken::Enough) => finding::puzzled(turn),
        _ => finding::search(turn, words),
    }
}

/// Takes what was said as its meaning here, if it has one.
fn mean(turn: &mut Turn<'_>, said: Spoken, words: &str) -> bool {
    match said {
        Spoken::Wish(wish) => wish::grant(turn, wish),
        Spoken::Hello => greeting::hello(turn),
        Spoken::Thanks => turn.remark(Key::YouAreWelcome, &[]),
        Spoken::Puzzled => finding::puzzled(turn),
        Spoken::Program => turn.remark(Key::IAmAProgram, &[]),
        Spoken::Enough if filling::is_listing(turn) => filling::close_list(turn),
        Spoken::Skip => filling::answer(turn, &Input::Skip),
        other => {
            return sheet::spoken_of(turn, other)
                || orientation::answer(turn, other, words)
                || finding::spoken_of(turn, other);
        }
    }
    true
}

/// Whether what is written now goes to a person as it stands, its greeting too.
const fn takes_letters(stage: &Stage) -> bool {
    matches!(stage, Stage::Talking | Stage::Replying(_) | Stage::Rating { .. })
}

/// A label typed is a tap; so is a number, where the screen takes no words.
fn spoken_tap(turn: &Turn<'_>, words: &str) -> Option<Tap> {
    let (session, said) = (&turn.session, fold(words));
    let by_label = |taps: &[(String, Tap)]| taps.iter().find(|(label, _)| fold(label) == said).cloned();
    let present = session.present();
    let by_number = present.filter(|issued| issued.takes == Takes::Taps).and_then(|issued| {
        let index = place(turn, words)?.checked_sub(1)?;
        issued.taps.get(index).cloned()
    });
    let on_notice = || session.issued.iter().rev().filter(|one| one.stands).find_map(|one| by_label(&one.taps));
    let found = present.and_then(|issued| by_label(&issued.taps)).or(by_number).or_else(on_notice);
    found.map(|(_, tap)| tap)
}

/// The place that words name: in a list of things "the first" too, elsewhere figures alone.
fn place(turn: &Turn<'_>, words: &str) -> Option<usize> {
    match turn.session.stage {
        Stage::Greeting
        | Stage::Found { .. }
        | Stage::Nothing { .. }
        | Stage::Browsing(_)
        | Stage::Placing { .. }
        | Stage::Cases { .. }
        | Stage::Consultations { .. } => turn.context.texts.place(words),
        _ => fold(words).parse().ok(),
    }
}

fn tapped(turn: &mut Turn<'_>, token: &Token) {
    let tap = token.place().and_then(|(rev, index)| {
        let issued = turn.session.issued.iter().find(|issued| issued.rev == rev)?;
        issued.taps.get(index).map(|(_, tap)| tap.clone())
    });
    let Some(tap) = tap else {
        turn.toast(Key::StaleTap);
        return turn.show_with_same_buttons();
    };
    act(turn, tap);
}

fn commanded(turn: &mut Turn<'_>, command: &Command) {
    match command.name.as_str() {
        "start" => greeting::start(turn, &command.payload),
        name => match Wish::of_command(name) {
            Some(wish) => wish::grant(turn, wish),
            None => turn.say(Key::UnknownCommand, &[]),
        },
    }
}

/// Does what a button does.
pub(super) fn act(turn: &mut Turn<'_>, tap: Tap) {
    match tap {
        Tap::Wish(wish) => wish::grant(turn, wish),
        Tap::Said(said) if mean(turn, said, "") => {}
        Tap::Said(_) | Tap::NotMeant => turn.show(),
        Tap::Speak(language) => settings::speak(turn, language),
        Tap::Place(code) => placing::chosen(turn, code),
        Tap::ChangePlace => turn.go(Stage::Placing { service: None, choices: Vec::new() }),
        Tap::Browse(to) => browsing::browse(turn, to),
        Tap::Sheet(slug, municipality) => sheet::open(turn, slug, municipality),
        Tap::Whole(whole) => sheet::unfold(turn, whole),
        Tap::Begin => sheet::begin(turn),
        Tap::Agree => consent::agree(turn),
        Tap::Answer(option) => filling::answer(turn, &Input::Option(option)),
        Tap::Tick(option) => filling::tick(turn, option),
        Tap::Done => filling::done(turn),
        Tap::Skip => filling::answer(turn, &Input::Skip),
        Tap::SameAnswer => remembering::take(turn),
        Tap::Forget => remembering::forget(turn),
        Tap::Remind(is_on) => reminding::switch(turn, is_on),
        Tap::RemindYearly(is_on) => yearly::switch(turn, is_on),
        Tap::Renew(case) => yearly::renew(turn, case),
        Tap::Keep => filling::keep(turn),
        Tap::AddItem => filling::add_item(turn),
        Tap::CloseList => filling::close_list(turn),
        Tap::MeantAsAnswer(path, words) => filling::meant_as_answer(turn, &path, &words),
        Tap::Resume(number) => shelf::resume(turn, number),
        Tap::EraseDraft(number) => shelf::erase(turn, number),
        Tap::ToForm => filling::go_on(turn),
        Tap::Declare => declaring::declare(turn),
        Tap::Identify => identity::identify(turn),
        Tap::Edit(page) => review::choose(turn, page),
        Tap::EditField(path) => filling::correct(turn, path),
        Tap::Send => sending::send(turn),
        Tap::Join(case) => joining::join(turn, case),
        Tap::SendAnother => nearby::send_another(turn),
        Tap::Leave(case) => joining::leave(turn, case),
        Tap::Case(id) => case::open(turn, id),
        Tap::FeeCode => fee::hand(turn),
        Tap::Receipt(id) => receipt::ask(turn, id),
        Tap::Reply(id, kind) => answering::begin(turn, id, kind),
        Tap::SendReply => answering::send(turn),
        Tap::Withdraw(case) => turn.go(Stage::Withdrawing { case }),
        Tap::ConfirmWithdraw => case::withdraw(turn),
        Tap::AskRating(case) => turn.go(Stage::Rating { case, score: None, why: Why::Unasked }),
        Tap::Rate(case, score) => rating::score(turn, case, score),
        Tap::RateWhy(reason) => rating::why(turn, reason),
        Tap::RateSilently => rating::send(turn, None),
        Tap::Report(words) => reporting::begin(turn, words),
        Tap::ReportWithoutPhoto => reporting::without_photo(turn),
        Tap::ReportTo(service) => reporting::choose(turn, service),
        Tap::Unsolved(case) => turn.go(Stage::Unsolved { case }),
        Tap::Again(case) => unsolved::again(turn, case),
        Tap::Consultation(slug) => consulting::open(turn, slug),
        Tap::BeginConsultation => consulting::begin(turn),
        Tap::Choose(question, option) => consulting::choose(turn, question, option),
        Tap::SendChoices => consulting::send(turn),
        Tap::AwaitResults(slug, is_wanted) => consulting::await_results(turn, &slug, is_wanted),
        Tap::Hangup => people::hang_up(turn),
        Tap::EraseAll => erasing::erase(turn),
    }
}
