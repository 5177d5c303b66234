//! The table of routes.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use super::api::{
    alerts, attachments, bot, cases, consultations, conversations, deadlines, events, federation, notes, reports,
    services, status, words,
};
use super::app::App;
use super::door;
use super::route::{Allow, Route};
use crate::alert::{Alert, AlertMove};
use crate::api::{
    ActRequest, AdhesionRequest, AlertQuery, AnswerRequest, BotReport, BotView, CaseCounts, CaseQuery, CaseView,
    ConsultationQuery, ConsultationRequest, ConsultationView, ConversationRequest, ConversationView, DeadlineQuery,
    EventQuery, FederationView, HubStatus, Indicators, LARGEST_ATTACHMENT, LARGEST_BODY, Municipalities, NearQuery,
    NearReport, NewCase, NoteRequest, OfficeDeadlines, Page, ParticipantQuery, ServiceAnswer, ServiceQuery,
    ServiceSheet, SheetQuery, TeachRequest, WithdrawRequest,
};
use crate::case::Case;
use crate::consultation::Consultation;
use crate::conversation::{Conversation, ConversationMove};
use crate::federation::conformance::Conformance;
use crate::form::Attachment;
use crate::ledger::Role::{Channel, HelpDesk, Municipality, Operator, Reader};
use crate::lexicon::{TaughtWords, Unanswered};
use crate::log::Entry;
use crate::note::Note;

const STAFF: Allow = Allow::Roles(&[HelpDesk, Operator]);
const OPERATORS: Allow = Allow::Roles(&[Operator]);
const CHANNELS: Allow = Allow::Roles(&[Channel]);
const WHO_TALKS: Allow = Allow::Roles(&[Channel, HelpDesk, Operator]);
const WHO_WORKS_CASES: Allow = Allow::Roles(&[Channel, HelpDesk, Operator, Municipality]);
const WHO_READS: Allow = Allow::Roles(&[Channel, HelpDesk, Operator, Municipality, Reader]);

/// All routes.
pub(crate) fn routes() -> Vec<Route> {
    [public(), for_cases(), for_the_desk(), for_notes(), for_the_lexicon(), for_consultations(), for_operations()]
        .into_iter()
        .flatten()
        .collect()
}

fn public() -> Vec<Route> {
    const ALL: Allow = Allow::Anyone;
    vec![
        Route::new(Method::GET, "/status", "How the hub is", ALL, get(status::status))
            .answer::<HubStatus>()
            .media_type("application/problem+json"),
        Route::new(Method::GET, "/health/live", "Whether the process lives", ALL, get(status::live)),
        Route::new(Method::GET, "/health/ready", "Whether the store can be written", ALL, get(status::ready)),
        Route::new(Method::GET, "/openapi.json", "This description", ALL, get(status::openapi)),
        Route::new(Method::GET, "/v1/municipalities", "The 82 Comuni", ALL, get(services::municipalities))
            .answer::<Municipalities>(),
        Route::new(Method::GET, "/v1/services", "Search services in a person's own words", ALL, get(services::search))
            .query::<ServiceQuery>()
            .answer::<ServiceAnswer>(),
        Route::new(Method::GET, "/v1/services/{slug}", "A service's sheet and form", ALL, get(services::sheet))
            .query::<SheetQuery>()
            .answer::<ServiceSheet>(),
    ]
}

fn for_cases() -> Vec<Route> {
    let upload = post(attachments::upload).layer(DefaultBodyLimit::max(LARGEST_ATTACHMENT));
    vec![
        Route::new(Method::GET, "/v1/cases", "Search cases", WHO_WORKS_CASES, get(cases::search))
            .query::<CaseQuery>()
            .answer::<Page<Case>>(),
        Route::new(Method::GET, "/v1/case-counts", "How cases divide", WHO_WORKS_CASES, get(cases::count))
            .query::<CaseQuery>()
            .answer::<CaseCounts>(),
        Route::new(Method::POST, "/v1/cases", "Open a case", CHANNELS, post(cases::open))
            .body::<NewCase>()
            .answer::<CaseView>()
            .keyed(),
        Route::new(Method::GET, "/v1/cases/{case}", "A case with its timeline", WHO_WORKS_CASES, get(cases::read))
            .answer::<CaseView>(),
        Route::new(Method::POST, "/v1/cases/{case}/acts", "Do something to a case", WHO_WORKS_CASES, post(cases::act))
            .body::<ActRequest>()
            .answer::<CaseView>()
            .keyed(),
        Route::new(Method::GET, "/v1/nearby-reports", "Open reports near a place", CHANNELS, get(reports::near))
            .query::<NearQuery>()
            .answer::<Page<NearReport>>(),
        Route::new(Method::POST, "/v1/attachments", "Keep a file", WHO_WORKS_CASES, upload).answer::<Attachment>(),
        Route::new(Method::GET, "/v1/attachments/{file}", "A file", WHO_WORKS_CASES, get(attachments::download))
            .media_type("application/octet-stream"),
    ]
}

