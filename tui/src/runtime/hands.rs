use shared::api::{
    ActRequest, AdhesionRequest, AlertQuery, CaseQuery, ConsultationQuery, ConsultationRequest, DeadlineQuery,
    LARGEST_PAGE, NoteRequest, ServiceItem, ServiceQuery, SheetQuery, WithdrawRequest,
};
use shared::case::Actor;
use shared::client::{ClientError, HubClient};
use shared::id::EventId;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use super::document::{Trouble, attached};
use super::recording;
use crate::app::{Answer, Ask, Deed, Msg};
use crate::features::tallies::Scope;
use crate::i18n::Language;

/// Does what the model asks, each thing in its own task, and sends what comes of it back as a message.
#[derive(Debug)]
pub(super) struct Hands {
    outbox: mpsc::Sender<Msg>,
    clients: watch::Receiver<Option<HubClient>>,
    tasks: JoinSet<()>,
}

/// Services and cases shown at most by a search.
const FOUND: u32 = 20;

impl Hands {
    pub(super) fn new(outbox: mpsc::Sender<Msg>, clients: watch::Receiver<Option<HubClient>>) -> Self {
        Self { outbox, clients, tasks: JoinSet::new() }
    }

    /// Asks the hub.
    pub(super) fn ask(&mut self, ask: Ask) {
        let Some(client) = self.client() else { return };
        self.start(async move {
            match answer(&client, &ask).await {
                Ok(answer) => Msg::Answer(Box::new(answer)),
                Err(error) => Msg::Failed(Box::new(ask), error.to_string()),
            }
        });
    }

    /// Changes something at the hub.
    pub(super) fn perform(&mut self, deed: Deed) {
        let Some(client) = self.client() else { return };
        let key = EventId::fresh().to_string();
        self.start(async move {
            match outcome(&client, &deed, &key).await {
                Ok(answer) => Msg::Done(Box::new(deed), Box::new(answer)),
                Err(error) => Msg::Refused(Box::new(deed), error.to_string()),
            }
        });
    }

    fn client(&mut self) -> Option<HubClient> {
        while self.tasks.try_join_next().is_some() {}
        self.clients.borrow().clone()
    }

    fn start(&mut self, work: impl Future<Output = Msg> + Send + 'static) {
        let outbox = self.outbox.clone();
        self.tasks.spawn(async move {
            let msg = work.await;
            if outbox.send(msg).await.is_err() {
                tracing::debug!("the console ended before an answer came");
            }
        });
    }
}

async fn answer(client: &HubClient, ask: &Ask) -> Result<Answer, ClientError> {
    Ok(match ask {
        Ask::Municipalities => Answer::Municipalities(client.municipalities().await?.items),
        Ask::Titles(language) => Answer::Titles(services(client, None, *language, LARGEST_PAGE).await?.items),
        Ask::Federation => Answer::Federation(client.federation().await?),
        Ask::Indicators => Answer::Indicators(client.indicators().await?),
        Ask::Consultations => Answer::Consultations(client.consultations(&ConsultationQuery::default()).await?),
        Ask::Counts(tally, query) => Answer::Counts(*tally, client.case_counts(query).await?),
        Ask::Services(scope, language) => Answer::Services(*scope, shelf(client, *scope, *language).await?),
        Ask::Recording { after, until } => Answer::Recording(recording::read(client, *after, *until).await?),
        Ask::Bot => Answer::Bot(client.bot_report().await?),
        Ask::Alerts => Answer::Alerts(client.alerts(&AlertQuery::default()).await?),
        Ask::Conversations => Answer::Conversations(client.conversations().await?),
        Ask::Unanswered => Answer::Unanswered(client.unanswered().await?),
        Ask::Taught => Answer::AllTaught(client.taught_words().await?),
        Ask::Cases { ticket, query } => Answer::Cases { ticket: *ticket, page: client.cases(query).await? },
        Ask::Case(id) => Answer::Case(Box::new(client.case(*id).await?)),
        Ask::Search { ticket, text, language } => {
            let query = CaseQuery { text: Some(text.clone()), limit: Some(FOUND), ..CaseQuery::default() };
            let (services, cases) =
                tokio::try_join!(services(client, Some(text.clone()), *language, FOUND), client.cases(&query))?;
            Answer::Found { ticket: *ticket, services, cases }
        }
        Ask::Sheet(slug, query) => Answer::Sheet(Box::new(client.sheet(slug, query).await?)),
        Ask::Form(slug, code) => {
            Answer::Form(Box::new(client.sheet(slug, &SheetQuery { municipality: Some(*code) }).await?))
        }
        Ask::Conversation(id) => Answer::Conversation(client.conversation(*id).await?),
        Ask::Notes(about) => Answer::Notes(*about, client.notes(*about).await?.items),
        Ask::Offices(code, until) => {
            Answer::Offices(client.office_deadlines(*code, &DeadlineQuery { until: *until }).await?)
        }
        Ask::Conformance(node) => Answer::Conformance(client.check_node(*node).await?),
    })
}

