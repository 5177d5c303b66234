use shared::api::LanguageCount;
use shared::domain::Language;
use shared::id::{ApplicantId, CaseId, EventId, Seq};
use shared::supervisor::Supervisor;
use shared::time::now;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use super::*;

const CHAT: Chat = Chat(7);

struct Bench {
    store: BotStore,
    _supervisor: Supervisor,
    _dir: tempfile::TempDir,
}

impl Bench {
    /// So many days go by, and what has outlived its purpose is swept away.
    async fn sweep_after(&self, days: i64) {
        let then = now().checked_add(jiff::SignedDuration::from_hours(24 * days)).unwrap();
        self.store.write(Change::Sweep(Ends::at(then))).await.unwrap();
    }

    /// The log tells of a case of the chat, and the citizen is told.
    async fn tell(&self, seq: i64, is_closed: bool) {
        let (applicant, event) = (ApplicantId::from_seed(1), EventId::from_seed(4));
        let known = KnownCase { id: CaseId::from_seed(4), event, is_closed };
        let news = News { chat: CHAT, applicant, seq: Seq(seq), event, body: "{}".into(), case: Some(known) };
        let follow = Change::Follow { seq: Seq(seq), log_id: "l".into(), news: vec![news], at: now() };
        let cause = Cause::News { seq: Seq(seq), event: event.to_string() };
        self.store.write(follow).await.unwrap();
        self.store.write(Change::Settle { chat: CHAT, cause, at: now() }).await.unwrap();
    }
}

