//! The six tasks of the README, done with the keys it names, on a living federation.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::path::Path;

use shared::api::{ActRequest, CaseQuery, CaseView, ConversationRequest, NewCase};
use shared::case::{Act, Actor, CaseState};
use shared::conversation::{ConversationMove, ConversationState, Speaker};
use shared::domain::Language;
use shared::home::{Home, TokenOf};
use shared::id::ApplicantId;

use super::stage::{PATIENCE, folder, hub, living, press};

#[tokio::test]
async fn why_a_comune_is_red_who_is_overdue_and_a_table_for_the_committee() {
    let data = folder();
    let mut terminal = living(data.path()).await;
    // Why is Cefalù red? Its page names each platform, how it answers and what has happened.
    press(&mut terminal, ":comune cefalu", "comune Cefalù").await;
    press(&mut terminal, "\r", "Federazione › Cefalù").await;
    // Who is overdue in Monreale?
    press(&mut terminal, ":pratiche comune:monreale stato:scaduta", "monreale").await;
    press(&mut terminal, "\r", "già scadute · Monreale").await;
    press(&mut terminal, ":scadenze\r", "per giorno di scadenza").await;
    // A table for the committee, from the same hub, while the console runs.
    let once = tokio::process::Command::new(env!("CARGO_BIN_EXE_console"))
        .args(["once", "indicatori", "--format", "csv", "--lang", "it", "--config", "/dev/null", "--data"])
        .arg(data.path())
        .output()
        .await
        .unwrap();
    assert!(once.status.code().is_some_and(|code| code <= 1), "{once:?}");
    assert!(String::from_utf8_lossy(&once.stdout).starts_with("id,name,baseline,target,value,change,unit\nIR01,"));
    terminal.press("q").unwrap();
    terminal.ends(PATIENCE).await.unwrap();
}

#[tokio::test]
async fn a_waiting_citizen_is_answered() {
    let data = folder();
    let mut terminal = living(data.path()).await;
    let channel = hub(data.path(), TokenOf::Bot);
    let request = ConversationRequest {
        applicant: ApplicantId::from_seed(7),
        language: Language::IT,
        municipality: Some("082006".parse().unwrap()),
        case: None,
        topic: "La mia Tari è raddoppiata".into(),
    };
    let asked = channel.open_conversation("task-ask", &request).await.unwrap().conversation.id;
    press(&mut terminal, "6", "La mia Tari è raddoppiata").await;
    press(&mut terminal, "\r", "In attesa · Bagheria").await;
    press(&mut terminal, "a", "Presa · Bagheria").await;
    press(&mut terminal, "r", "▸").await;
    press(&mut terminal, "Buongiorno, guardo subito.", "Buongiorno, guardo subito.").await;
    press(&mut terminal, "\r", "assistenza").await;
    let words = ConversationMove::say(Speaker::Citizen, "Grazie mille".into());
    channel.move_conversation(asked, "task-thanks", &words).await.unwrap();
    terminal.sees("Grazie mille", PATIENCE).await.unwrap();
    press(&mut terminal, "\x1b", "Invio per rispondere").await;
    press(&mut terminal, "x", "Chiudo la conversazione?").await;
    press(&mut terminal, "s\r", "Chiusa · Bagheria").await;
    let view = channel.conversation(asked).await.unwrap();
    assert_eq!(view.conversation.state, ConversationState::Closed);
    let said: Vec<&str> = view.messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(said, ["La mia Tari è raddoppiata", "Buongiorno, guardo subito.", "Grazie mille"]);
}

/// A citizen sends a case to Carini, which works its cases in the console, and an office there takes it in charge.
async fn case_at_carini(data: &Path) -> CaseView {
    let order = NewCase { municipality: "082021".parse().unwrap(), ..tests::orders::report().unwrap() };
    let sent = hub(data, TokenOf::Bot).open_case("task-case", &order).await.unwrap().case.opening.id;
    let act = Act::TakeCharge { office: "Ufficio ambiente".into(), officer: None };
    let request = ActRequest { actor: Actor::Office, act };
    let operator = hub(data, TokenOf::Console);
    let view = operator.act(sent, "task-charge", &request).await.unwrap();
    let by_number = CaseQuery { text: Some(view.case.opening.protocol.to_string()), ..CaseQuery::default() };
    let is_found = async || (operator.cases(&by_number).await.unwrap().total == 1).then_some(());
    tests::wait::until(PATIENCE, is_found).await.unwrap();
    view
}