async fn services(
    client: &HubClient,
    words: Option<String>,
    language: Language,
    limit: u32,
) -> Result<shared::api::ServiceAnswer, ClientError> {
    let typing = words.is_some();
    let query =
        ServiceQuery { q: words, lang: Some(language.into()), limit: Some(limit), typing, ..ServiceQuery::default() };
    client.services(&query).await
}

async fn shelf(client: &HubClient, scope: Scope, language: Language) -> Result<Vec<ServiceItem>, ClientError> {
    let query = ServiceQuery {
        municipality: scope.municipality,
        theme: scope.theme,
        lang: Some(language.into()),
        limit: Some(LARGEST_PAGE),
        ..ServiceQuery::default()
    };
    Ok(client.services(&query).await?.items)
}

async fn outcome(client: &HubClient, deed: &Deed, key: &str) -> Result<Answer, Trouble> {
    Ok(match deed {
        Deed::Act(id, act) => {
            let request = ActRequest { actor: Actor::Office, act: act.clone() };
            Answer::Case(Box::new(client.act(*id, key, &request).await?))
        }
        Deed::ActWithFile(id, act, path) => {
            let request = ActRequest { actor: Actor::Office, act: attached(client, act.clone(), path).await? };
            Answer::Case(Box::new(client.act(*id, key, &request).await?))
        }
        Deed::Alert(id, step) => Answer::Alert(client.move_alert(*id, step).await?),
        Deed::Conversation(id, step) => Answer::Conversation(client.move_conversation(*id, key, step).await?),
        Deed::Note(about, who, text) => {
            let request = NoteRequest { who: who.clone(), text: text.clone() };
            Answer::Notes(*about, client.write_note(*about, key, &request).await?.items)
        }
        Deed::Withdraw(id, clerk) => {
            let request = WithdrawRequest { clerk: clerk.clone() };
            Answer::Taught(client.withdraw_words(*id, key, &request).await?)
        }
        Deed::OpenConsultation(slug, clerk) => {
            let request = ConsultationRequest { clerk: clerk.clone() };
            Answer::Consultation(Box::new(client.open_consultation(slug, key, &request).await?.consultation))
        }
        Deed::CloseConsultation(slug, clerk) => {
            let request = ConsultationRequest { clerk: clerk.clone() };
            Answer::Consultation(Box::new(client.close_consultation(slug, key, &request).await?.consultation))
        }
        Deed::Retry(node) => {
            client.retry_deliveries(*node).await?;
            Answer::Nothing
        }
        Deed::Teach(request) => Answer::Taught(client.teach(key, request).await?),
        Deed::Adhesion(node, adhesion) => {
            Answer::Federation(client.set_adhesion(*node, &AdhesionRequest { adhesion: *adhesion }).await?)
        }
    })
}
