use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior};
use tokio_util::sync::CancellationToken;

use super::pulse::Pulse;
use super::{CitizenEffect, CitizenEvent, Citizens, Moment, is_simulated};
use crate::api::{CaseQuery, ConsultationQuery, NewCase};
use crate::catalogue::Catalogue;
use crate::client::{ClientError, FeedItem, HubClient};
use crate::consultation::ConsultationState;
use crate::domain::Adhesion;
use crate::form::{Answer, Answers, Attachment};
use crate::id::Seq;
use crate::log::Happening;
use crate::time;

/// The crowd thinks so often.
const TICK: Duration = Duration::from_millis(500);
/// It learns so often which nodes serve citizens.
const NEWS: Duration = Duration::from_secs(30);
/// When the hub does not answer it is asked again after this.
const PATIENCE: Duration = Duration::from_secs(2);
/// A small document and a small photo, which is all that invented people have.
const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n\
trailer<</Root 1 0 R>>\n%%EOF\n";
const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

/// The simulated citizens and the line by which they reach the hub: the typed client, like any channel.
#[derive(Debug)]
pub struct SampleCitizens {
    seed: u64,
    catalogue: Arc<Catalogue>,
}

impl SampleCitizens {
    /// A crowd of a seed.
    #[must_use]
    pub const fn new(seed: u64, catalogue: Arc<Catalogue>) -> Self {
        Self { seed, catalogue }
    }

    /// Lives until it is stopped. The client's token is that of a citizens' channel.
    pub async fn run(self, client: HubClient, speed: watch::Receiver<f64>, stop: CancellationToken) {
        tokio::select! {
            () = stop.cancelled() => {}
            () = self.live(client, speed) => {}
        }
    }

    async fn live(self, client: HubClient, speed: watch::Receiver<f64>) {
        let mut pulse = Pulse::default();
        loop {
            let run = time::to_micros(time::now()).to_string();
            let mut crowd = Crowd {
                citizens: Citizens::new(self.seed, run, Arc::clone(&self.catalogue)),
                client: client.clone(),
                pulse,
                files: None,
            };
            if let Err(error) = crowd.live(&speed).await {
                tracing::debug!("the simulated citizens lost the hub: {error}");
            }
            pulse = crowd.pulse;
            tokio::time::sleep(PATIENCE).await;
        }
    }
}

struct Crowd {
    citizens: Citizens,
    client: HubClient,
    pulse: Pulse,
    files: Option<Files>,
}

/// What invented people attach.
struct Files {
    document: Attachment,
    photo: Attachment,
}

impl Crowd {
    /// Until the hub loses them: then they begin anew, from what it has.
    async fn live(&mut self, speed: &watch::Receiver<f64>) -> Result<(), ClientError> {
        let seq = self.catch_up().await?;
        let (mut feed, driver) = self.client.events(seq);
        let mut driver = std::pin::pin!(driver);
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut last, mut news) = (Instant::now(), Instant::now());
        loop {
            tokio::select! {
                () = &mut driver => return Ok(()),
                item = feed.next() => match item {
                    Some(FeedItem::Entry(entry)) => self.take(entry.happening),
                    Some(FeedItem::Connected | FeedItem::Lost { .. }) => {}
                    Some(FeedItem::Gone) | None => return Ok(()),
                },
                now = ticks.tick() => {
                    self.pulse.advance(now.duration_since(last), *speed.borrow());
                    last = now;
                    if now.duration_since(news) > NEWS {
                        news = now;
                        self.learn_nodes().await?;
                    }
                    self.act().await?;
                }
            }
        }
    }

    /// Reads which nodes are live and what became of the cases that wait for their citizen.
    async fn catch_up(&mut self) -> Result<Seq, ClientError> {
        let seq = self.client.status().await?.seq;
        self.learn_nodes().await?;
        let mut query = CaseQuery { open: Some(true), limit: Some(crate::api::LARGEST_PAGE), ..CaseQuery::default() };
        loop {
            let page = self.client.cases(&query).await?;
            for case in page.items.into_iter().filter(|case| is_simulated(case.opening.applicant)) {
                let moment = self.moment();
                self.citizens.handle(CitizenEvent::Moved(Box::new(case)), moment);
            }
            query.cursor = page.next_cursor;
            if query.cursor.is_none() {
                return Ok(seq);
            }
        }
    }

    /// Which nodes serve citizens, and what the citizens are asked.
    async fn learn_nodes(&mut self) -> Result<(), ClientError> {
        let view = self.client.federation().await?;
        let live = view.nodes.into_iter().filter(|node| node.adhesion == Adhesion::Live);
        let nodes = live.map(|node| (node.node, node.hosted)).collect();
        let moment = self.moment();
        self.citizens.handle(CitizenEvent::Live(nodes), moment);
        let open = ConsultationQuery { state: Some(ConsultationState::Open), ..ConsultationQuery::default() };
        let asked = self.client.consultations(&open).await?.items.into_iter().map(|item| item.sheet).collect();
        self.citizens.handle(CitizenEvent::Asked(asked), moment);
        Ok(())
    }

    fn take(&mut self, happening: Happening) {
        if let Happening::Case { case, .. } = happening {
            let moment = self.moment();
            self.citizens.handle(CitizenEvent::Moved(case), moment);
        }
    }

    /// A refusal is the hub's right and the citizen's loss; only a hub that is gone stops the crowd.
    async fn act(&mut self) -> Result<(), ClientError> {
        let moment = self.moment();
        for effect in self.citizens.handle(CitizenEvent::Tick, moment) {
            let done = match effect {
                CitizenEffect::Open { key, case } => self.open(&key, *case).await,
                CitizenEffect::Answer { key, consultation, answer } => {
                    self.client.answer_consultation(&consultation, &key, &answer).await.map(drop)
                }
                CitizenEffect::Act { key, case, request } => self.client.act(case, &key, &request).await.map(drop),
            };
            match done {
                Err(error) if error.is_passing() => return Err(error),
                Err(error) => tracing::debug!("a simulated citizen was refused: {error}"),
                Ok(()) => {}
            }
        }
        Ok(())
    }

    async fn open(&mut self, key: &str, mut case: NewCase) -> Result<(), ClientError> {
        if case.answers.iter().any(|(_, answer)| !answer.files().is_empty()) {
            let files = self.files().await?;
            case.answers = with_files(&case.answers, files);
        }
        self.client.open_case(key, &case).await.map(drop)
    }

    /// Uploaded once, attached to all.
    async fn files(&mut self) -> Result<&Files, ClientError> {
        let files = match self.files.take() {
            Some(files) => files,
            None => Files {
                document: self.client.upload("documento.pdf", Bytes::from_static(PDF)).await?,
                photo: self.client.upload("foto.jpg", Bytes::from_static(JPEG)).await?,
            },
        };
        Ok(self.files.insert(files))
    }

    fn moment(&self) -> Moment {
        Moment { sample: self.pulse.sample, at: time::now() }
    }
}

/// The same answers with files that the hub has.
fn with_files(answers: &Answers, files: &Files) -> Answers {
    let mut attached = answers.clone();
    for (path, answer) in answers.iter() {
        if !answer.files().is_empty() {
            let stored = |file: &Attachment| match file.mime.as_str() {
                "image/jpeg" => files.photo.clone(),
                _ => files.document.clone(),
            };
            attached.insert(path.clone(), Answer::Files(answer.files().iter().map(stored).collect()));
        }
    }
    attached
}
