use std::io::Write;
use std::path::PathBuf;
use std::pin::pin;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use shared::catalogue::Register;
use shared::client::HubClient;
use shared::id::ApplicantId;
use shared::log::{Entry, Happening};
use shared::time::{monotonic, now};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::hub::{self, Heard, Uploaded};
use super::keep::{Keeper, Kept};
use super::line::Line;
use super::{ChatError, PATIENCE, Style, render, render_document};
use crate::conversation::{Context, Effect, Event, OthersReport, Session, Timer, handle};
use crate::texts::{Key, Texts};

/// Events of the hub's log that wait to be told.
const HEARD: usize = 64;

/// The terminal, the hub and the machine between them.
pub(super) struct Door<'a> {
    client: HubClient,
    keeper: Keeper,
    kept: Kept,
    texts: &'a Texts,
    register: &'a Register,
    style: Style,
    is_terminal: bool,
    in_flight: FuturesUnordered<BoxFuture<'static, Landed>>,
    /// Until when the next line waits: for answers in flight, or because a script said so.
    patience: Option<Instant>,
    pause: Option<Instant>,
    has_ended: bool,
}

/// What came back from the hub.
enum Landed {
    Event(Event),
    Uploaded(Uploaded),
}

impl<'a> Door<'a> {
    pub(super) fn new(client: HubClient, keeper: Keeper, kept: Kept, texts: &'a Texts, register: &'a Register) -> Self {
        Self {
            client,
            keeper,
            kept,
            texts,
            register,
            style: Style::Plain,
            is_terminal: false,
            in_flight: FuturesUnordered::new(),
            patience: None,
            pause: None,
            has_ended: false,
        }
    }

    pub(super) const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// Runs until the input ends and nothing is awaited any more.
    pub(super) async fn run(mut self, is_terminal: bool) -> Result<(), ChatError> {
        self.is_terminal = is_terminal;
        let (sink, mut heard) = mpsc::channel(HEARD);
        let mut follower = pin!(hub::follow(self.client.clone(), self.kept.cursor, sink));
        let mut lines = BufReader::new(tokio::io::stdin()).lines();
        let waiting = self.kept.session.waiting();
        self.happen(Event::Opened)?;
        self.perform(waiting)?;
        self.prompt()?;
        while !self.is_over() {
            let wake = self.wake();
            tokio::select! {
                line = lines.next_line(), if self.may_read() => match line? {
                    Some(line) => self.line(&line)?,
                    None => self.end(),
                },
                Some(landed) = self.in_flight.next(), if !self.in_flight.is_empty() => self.land(landed)?,
                Some(heard) = heard.recv() => self.hear(heard)?,
                () = &mut follower => {}
                () = sleep_until(wake) => self.wake_up()?,
            }
        }
        self.keeper.write(&self.kept)?;
        Ok(())
    }

    fn line(&mut self, line: &str) -> Result<(), ChatError> {
        if !self.is_terminal {
            print(&format!("> {line}\n"))?;
        }
        self.patience = Some(soon(PATIENCE));
        match Line::parse(line) {
            Line::Words(words) => self.happen(Event::Text(words))?,
            Line::Position { lat, lon } => self.happen(Event::Position { lat, lon })?,
            Line::File(path) => self.upload(path),
            Line::Wait(wait) => self.pause = Some(soon(wait)),
            Line::Empty => {}
        }
        self.prompt()
    }

    fn upload(&mut self, path: PathBuf) {
        let upload = hub::upload(self.client.clone(), path);
        self.in_flight.push(upload.map(Landed::Uploaded).boxed());
    }

    fn end(&mut self) {
        self.has_ended = true;
        self.patience = Some(soon(PATIENCE));
    }

    fn land(&mut self, landed: Landed) -> Result<(), ChatError> {
        match landed {
            Landed::Event(event) => self.happen(event)?,
            Landed::Uploaded(Uploaded::File(file)) => self.happen(Event::File { file, caption: String::new() })?,
            Landed::Uploaded(Uploaded::TooLarge) => self.happen(Event::TooLarge)?,
            Landed::Uploaded(Uploaded::Failed(why)) => {
                let language = self.kept.session.language;
                let words = self.texts.format(language, Key::UploadFailed, &[]);
                print(&format!("\n{words} ({why})\n"))?;
            }
        }
        self.prompt()
    }

    /// An event of the log: only what concerns this citizen is told.
    fn hear(&mut self, heard: Heard) -> Result<(), ChatError> {
        let entry = match heard {
            Heard::From(seq) => {
                self.kept.cursor = Some(seq);
                return Ok(());
            }
            Heard::Entry(entry) => *entry,
        };
        self.kept.cursor = Some(entry.seq);
        if entry.happening.ends_consultation() {
            self.wake_for_results();
        }
        let Some(event) = concerning(&self.kept.session, entry) else {
            return Ok(());
        };
        self.happen(event)?;
        self.prompt()
    }