fn for_the_desk() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/v1/conversations", "Conversations handed over", WHO_TALKS, get(conversations::list))
            .answer::<Page<Conversation>>(),
        Route::new(Method::POST, "/v1/conversations", "Ask for a person", CHANNELS, post(conversations::open))
            .body::<ConversationRequest>()
            .answer::<ConversationView>()
            .keyed(),
        Route::new(
            Method::GET,
            "/v1/conversations/{conversation}",
            "A conversation with its messages",
            WHO_TALKS,
            get(conversations::read),
        )
        .answer::<ConversationView>(),
        Route::new(
            Method::POST,
            "/v1/conversations/{conversation}/moves",
            "Claim, release, hand over, say, close",
            WHO_TALKS,
            post(conversations::step),
        )
        .body::<ConversationMove>()
        .answer::<ConversationView>()
        .keyed(),
    ]
}

fn for_notes() -> Vec<Route> {
    let note = |path, read, write| {
        let list = Route::new(Method::GET, path, "The staff's notes", STAFF, read).answer::<Page<Note>>();
        let add = Route::new(Method::POST, path, "Write a note for the staff", STAFF, write);
        [list, add.body::<NoteRequest>().answer::<Page<Note>>().keyed()]
    };
    let of_cases = note("/v1/cases/{case}/notes", get(notes::of_case), post(notes::on_case));
    let path = "/v1/conversations/{conversation}/notes";
    let of_conversations = note(path, get(notes::of_conversation), post(notes::on_conversation));
    of_cases.into_iter().chain(of_conversations).collect()
}

fn for_the_lexicon() -> Vec<Route> {
    vec![
        Route::new(
            Method::GET,
            "/v1/unanswered",
            "Questions often asked and without a good answer",
            STAFF,
            get(words::unanswered),
        )
        .answer::<Page<Unanswered>>(),
        Route::new(Method::GET, "/v1/words", "Words taught to services", STAFF, get(words::list))
            .answer::<Page<TaughtWords>>(),
        Route::new(Method::POST, "/v1/words", "Teach words to a service", STAFF, post(words::teach))
            .body::<TeachRequest>()
            .answer::<TaughtWords>()
            .keyed(),
        Route::new(Method::POST, "/v1/words/{words}/withdraw", "Take words back", STAFF, post(words::withdraw))
            .body::<WithdrawRequest>()
            .answer::<TaughtWords>()
            .keyed(),
    ]
}

fn for_consultations() -> Vec<Route> {
    let base = "/v1/consultations";
    let one = "/v1/consultations/{consultation}";
    let act = |path, summary, handler| {
        Route::new(Method::POST, path, summary, OPERATORS, handler)
            .body::<ConsultationRequest>()
            .answer::<ConsultationView>()
            .keyed()
    };
    vec![
        Route::new(Method::GET, base, "Questions put to the citizens", WHO_READS, get(consultations::list))
            .query::<ConsultationQuery>()
            .answer::<Page<Consultation>>(),
        Route::new(Method::GET, one, "A consultation; its results once closed", WHO_READS, get(consultations::read))
            .query::<ParticipantQuery>()
            .answer::<ConsultationView>(),
        act("/v1/consultations/{consultation}/open", "Put a consultation to the citizens", post(consultations::open)),
        act("/v1/consultations/{consultation}/close", "Close a consultation", post(consultations::close)),
        Route::new(
            Method::POST,
            "/v1/consultations/{consultation}/answers",
            "Answer a consultation, once a person",
            CHANNELS,
            post(consultations::answer),
        )
        .body::<AnswerRequest>()
        .answer::<ConsultationView>()
        .keyed(),
    ]
}

