//! One question of the conversation, asked of the hub through its client: the same for every door.

use shared::api::{ActRequest, AnswerRequest, CaseQuery, LARGEST_PAGE, ServiceQuery, SheetQuery};
use shared::case::{Act, Actor};
use shared::client::{ClientError, HubClient};
use shared::conversation::{ConversationMove, Speaker};
use shared::id::{ApplicantId, CaseId};

use crate::conversation::{Holdings, OthersReport, Renewal, Reply, Request, Trouble};

/// Asks it; what the hub refuses is told apart from a hub that is away.
pub(crate) async fn ask(client: &HubClient, applicant: ApplicantId, request: Request) -> Result<Box<Reply>, Trouble> {
    answer(client, applicant, request).await.map(Box::new).map_err(trouble)
}

async fn answer(client: &HubClient, applicant: ApplicantId, request: Request) -> Result<Reply, ClientError> {
    Ok(match request {
        Request::Search(query) => {
            let query = ServiceQuery { asker: Some(applicant), ..query };
            Reply::Services(client.services(&query).await?)
        }
        Request::Sheet { service, municipality } | Request::Told { service, municipality, .. } => {
            Reply::Sheet(Box::new(client.sheet(&service, &SheetQuery { municipality }).await?))
        }
        Request::Near(query) => Reply::Near(client.nearby_reports(&query).await?.items),
        Request::OpenCase { key, case } => Reply::Case(Box::new(client.open_case(&key, &case).await?)),
        Request::Act { key, case, act } => {
            Reply::Case(Box::new(client.act(case, &key, &ActRequest { actor: Actor::Citizen, act }).await?))
        }
        Request::Join { key, case } => {
            let join = ActRequest { actor: Actor::Citizen, act: Act::Join };
            Reply::Joined(OthersReport::of(&client.act(case, &key, &join).await?.case))
        }
        Request::Cases(query) => {
            let found = client.cases(&query).await?.items.into_iter();
            Reply::Cases(found.filter(|case| case.opening.applicant == applicant).collect())
        }
        Request::Case(id) => Reply::Case(Box::new(client.case(id).await?)),
        Request::Again(id) => {
            let view = client.case(id).await?;
            let municipality = Some(view.case.opening.municipality);
            let sheet = client.sheet(&view.case.opening.service, &SheetQuery { municipality }).await?;
            Reply::Again(Box::new(view), Box::new(sheet))
        }
        Request::Renewal(id) => Reply::Renewal(Box::new(renewal(client, applicant, id).await?)),
        Request::Consultations(query) => Reply::Consultations(client.consultations(&query).await?.items),
        Request::Consultation(slug) => {
            Reply::Consultation(Box::new(client.consultation(&slug, Some(applicant)).await?))
        }
        Request::AnswerConsultation { key, consultation, choices } => {
            let answer = AnswerRequest { applicant, choices };
            Reply::Consultation(Box::new(client.answer_consultation(&consultation, &key, &answer).await?))
        }
        Request::Holdings => Reply::Holdings(Box::new(holdings(client, applicant).await?)),
        Request::OpenConversation { key, request } => {
            Reply::Conversation(client.open_conversation(&key, &request).await?)
        }
        Request::Say { key, conversation, text, files } => {
            let step = ConversationMove::Say { from: Speaker::Citizen, text, files };
            Reply::Conversation(client.move_conversation(conversation, &key, &step).await?)
        }
        Request::Close { key, conversation } => {
            Reply::Conversation(client.move_conversation(conversation, &key, &ConversationMove::Close).await?)
        }
    })
}

async fn renewal(client: &HubClient, applicant: ApplicantId, id: CaseId) -> Result<Renewal, ClientError> {
    let former = client.case(id).await?.case;
    let municipality = Some(former.opening.municipality);
    let sheet = client.sheet(&former.opening.service, &SheetQuery { municipality }).await?;
    let query = CaseQuery { applicant: Some(applicant), limit: Some(LARGEST_PAGE), ..CaseQuery::default() };
    let cases = client.cases(&query).await?.items;
    Ok(Renewal { former, sheet, cases })
}

/// All that the hub holds of a citizen, page by page. Of conversations the hub lists the newest only.
async fn holdings(client: &HubClient, applicant: ApplicantId) -> Result<Holdings, ClientError> {
    let mut found = Holdings::default();
    let mut query = CaseQuery { applicant: Some(applicant), limit: Some(LARGEST_PAGE), ..CaseQuery::default() };
    loop {
        let page = client.cases(&query).await?;
        for case in page.items.iter().filter(|case| case.opening.applicant == applicant) {
            found.cases.push(client.case(case.opening.id).await?);
        }
        query.cursor = page.next_cursor;
        if query.cursor.is_none() {
            break;
        }
    }
    for conversation in client.conversations().await?.items {
        if conversation.applicant == applicant {
            found.conversations.push(client.conversation(conversation.id).await?);
        }
    }
    Ok(found)
}

/// A wrong token is the operator's trouble, not the citizen's: their question waits until it is mended.
pub(crate) fn trouble(error: ClientError) -> Trouble {
    match error {
        ClientError::Problem(problem) if !matches!(problem.status, 401 | 403 | 429 | 500..) => {
            Trouble::Refused(problem)
        }
        error => {
            tracing::warn!(%error, "the hub gave no answer");
            Trouble::Unreachable
        }
    }
}