#[tokio::test]
async fn a_case_of_a_hosted_comune_is_accepted_with_a_document() {
    let data = folder();
    let document = data.path().join("esito.pdf");
    std::fs::write(&document, b"%PDF-1.7 Esito").unwrap();
    let mut terminal = living(data.path()).await;
    terminal.waits("the sample is there", PATIENCE, |screen| !screen.contains("federazione di prova")).await.unwrap();
    let case = case_at_carini(data.path()).await.case.opening;
    // The sample's citizens write to Carini too: the case is called by its number.
    press(&mut terminal, &format!(":pratiche comune:carini {}", case.protocol), case.protocol.as_str()).await;
    press(&mut terminal, "\r", "Pratiche · 1").await;
    press(&mut terminal, "\r", "Atti possibili ora").await;
    press(&mut terminal, "a", &format!("Lavora {}", case.protocol)).await;
    press(&mut terminal, "accogl", "Accoglimento").await;
    press(&mut terminal, "\r", "Decisione in poche parole").await;
    press(&mut terminal, "Accolta: tutto in regola.\r", "Confermi?").await;
    press(&mut terminal, "s\r", "Accolta: tutto in regola.").await;
    press(&mut terminal, "a", &format!("Lavora {}", case.protocol)).await;
    press(&mut terminal, "consegna", "Consegna dell'esito").await;
    press(&mut terminal, "\r", "Che cosa si consegna").await;
    press(&mut terminal, "In allegato l'esito.\t", "In allegato").await;
    press(&mut terminal, &format!("{}\r", document.display()), "Confermi?").await;
    press(&mut terminal, "s\r", "[esito.pdf]").await;
    let operator = hub(data.path(), TokenOf::Console);
    let view = operator.case(case.id).await.unwrap();
    assert_eq!(view.case.state, CaseState::Closed);
    let Some(Act::Deliver { files, .. }) = view.timeline.last().map(|event| &event.act) else { panic!("{view:?}") };
    assert_eq!(operator.download(files[0].id).await.unwrap().as_ref(), b"%PDF-1.7 Esito");
}

/// Silences the sample's office of a Comune, or lets it answer.
async fn turn_office(data: &Path, municipality: &str, answers: bool) {
    let home = Home::at(data).unwrap();
    let address = format!("{}/v1/sample/offices/{municipality}", home.hub_address().unwrap());
    let token = home.token(TokenOf::Console).unwrap();
    let request = tests::http::client().unwrap().post(address).bearer_auth(token.expose());
    let body = format!("{{\"answers\":{answers}}}");
    let answer = request.header("content-type", "application/json").body(body).send().await.unwrap();
    assert!(answer.status().is_success(), "{answer:?}");
}

/// Whether the newest change of health on a page's list of events is to one that answers.
fn answers_again(screen: &str) -> Option<bool> {
    let (_, events) = screen.split_once("Registro eventi")?;
    let newest = events.lines().find(|line| line.contains("Bagheria") && line.contains("risponde"))?;
    Some(!newest.contains("non risponde"))
}

#[tokio::test]
async fn an_outage_that_is_over_is_found_in_the_past() {
    let data = folder();
    let mut terminal = living(data.path()).await;
    turn_office(data.path(), "082006", false).await;
    press(&mut terminal, ":comune bagheria", "comune Bagheria").await;
    press(&mut terminal, "\r", "Federazione › Bagheria").await;
    let is_down = |screen: &str| answers_again(screen) == Some(false);
    let is_up = |screen: &str| answers_again(screen) == Some(true);
    terminal.waits("Bagheria down", PATIENCE, is_down).await.unwrap();
    turn_office(data.path(), "082006", true).await;
    terminal.waits("Bagheria well again", PATIENCE, is_up).await.unwrap();
    // The present is well; the last outage is one key away, on the same page.
    press(&mut terminal, "R", "R in diretta").await;
    terminal.press("P").unwrap();
    terminal.waits("the outage", PATIENCE, is_down).await.unwrap();
    // And R leads back to the present.
    press(&mut terminal, "R", "● in diretta").await;
    terminal.press("q").unwrap();
    terminal.ends(PATIENCE).await.unwrap();
}