    /// Who awaits results need not wait for the morning.
    fn wake_for_results(&mut self) {
        for (timer, at) in &mut self.kept.timers {
            if *timer == Timer::Results {
                *at = now();
            }
        }
    }

    fn happen(&mut self, event: Event) -> Result<(), ChatError> {
        let context = Context { now: now(), texts: self.texts, register: self.register };
        let (session, effects) = handle(&self.kept.session, event, &context);
        self.kept.session = session;
        let scheduled = effects.iter().filter_map(|effect| match effect {
            Effect::Schedule { timer, at } => Some((*timer, *at)),
            _ => None,
        });
        self.kept.timers.extend(scheduled);
        self.keeper.write(&self.kept)?;
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Result<(), ChatError> {
        for effect in effects {
            match effect {
                Effect::Show(screen) => print(&format!("\n{}", render(&screen, self.style)))?,
                Effect::Toast(words) => print(&format!("\n({words})\n"))?,
                Effect::AskHub { number, request } => {
                    let applicant = self.kept.session.applicant;
                    let ask = hub::ask(self.client.clone(), applicant, *request);
                    let answered = ask.map(move |reply| Landed::Event(Event::HubAnswered { number, reply }));
                    self.in_flight.push(answered.boxed());
                }
                // A session of the terminal does not end: what it was told it knows.
                Effect::Schedule { .. } | Effect::WantYearly(_) | Effect::Follow { .. } => {}
                Effect::Hand(document) => {
                    print(&render_document(&document, self.style))?;
                    let path = self.keeper.keep_document(document)?;
                    print(&format!("\n  [file: {}]\n", path.display()))?;
                }
                Effect::Forget => self.forget()?,
            }
        }
        Ok(())
    }

    /// Who writes from now on is somebody new.
    fn forget(&mut self) -> Result<(), ChatError> {
        let language = self.kept.session.language;
        let cursor = self.kept.cursor;
        self.kept = Kept { session: Session::new(ApplicantId::fresh(), language), cursor, timers: Vec::new() };
        self.in_flight.clear();
        self.keeper.write(&self.kept)?;
        Ok(())
    }

    fn is_settled(&self) -> bool {
        self.in_flight.is_empty() && self.kept.session.waiting().is_empty()
    }

    fn is_patient(&self) -> bool {
        self.patience.is_some_and(|until| Instant::from_std(monotonic()) < until)
    }

    /// A script's next line waits for the answers to the one before.
    fn may_read(&self) -> bool {
        let is_held = !self.is_terminal && !self.is_settled() && self.is_patient();
        !self.has_ended && self.pause.is_none() && !is_held
    }

    fn is_over(&self) -> bool {
        self.has_ended && self.pause.is_none() && (self.is_settled() || !self.is_patient())
    }

    /// The next moment at which something may have to be done; an hour from now when nothing waits.
    fn wake(&self) -> Instant {
        let next_timer = self.kept.timers.iter().map(|(_, at)| *at).min().map(|at| {
            let wait = at.duration_since(now());
            soon(Duration::try_from(wait).unwrap_or_default())
        });
        let patience = self.patience.filter(|_| self.is_patient());
        let moments = [next_timer, patience, self.pause];
        moments.into_iter().flatten().min().unwrap_or_else(|| soon(Duration::from_hours(1)))
    }

    fn wake_up(&mut self) -> Result<(), ChatError> {
        let here = Instant::from_std(monotonic());
        self.pause = self.pause.filter(|until| *until > here);
        let moment = now();
        let timers = std::mem::take(&mut self.kept.timers);
        let (due, later): (Vec<_>, Vec<_>) = timers.into_iter().partition(|(_, at)| *at <= moment);
        self.kept.timers = later;
        due.into_iter().try_for_each(|(timer, _)| self.happen(Event::Timeout(timer)))
    }

    fn prompt(&self) -> Result<(), ChatError> {
        if self.is_terminal { print("\n> ") } else { Ok(()) }
    }
}

fn concerning(session: &Session, entry: Entry) -> Option<Event> {
    let seq = entry.seq;
    match entry.happening {
        Happening::Case { case, event } if case.opening.applicant == session.applicant => {
            Some(Event::CaseChanged { seq, case, event })
        }
        Happening::Case { case, event } if session.follows(case.opening.id) => {
            OthersReport::moved(&case, &event).map(|report| Event::ReportMoved { seq, report })
        }
        Happening::Conversation { conversation, message } if conversation.applicant == session.applicant => {
            Some(Event::Desk { seq, conversation, message })
        }
        _ => None,
    }
}

fn soon(wait: Duration) -> Instant {
    Instant::from_std(monotonic()) + wait
}

async fn sleep_until(moment: Instant) {
    tokio::time::sleep_until(moment).await;
}

fn print(text: &str) -> Result<(), ChatError> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