async fn bench() -> Bench {
    let dir = tempfile::tempdir().unwrap();
    let (store, writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    Bench { store, _supervisor: supervisor, _dir: dir }
}

fn received(update: i64) -> Received {
    Received { update, chat: CHAT, raw: format!("{{\"update_id\":{update}}}"), at: now(), is_done: false }
}

fn turn(rev: i64, cause: Cause) -> TurnRecord {
    let dispatch = Dispatch { lane: Lane::Reply, body: "\"ciao\"".into() };
    TurnRecord {
        chat: CHAT,
        rev,
        session: "{}".into(),
        language: Language::EN,
        at: now(),
        expires: now(),
        cause,
        outgoing: vec![dispatch],
        is_blocked: false,
        questions: vec![Question { id: format!("q{rev}"), number: 1, request: "{}".into() }],
        timers: vec![TimerRow { body: "\"later\"".into(), due: now() }],
        follows: Vec::new(),
        wants_yearly: None,
        covers_card: false,
        is_last: false,
    }
}

async fn met() -> Bench {
    let bench = bench().await;
    let meet = Change::Meet { chat: CHAT, applicant: ApplicantId::from_seed(1), at: now() };
    bench.store.write(meet).await.unwrap();
    bench
}

#[tokio::test]
async fn every_statement_is_understood_by_the_embedded_engine() {
    let bench = bench().await;
    let mut connection = bench.store.database.reading().acquire().await.unwrap();
    for statement in statements() {
        let prepared = connection.prepare(AssertSqlSafe(statement.clone()).into_sql_str()).await;
        assert!(prepared.is_ok(), "{statement}: {:?}", prepared.err());
    }
}

#[tokio::test]
async fn a_redelivered_update_is_kept_once() {
    let bench = met().await;
    for _ in 0..2 {
        bench.store.write(Change::Receive(vec![received(5)])).await.unwrap();
    }
    let head = bench.store.next_update(CHAT).await.unwrap().unwrap();
    assert_eq!((head.first.update, head.has_more), (5, false));
    assert_eq!(bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap(), Written::Done);
    bench.store.write(Change::Receive(vec![received(5)])).await.unwrap();
    assert!(bench.store.next_update(CHAT).await.unwrap().is_none(), "handled, whatever comes again");
}

#[tokio::test]
async fn a_step_is_written_whole_and_once() {
    let bench = met().await;
    bench.store.write(Change::Receive(vec![received(5)])).await.unwrap();
    assert_eq!(bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap(), Written::Done);
    assert_eq!(bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap(), Written::Stale);
    let head = bench.store.next_outgoing(CHAT, Lane::Reply).await.unwrap().unwrap();
    assert!(!head.has_more);
    assert_eq!(bench.store.questions(CHAT).await.unwrap().len(), 1);
    assert_eq!(bench.store.chats_with_timers(now()).await.unwrap(), [CHAT]);
    let known = bench.store.conversation(CHAT).await.unwrap().unwrap();
    assert_eq!((known.rev, known.session.as_deref()), (1, Some("{}")));
}

#[tokio::test]
async fn what_is_handled_leaves_no_words_behind() {
    let bench = met().await;
    bench.store.write(Change::Receive(vec![received(5)])).await.unwrap();
    bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap();
    let head = bench.store.next_outgoing(CHAT, Lane::Reply).await.unwrap().unwrap().first;
    let fate = Sending::Sent { message: Some(9), is_card: true };
    bench.store.write(Change::Sending { id: head.id, chat: CHAT, fate }).await.unwrap();
    for (what, table) in [("SELECT raw FROM inbox", "inbox"), ("SELECT body FROM outbox", "outbox")] {
        let words: String = sqlx::query_scalar(what).fetch_one(bench.store.database.reading()).await.unwrap();
        assert_eq!(words, "", "{table}");
    }
    assert_eq!(bench.store.card(CHAT).await.unwrap(), Some(Card { message: 9, is_covered: false }));
}

#[tokio::test]
async fn what_has_outlived_its_purpose_is_erased() {
    let bench = met().await;
    bench.store.write(Change::Receive(vec![received(5), received(6)])).await.unwrap();
    bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap();
    bench.sweep_after(4).await;
    assert!(bench.store.next_update(CHAT).await.unwrap().is_none());
    let known = bench.store.conversation(CHAT).await.unwrap().unwrap();
    assert_eq!((known.applicant, known.session), (ApplicantId::from_seed(1), None), "the pseudonym stays");
    assert!(bench.store.next_outgoing(CHAT, Lane::Reply).await.unwrap().is_some(), "what waits is still sent");
}

#[tokio::test]
async fn a_wish_about_yearly_reminders_outlives_the_session() {
    let bench = met().await;
    let off = TurnRecord { wants_yearly: Some(false), ..turn(0, Cause::Update(5)) };
    bench.store.write(Change::Turn(Box::new(off))).await.unwrap();
    bench.sweep_after(500).await;
    let known = bench.store.conversation(CHAT).await.unwrap().unwrap();
    assert_eq!((known.session, known.wants_yearly), (None, false));
    bench.store.write(Change::Receive(vec![received(6)])).await.unwrap();
    let head = bench.store.next_update(CHAT).await.unwrap().unwrap();
    assert!(!head.first.who.unwrap().wants_yearly, "what is read with an update is the same");
    assert_eq!(bench.store.chats_with_timers(now()).await.unwrap(), [CHAT], "and so do the reminders");
}

#[tokio::test]
async fn whose_chat_it_is_is_forgotten_when_nothing_is_to_be_told_there_any_more() {
    let bench = met().await;
    let quiet = TurnRecord { timers: Vec::new(), outgoing: Vec::new(), ..turn(0, Cause::Update(5)) };
    bench.store.write(Change::Turn(Box::new(quiet))).await.unwrap();
    let is_known = async || bench.store.conversation(CHAT).await.unwrap().is_some();
    bench.tell(1, false).await;
    bench.sweep_after(1000).await;
    assert!(is_known().await, "a case of theirs is open");
    bench.tell(2, true).await;
    bench.sweep_after(399).await;
    assert!(is_known().await, "its lifetime is not over");
    bench.sweep_after(401).await;
    assert!(!is_known().await);
    assert_eq!(bench.store.chat_of(ApplicantId::from_seed(1)).await.unwrap(), None);
}

#[tokio::test]
async fn who_follows_the_report_of_another_is_known_until_they_leave_or_are_erased() {
    let bench = met().await;
    let case = CaseId::from_seed(4);
    let mut rev = 0;
    let mut step = |is_on, is_last| {
        let follows = vec![(case, is_on)];
        rev += 1;
        Change::Turn(Box::new(TurnRecord { follows, is_last, ..turn(rev - 1, Cause::Update(rev)) }))
    };
    let (joins, leaves, joins_again, is_erased) =
        (step(true, false), step(false, false), step(true, false), step(true, true));
    bench.store.write(joins).await.unwrap();
    let follower = Follower { chat: CHAT, applicant: ApplicantId::from_seed(1), language: Language::EN };
    assert_eq!(bench.store.followers(case).await.unwrap(), [follower]);
    assert_eq!(bench.store.followed_reports().await.unwrap(), [case]);
    bench.store.write(leaves).await.unwrap();
    assert_eq!(bench.store.followers(case).await.unwrap(), []);
    bench.store.write(joins_again).await.unwrap();
    bench.store.write(is_erased).await.unwrap();
    assert_eq!(bench.store.followers(case).await.unwrap(), []);
}

#[tokio::test]
async fn news_and_the_place_in_the_log_are_one() {
    let bench = met().await;
    let news = News {
        chat: CHAT,
        applicant: ApplicantId::from_seed(1),
        seq: Seq(41),
        event: EventId::from_seed(1),
        body: "{}".into(),
        case: None,
    };
    let follow = Change::Follow { seq: Seq(42), log_id: "l".into(), news: vec![news.clone(), news], at: now() };
    bench.store.write(follow).await.unwrap();
    assert_eq!(bench.store.followed().await.unwrap(), Some((Seq(42), "l".into())));
    assert!(!bench.store.next_news(CHAT).await.unwrap().unwrap().has_more, "a repeat is no second news");
}

#[tokio::test]
async fn a_citizen_who_blocks_the_bot_is_left_alone() {
    let bench = met().await;
    bench.store.write(Change::Turn(Box::new(turn(0, Cause::Answer("q".into()))))).await.unwrap();
    bench.store.write(Change::Block { chat: CHAT, blocked: true }).await.unwrap();
    assert!(bench.store.next_outgoing(CHAT, Lane::Reply).await.unwrap().is_none());
    let blocked = TurnRecord { is_blocked: true, ..turn(1, Cause::News { seq: Seq(3), event: "e".into() }) };
    bench.store.write(Change::Turn(Box::new(blocked))).await.unwrap();
    assert!(bench.store.next_outgoing(CHAT, Lane::Reply).await.unwrap().is_none());
    assert!(bench.store.conversation(CHAT).await.unwrap().unwrap().is_blocked);
}

#[tokio::test]
async fn what_waits_is_counted_with_its_age() {
    let bench = met().await;
    assert_eq!(bench.store.waiting_updates().await.unwrap(), Queue::default());
    let oldest = received(5);
    let came = shared::time::from_micros(shared::time::to_micros(oldest.at));
    bench.store.write(Change::Receive(vec![oldest, received(6)])).await.unwrap();
    assert_eq!(bench.store.waiting_updates().await.unwrap(), Queue { length: 2, oldest: Some(came) });
    bench.store.write(Change::Turn(Box::new(turn(0, Cause::Update(5))))).await.unwrap();
    let lanes = bench.store.waiting_outgoing().await.unwrap();
    assert!(matches!(lanes.as_slice(), [(Lane::Reply, Queue { length: 1, oldest: Some(_) })]), "{lanes:?}");
    let languages = bench.store.languages().await.unwrap();
    assert_eq!(languages, [LanguageCount { language: Language::EN, sessions: 1 }]);
}

#[test]
fn the_number_of_a_chat_shows_itself_nowhere() {
    assert_eq!(format!("{:?}", Chat(123_456)), "Chat(hidden)");
}

#[tokio::test]
async fn of_several_fates_of_a_card_in_one_batch_the_last_counts() {
    let bench = met().await;
    let sent =
        |id, message| Change::Sending { id, chat: CHAT, fate: Sending::Sent { message, is_card: message.is_some() } };
    // Written together: each waits for the commit that holds all.
    let writes = [sent(1, Some(9)), sent(2, None), sent(3, Some(11))].map(|change| bench.store.write(change));
    for written in futures_util::future::join_all(writes).await {
        written.unwrap();
    }
    assert_eq!(bench.store.card(CHAT).await.unwrap(), Some(Card { message: 11, is_covered: false }));
    let writes = [sent(4, Some(12)), sent(5, None)].map(|change| bench.store.write(change));
    for written in futures_util::future::join_all(writes).await {
        written.unwrap();
    }
    assert_eq!(bench.store.card(CHAT).await.unwrap(), Some(Card { message: 12, is_covered: true }));
}