fn for_operations() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/v1/federation", "The 574 nodes", WHO_READS, get(federation::read))
            .answer::<FederationView>(),
        Route::new(
            Method::POST,
            "/v1/federation/{municipality}/{theme}/adhesion",
            "Change an adhesion",
            OPERATORS,
            post(federation::set_adhesion),
        )
        .body::<AdhesionRequest>()
        .answer::<FederationView>(),
        Route::new(
            Method::POST,
            "/v1/federation/{municipality}/{theme}/retry",
            "Try a node's deliveries again now",
            OPERATORS,
            post(federation::retry),
        ),
        Route::new(
            Method::POST,
            "/v1/federation/{municipality}/{theme}/check",
            "Look whether a node's office keeps the protocol",
            OPERATORS,
            post(federation::check),
        )
        .answer::<Conformance>(),
        Route::new(
            Method::GET,
            "/v1/municipalities/{municipality}/deadlines",
            "What falls due in the offices of a Comune",
            STAFF,
            get(deadlines::of_municipality),
        )
        .query::<DeadlineQuery>()
        .answer::<OfficeDeadlines>(),
        Route::new(
            Method::GET,
            "/v1/deadlines",
            "What falls due in every office of the federation",
            STAFF,
            get(deadlines::everywhere),
        )
        .query::<DeadlineQuery>()
        .answer::<OfficeDeadlines>(),
        Route::new(Method::GET, "/v1/indicators", "The programme's indicators", WHO_READS, get(federation::indicators))
            .answer::<Indicators>(),
        Route::new(Method::GET, "/v1/alerts", "Alerts", STAFF, get(alerts::list))
            .query::<AlertQuery>()
            .answer::<Page<Alert>>(),
        Route::new(Method::POST, "/v1/alerts/{alert}/moves", "Acknowledge, snooze, reopen", STAFF, post(alerts::step))
            .body::<AlertMove>()
            .answer::<Alert>(),
        Route::new(Method::GET, "/v1/events", "What happens, as server-sent events", WHO_TALKS, get(events::stream))
            .query::<EventQuery>()
            .answer::<Entry>()
            .media_type("text/event-stream"),
        Route::new(Method::POST, "/v1/bot/report", "Say how the citizens' channel is", CHANNELS, post(bot::report))
            .body::<BotReport>()
            .answer::<BotView>(),
        Route::new(Method::GET, "/v1/bot/report", "How the citizens' channel is", STAFF, get(bot::read))
            .answer::<BotView>(),
        Route::new(Method::POST, "/v1/sample/speed", "Turn the sample's speed", OPERATORS, post(status::set_speed))
            .body::<status::SpeedRequest>()
            .answer::<HubStatus>(),
        Route::new(
            Method::POST,
            "/v1/sample/offices/{municipality}",
            "Silence a sample's office, or let it answer",
            OPERATORS,
            post(status::turn_office),
        )
        .body::<status::OfficeRequest>()
        .answer::<HubStatus>(),
        Route::new(Method::GET, "/metrics", "Figures for Prometheus", WHO_READS, get(status::metrics))
            .media_type("text/plain"),
    ]
}

/// The router of the table: each route behind its own authorisation.
pub(crate) fn router(app: &App) -> Router {
    let mut router = Router::new();
    for route in routes() {
        let guard = from_fn_with_state((app.clone(), route.allow), door::authorise);
        router = router.route(route.path, route.handler.layer(guard));
    }
    router
        .fallback(door::no_such_path)
        .method_not_allowed_fallback(door::no_such_method)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn_with_state(app.clone(), door::measure))
        .layer(from_fn_with_state(app.clone(), door::limit))
        .with_state(app.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_catalogue_and_status_are_public() {
        let public: Vec<&str> =
            routes().iter().filter(|route| route.allow == Allow::Anyone).map(|route| route.path).collect();
        assert_eq!(
            public,
            [
                "/status",
                "/health/live",
                "/health/ready",
                "/openapi.json",
                "/v1/municipalities",
                "/v1/services",
                "/v1/services/{slug}"
            ]
        );
    }

    #[test]
    fn paths_are_kebab_case_and_each_is_there_once() {
        let all = routes();
        for (index, route) in all.iter().enumerate() {
            assert!(route.path.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-{}.".contains(c)));
            let again =
                all.iter().skip(index + 1).any(|other| (&other.method, other.path) == (&route.method, route.path));
            assert!(!again, "{} twice", route.path);
        }
    }
}
