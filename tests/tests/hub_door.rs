//! What the hub's door says to those who knock: rightly, wrongly, twice, too loudly.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

#[path = "hub_door/consultations.rs"]
mod consultations;
#[path = "hub_door/indicators.rs"]
mod indicators;
#[path = "hub_door/reports.rs"]
mod reports;
#[path = "hub_door/stream.rs"]
mod stream;

use std::collections::BTreeMap;

use rand::SeedableRng;
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};
use shared::api::{
    ActRequest, BotReport, BotTroubles, BotView, BulkState, CaseQuery, Consent, DeadlineQuery, LaneReport,
    LanguageCount, NewCase, NoteRequest, ServiceQuery, TeachRequest, WithdrawRequest,
};
use shared::case::{Act, Actor};
use shared::catalogue::{Authentication, Catalogue, LifeEvent};
use shared::client::{ClientError, FeedItem, HubClient};
use shared::domain::{Adhesion, Language, Theme};
use shared::federation::sample;
use shared::form::Answer;
use shared::home::{Home, TokenOf};
use shared::hub::{Hub, HubOptions};
use shared::id::{ApplicantId, Seq};
use shared::log::Happening;
use shared::note::About;
use shared::supervisor::Supervisor;
use shared::time::{day_in_palermo, now};

/// A hub of its own, in this process, without a sample.
struct Door {
    base: String,
    home: Home,
    http: Client,
    tasks: Supervisor,
    stop: tokio_util::sync::CancellationToken,
    dir: tempfile::TempDir,
}

impl Door {
    async fn open() -> Self {
        Self::open_on(tempfile::tempdir().unwrap()).await
    }

    /// Stops the hub and starts another on the same folder.
    async fn reopen(self) -> Self {
        self.stop.cancel();
        self.tasks.stop().cancel();
        self.tasks.wait().await.unwrap();
        Self::open_on(self.dir).await
    }

    async fn open_on(dir: tempfile::TempDir) -> Self {
        let home = Home::at(dir.path()).unwrap();
        let options = HubOptions { listen: ([127, 0, 0, 1], 0).into(), ..HubOptions::local(home.clone()) };
        let hub = Hub::start(options, |_progress| ()).await.unwrap();
        let base = format!("http://{}", hub.address());
        let (stop, mut tasks) = (hub.stop(), Supervisor::new());
        tasks.run("hub", hub.run());
        // The client chooses the TLS library of the process.
        HubClient::new(&base, home.token(TokenOf::Bot).unwrap()).unwrap();
        Self { base, home, http: Client::new(), tasks, stop, dir }
    }

    fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base))
    }

    fn client(&self, of: TokenOf) -> HubClient {
        HubClient::new(&self.base, self.home.token(of).unwrap()).unwrap()
    }

    /// Makes Bagheria live on the social platform.
    async fn join(&self) {
        let node = "082006/social".parse().unwrap();
        let request = shared::api::AdhesionRequest { adhesion: Adhesion::Live };
        self.client(TokenOf::Console).set_adhesion(node, &request).await.unwrap();
    }
}

/// An identity card for Bagheria, filled in by somebody invented.
fn identity_card() -> NewCase {
    let catalogue = Catalogue::embedded().unwrap();
    let (municipality, at) = ("082006".parse().unwrap(), now());
    let sheet = catalogue.sheet("carta-identita-elettronica", municipality).unwrap();
    let form = catalogue.form_of(sheet).unwrap();
    let mut rng = rand::rngs::StdRng::seed_from_u64(82);
    NewCase {
        service: sheet.slug.clone(),
        municipality,
        applicant: ApplicantId::from_seed(1),
        language: Language::IT,
        form_version: form.version,
        answers: sample::answers(form, "Bagheria", day_in_palermo(at), &mut rng).unwrap(),
        declarations: form.declarations.iter().map(|declaration| declaration.id.clone()).collect(),
        consent: Consent { version: "1".into(), language: Language::IT, at },
        identity: Authentication::Spid2,
        follows: None,
    }
}

/// Sends the files first, as a channel does.
async fn with_files(client: &HubClient, mut case: NewCase) -> NewCase {
    let paths: Vec<_> =
        case.answers.iter().filter(|(_, answer)| !answer.files().is_empty()).map(|(path, _)| path.clone()).collect();
    for path in paths {
        let photo = client.upload("foto.jpg", bytes::Bytes::from_static(JPEG)).await.unwrap();
        case.answers.insert(path, Answer::Files(vec![photo]));
    }
    case
}

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00";

#[rstest]
#[case::no_token(Method::GET, "/v1/cases", None, 401, "no-token")]
#[case::wrong_token(Method::GET, "/v1/cases", Some("guess"), 401, "no-token")]
#[case::no_such_path(Method::GET, "/v1/nothing", None, 404, "no-such-path")]
#[case::no_such_method(Method::DELETE, "/v1/services", None, 405, "no-such-method")]
#[case::no_such_service(Method::GET, "/v1/services/non-esiste", None, 404, "no-such-service")]
#[case::odd_query(Method::GET, "/v1/services?municipality=058091", None, 400, "bad-query")]
#[case::unknown_query(Method::GET, "/v1/services?colour=red", None, 400, "bad-query")]
#[tokio::test(flavor = "multi_thread")]
async fn a_no_is_a_problem_document_with_the_limits(
    #[case] method: Method,
    #[case] path: &str,
    #[case] token: Option<&str>,
    #[case] status: u16,
    #[case] kind: &str,
) {
    let door = Door::open().await;
    let mut request = door.ask(method, path);
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    let response = request.send().await.unwrap();
    assert_eq!(response.status().as_u16(), status);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    for header in ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"] {
        assert!(response.headers().contains_key(header), "{header}");
    }
    let problem: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(problem["type"], format!("/problems/{kind}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_does_only_what_is_its_own() {
    let door = Door::open().await;
    let bot = door.home.token(TokenOf::Bot).unwrap();
    for path in ["/v1/alerts", "/v1/alerts?state=open"] {
        let response = door.ask(Method::GET, path).bearer_auth(bot.expose()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
    }
    let console = door.home.token(TokenOf::Console).unwrap();
    let request = door.ask(Method::POST, "/v1/cases").bearer_auth(console.expose()).header("idempotency-key", "x");
    assert_eq!(request.json(&json!({})).send().await.unwrap().status(), StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_or_huge_body_is_refused_and_its_values_are_not_repeated() {
    let door = Door::open().await;
    let bot = door.home.token(TokenOf::Bot).unwrap();
    let post = |body: Vec<u8>| {
        let request = door.ask(Method::POST, "/v1/cases").bearer_auth(bot.expose());
        request.header("idempotency-key", "x").header("content-type", "application/json").body(body).send()
    };
    let broken = post(br#"{"service": "RSSMRA80A01H501U"#.to_vec()).await.unwrap();
    assert_eq!(broken.status(), StatusCode::BAD_REQUEST);
    assert!(!String::from_utf8_lossy(&broken.bytes().await.unwrap()).contains("RSSMRA80A01H501U"));
    let huge = post(vec![b' '; 1024 * 1024]).await.unwrap();
    assert_eq!(huge.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_channel_says_how_it_is_and_the_desk_reads_it_with_its_age() {
    let door = Door::open().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    assert_eq!(console.bot_report().await.unwrap(), BotView::default());
    let report = BotReport {
        since: now(),
        waiting_updates: 2,
        oldest_update_ms: 40,
        lanes: vec![LaneReport { lane: "reply".into(), sent: 9, waiting: 1, oldest_ms: 7 }],
        troubles: BotTroubles { dead: 1, ..BotTroubles::default() },
        found_nothing: 3,
        languages: vec![LanguageCount { language: Language::EN, sessions: 4 }],
        bulk: BulkState { is_paused: false, per_second: 25 },
    };
    bot.report_bot(&report).await.unwrap();
    let view = console.bot_report().await.unwrap();
    assert_eq!(view.report, Some(report.clone()));
    assert!(view.age_ms.is_some_and(|age| age < 60_000), "{view:?}");
    for refused in [bot.bot_report().await, console.report_bot(&report).await] {
        let Err(ClientError::Problem(problem)) = refused else { panic!("{refused:?}") };
        assert_eq!(problem.status, 403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_gives_the_same_case_and_another_request_under_it_none() {
    let door = Door::open().await;
    door.join().await;
    let bot = door.client(TokenOf::Bot);
    let order = with_files(&bot, identity_card()).await;
    let first = bot.open_case("key", &order).await.unwrap();
    let again = bot.open_case("key", &order).await.unwrap();
    assert_eq!(first.case, again.case);
    assert_eq!(first.case.opening.protocol.as_str().split('-').next(), Some("A546"));

    let other = NewCase { applicant: ApplicantId::from_seed(2), ..order };
    let error = bot.open_case("key", &other).await.unwrap_err();
    assert!(error.to_string().contains("idempotency key"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_a_channel_says_is_trusted() {
    let door = Door::open().await;
    let bot = door.client(TokenOf::Bot);
    let order = with_files(&bot, identity_card()).await;
    let kind = |error: shared::client::ClientError| match error {
        shared::client::ClientError::Problem(problem) => problem.kind,
        other => panic!("{other}"),
    };
    assert_eq!(kind(bot.open_case("1", &order).await.unwrap_err()), "/problems/not-online");
    door.join().await;
    let unidentified = NewCase { identity: Authentication::None, ..order.clone() };
    assert_eq!(kind(bot.open_case("2", &unidentified).await.unwrap_err()), "/problems/identify");
    let old_form = NewCase { form_version: 0, ..order.clone() };
    assert_eq!(kind(bot.open_case("3", &old_form).await.unwrap_err()), "/problems/form-changed");
    let follows = NewCase { follows: Some(shared::id::CaseId::fresh()), ..order.clone() };
    assert_eq!(kind(bot.open_case("5", &follows).await.unwrap_err()), "/problems/not-following");
    let still_open = bot.open_case("6", &order).await.unwrap().case.opening.id;
    let follows = NewCase { follows: Some(still_open), ..order.clone() };
    assert_eq!(kind(bot.open_case("7", &follows).await.unwrap_err()), "/problems/not-following");
    let undeclared = NewCase { declarations: vec![], ..order };
    assert_eq!(kind(bot.open_case("4", &undeclared).await.unwrap_err()), "/problems/incomplete");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_searchable_within_a_second_of_being_sent() {
    let door = Door::open().await;
    door.join().await;
    let bot = door.client(TokenOf::Bot);
    let view = bot.open_case("1", &with_files(&bot, identity_card()).await).await.unwrap();
    let console = door.client(TokenOf::Console);
    let query = CaseQuery { text: Some(view.case.opening.protocol.to_string()), ..Default::default() };
    let found = tokio::time::timeout(std::time::Duration::from_secs(1), async {
        loop {
            let page = console.cases(&query).await.unwrap();
            if let Some(case) = page.items.into_iter().next() {
                break case;
            }
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(found.await.unwrap().opening.id, view.case.opening.id);
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_counted_and_listed_from_a_due_day_on() {
    let door = Door::open().await;
    door.join().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    let case = bot.open_case("1", &with_files(&bot, identity_card()).await).await.unwrap().case;
    let from = |day| CaseQuery { due_from: Some(day), ..CaseQuery::default() };
    let counted = tokio::time::timeout(std::time::Duration::from_secs(5), async {
        loop {
            let counts = console.case_counts(&from(case.due)).await.unwrap();
            if counts.total > 0 {
                break counts;
            }
            tokio::task::yield_now().await;
        }
    });
    let counts = counted.await.unwrap();
    assert_eq!(counts.states, BTreeMap::from([(case.state, 1)]));
    assert_eq!(counts.themes, BTreeMap::from([(case.opening.theme, 1)]));
    assert_eq!(counts.municipalities, BTreeMap::from([(case.opening.municipality, 1)]));
    let listed = console.cases(&from(case.due)).await.unwrap().items;
    assert_eq!(listed.first(), Some(&case));

    let later = from(case.due.tomorrow().unwrap());
    let none = console.case_counts(&later).await.unwrap();
    assert_eq!((none.total, none.states.len(), none.municipalities.len()), (0, 0, 0));
    let page = console.cases(&later).await.unwrap();
    assert_eq!((page.total, page.items.len()), (0, 0));
    for cursor in ["50000", "d1", "no"] {
        let stray = CaseQuery { cursor: Some(cursor.to_owned()), ..CaseQuery::default() };
        let error = console.cases(&stray).await.unwrap_err().to_string();
        assert!(error.contains("not given by this list"), "a cursor of another list gives no rows: {error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_the_staffs_and_no_channel_hears_of_it() {
    let door = Door::open().await;
    door.join().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    let case = bot.open_case("1", &with_files(&bot, identity_card()).await).await.unwrap().case;
    let about = About::Case(case.opening.id);
    let request = NoteRequest { who: "Agata".into(), text: "la foto non va bene".into() };
    let written = console.write_note(about, "note", &request).await.unwrap().items;
    assert_eq!(console.write_note(about, "note", &request).await.unwrap().items, written, "twice is once");
    assert_eq!(written.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["la foto non va bene"]);
    let silent = NoteRequest { text: "".into(), ..request.clone() };
    assert!(console.write_note(about, "silent", &silent).await.is_err());

    assert!(bot.notes(about).await.is_err() && bot.write_note(about, "b", &request).await.is_err());
    let view = serde_json::to_string(&bot.case(case.opening.id).await.unwrap()).unwrap();
    assert!(!view.contains("la foto"), "{view}");
    let node = case.node();
    let leave = shared::api::AdhesionRequest { adhesion: Adhesion::Suspended };
    console.set_adhesion(node, &leave).await.unwrap();
    let mut tasks = Supervisor::new();
    let (mut heard, mut told) = (Vec::new(), Vec::new());
    for (client, list) in [(&bot, &mut heard), (&console, &mut told)] {
        let (mut feed, driver) = client.events(Seq(0));
        tasks.run_until_stop("feed", driver);
        while let Some(item) = feed.next().await {
            let FeedItem::Entry(entry) = item else { continue };
            let is_last = matches!(entry.happening, Happening::Adhesion { adhesion: Adhesion::Suspended, .. });
            list.push(entry.happening.kind());
            if is_last {
                break;
            }
        }
    }
    assert!(told.contains(&"note"), "{told:?}");
    told.retain(|kind| *kind != "note");
    assert_eq!(heard, told, "all the rest is heard by both");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_falls_due_is_counted_by_office() {
    let door = Door::open().await;
    door.join().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    let case = bot.open_case("1", &with_files(&bot, identity_card()).await).await.unwrap().case;
    let by = async |until| {
        let query = DeadlineQuery { until };
        let everywhere = console.office_deadlines(None, &query).await.unwrap().items;
        let here = console.office_deadlines(Some(case.opening.municipality), &query).await.unwrap().items;
        assert_eq!(here, everywhere, "there is no other case");
        here
    };
    let offices = by(case.due).await;
    let [office] = offices.as_slice() else { panic!("{offices:?}") };
    assert_eq!((office.node, office.office.clone()), (case.node(), None));
    assert_eq!(office.due, BTreeMap::from([(case.due, 1)]));
    assert_eq!(by(case.due.yesterday().unwrap()).await, []);
    let elsewhere = console.office_deadlines(Some("082053".parse().unwrap()), &DeadlineQuery { until: case.due }).await;
    assert_eq!(elsewhere.unwrap().items, []);
    let act = Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None };
    console.act(case.opening.id, "2", &ActRequest { actor: Actor::Office, act }).await.unwrap();
    let names: Vec<_> = by(case.due).await.into_iter().map(|office| office.office).collect();
    assert_eq!(names, [Some("Ufficio anagrafe".into())], "a case stands with the office that took it");
    let error = console.check_node(case.node()).await.unwrap_err().to_string();
    assert!(error.contains("no back office"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_hub_on_the_same_folder_says_so() {
    let door = Door::open().await;
    let options = HubOptions { listen: ([127, 0, 0, 1], 0).into(), ..HubOptions::local(door.home.clone()) };
    let error = Hub::start(options, |_progress| ()).await.unwrap_err();
    assert!(error.to_string().contains("another hub is running"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_named() {
    let door = Door::open().await;
    let dir = tempfile::tempdir().unwrap();
    let address = door.base.trim_start_matches("http://").parse().unwrap();
    let options = HubOptions { listen: address, ..HubOptions::local(Home::at(dir.path()).unwrap()) };
    let error = Hub::start(options, |_progress| ()).await.unwrap_err();
    assert!(error.to_string().contains(&address.to_string()), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_is_not_held_up_by_open_streams() {
    let door = Door::open().await;
    let mut tasks = Supervisor::new();
    let (mut feed, driver) = door.client(TokenOf::Console).events(Seq(0));
    tasks.run_until_stop("feed", driver);
    assert!(matches!(feed.next().await, Some(FeedItem::Connected)));
    door.stop.cancel();
    door.tasks.stop().cancel();
    tokio::time::timeout(std::time::Duration::from_secs(9), door.tasks.wait()).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_names_every_path_of_the_table() {
    let door = Door::open().await;
    let response = door.ask(Method::GET, "/openapi.json").send().await.unwrap();
    let description: BTreeMap<String, Value> = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    let paths = description["paths"].as_object().unwrap();
    for path in ["/status", "/v1/services", "/v1/cases/{case}/acts", "/v1/events"] {
        assert!(paths.contains_key(path), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn services_are_looked_through_by_area_and_life_event_page_by_page() {
    let door = Door::open().await;
    let client = door.client(TokenOf::Bot);
    let of_theme = ServiceQuery { theme: Some(Theme::Taxes), limit: Some(8), ..ServiceQuery::default() };
    let mut slugs = Vec::new();
    loop {
        let offset = u32::try_from(slugs.len()).ok();
        let page = client.services(&ServiceQuery { offset, ..of_theme.clone() }).await.unwrap();
        assert!(page.items.len() <= 8 && page.items.iter().all(|item| item.theme == Theme::Taxes));
        slugs.extend(page.items.into_iter().map(|item| item.slug));
        if Some(slugs.len()) == page.total {
            break;
        }
    }
    let catalogue = Catalogue::embedded().unwrap();
    let taxes = catalogue.services().iter().filter(|sheet| sheet.theme == Theme::Taxes);
    assert_eq!(slugs, taxes.map(|sheet| sheet.slug.clone()).collect::<Vec<_>>());
    let pets = ServiceQuery { life_event: Some(LifeEvent::Pets), ..ServiceQuery::default() };
    let found = client.services(&pets).await.unwrap();
    assert_eq!(found.total, Some(found.items.len()));
    let holds = |slug| catalogue.service(slug).unwrap().life_events.contains(&LifeEvent::Pets);
    assert!(!found.items.is_empty() && found.items.iter().all(|item| holds(item.slug.as_str())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_store_is_named_at_once() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("hub.db"), b"this is no database, and never was one").unwrap();
    let options = HubOptions::local(Home::at(dir.path()).unwrap());
    let error = Hub::start(options, |_progress| ()).await.unwrap_err();
    assert!(error.to_string().contains("hub.db"), "{error}");
}

const STRANGE: &str = "zorbulone";

/// The service a whole question finds first.
async fn found_first(client: &HubClient, words: &str) -> Option<String> {
    found_first_by(client, words, None).await
}

async fn found_first_by(client: &HubClient, words: &str, asker: Option<ApplicantId>) -> Option<String> {
    let query = ServiceQuery { q: Some(words.to_owned()), asker, ..ServiceQuery::default() };
    let answer = client.services(&query).await.unwrap();
    answer.items.first().filter(|_| answer.confident).map(|item| item.slug.to_string())
}

async fn until_found(client: &HubClient, expected: Option<&str>) {
    let found = async {
        while found_first(client, STRANGE).await.as_deref() != expected {
            tokio::task::yield_now().await;
        }
    };
    let learned = tokio::time::timeout(std::time::Duration::from_mins(1), found).await;
    assert!(learned.is_ok(), "not yet {expected:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_without_an_answer_is_listed_taught_and_found_also_after_a_restart() {
    let door = Door::open().await;
    let (bot, desk) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    for person in 1..=5 {
        assert_eq!(found_first_by(&bot, STRANGE, Some(ApplicantId::from_seed(person))).await, None);
    }
    let listed = tokio::time::timeout(std::time::Duration::from_secs(10), async {
        loop {
            if let Some(question) = desk.unanswered().await.unwrap().items.into_iter().next() {
                break question;
            }
            tokio::task::yield_now().await;
        }
    });
    let question = listed.await.unwrap();
    assert_eq!((question.words.as_str(), question.asked), (STRANGE, 5));

    let service = "abbattimento-alberi".parse().unwrap();
    let request = TeachRequest { service, words: question.words, tongue: question.tongue, clerk: "Rosalia".into() };
    let taught = desk.teach("1", &request).await.unwrap();
    assert_eq!(desk.teach("2", &request).await.unwrap(), taught);
    assert_eq!(desk.unanswered().await.unwrap().items, []);
    until_found(&bot, Some("abbattimento-alberi")).await;

    let door = door.reopen().await;
    let (bot, desk) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    assert_eq!(found_first(&bot, STRANGE).await.as_deref(), Some("abbattimento-alberi"));
    assert_eq!(desk.taught_words().await.unwrap().items, std::slice::from_ref(&taught));

    desk.withdraw_words(taught.id, "3", &WithdrawRequest { clerk: "Agata".into() }).await.unwrap();
    until_found(&bot, None).await;
    assert_eq!(desk.taught_words().await.unwrap().items, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_desk_reads_questions_and_teaches_and_only_services_that_are_there() {
    let door = Door::open().await;
    let bot = door.home.token(TokenOf::Bot).unwrap();
    for path in ["/v1/unanswered", "/v1/words"] {
        let response = door.ask(Method::GET, path).bearer_auth(bot.expose()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
    }
    let console = door.home.token(TokenOf::Console).unwrap();
    let teach = |body: Value| {
        let request = door.ask(Method::POST, "/v1/words").bearer_auth(console.expose());
        request.header("idempotency-key", "x").json(&body).send()
    };
    let words =
        |service: &str, words: &str| json!({ "service": service, "words": words, "tongue": "it", "clerk": "R" });
    assert_eq!(teach(words("non-esiste", "abbeverata")).await.unwrap().status(), StatusCode::NOT_FOUND);
    assert_eq!(teach(words("abbattimento-alberi", "a")).await.unwrap().status(), StatusCode::BAD_REQUEST);
}
