//! The scenario runner itself, against a small bot of its own: what a scenario says is what happens, and a scenario that
//! fails says where and why.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail by panicking")]

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::http;
use tests::scenario::{Cast, Failure, load, play};
use tests::telegram::FakeTelegram;

/// Echoes what it is told, shows a button, and thanks for each tap.
struct Parrot {
    client: reqwest::Client,
    address: String,
}

impl Parrot {
    fn at(telegram: &FakeTelegram) -> Self {
        let address = format!("{}/bot{}", telegram.url(), telegram.token());
        Self { client: http::client().unwrap(), address }
    }

    async fn call(&self, method: &str, body: Value) -> Value {
        let request = self.client.post(format!("{}/{method}", self.address)).json(&body);
        request.send().await.unwrap().json().await.unwrap()
    }

    async fn live(self) {
        let mut offset = 0;
        loop {
            let updates = self.call("GetUpdates", json!({"offset": offset, "timeout": 10})).await;
            for update in updates["result"].as_array().into_iter().flatten() {
                offset = update["update_id"].as_i64().unwrap() + 1;
                self.answer(update).await;
            }
        }
    }

    async fn answer(&self, update: &Value) {
        let query = &update["callback_query"];
        if query.is_object() {
            let chat = &query["message"]["chat"]["id"];
            self.call("AnswerCallbackQuery", json!({"callback_query_id": query["id"], "text": "Preso"})).await;
            self.call("SendMessage", json!({"chat_id": chat, "text": "Grazie"})).await;
            return;
        }
        let message = &update["message"];
        let heard = ["text", "photo", "document", "location", "voice"].into_iter().find(|k| !message[k].is_null());
        let text = message["text"].as_str().or(heard).unwrap();
        let keyboard = json!({"inline_keyboard": [[{"text": "✅ Invia", "callback_data": "x"}]]});
        let body =
            json!({"chat_id": message["chat"]["id"], "text": format!("Hai detto: {text}"), "reply_markup": keyboard});
        self.call("SendMessage", body).await;
    }
}

async fn played(steps: &str) -> Result<(), Failure> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("prova.yaml");
    std::fs::write(&file, format!("test_case: prova\nsteps:\n{steps}")).unwrap();
    let scenario = load(&file).unwrap();
    play(&scenario, Cast::default(), |telegram| Parrot::at(telegram).live()).await.map(drop)
}

#[tokio::test]
async fn a_scenario_plays_step_by_step() {
    let steps = r#"
  - user: "buongiorno"
  - bot_contains: ["hai detto", "Buongiorno"]
  - bot_offers: "Invia"
  - tap: "invia"
    times: 2
  - bot_contains: ["Preso", "Grazie"]
  - photo: buca.jpg
  - bot_contains: "photo"
  - location: [38.1, 13.3]
  - bot_contains: "location"
  - user: "anch'io"
    as: Rosalia
  - bot_contains: "anch'io"
    as: Rosalia
  - bot_never_said: "errore"
"#;
    if let Err(failure) = played(steps).await {
        panic!("{failure}");
    }
}

#[tokio::test]
async fn a_failure_names_the_step_and_tells_the_chat() {
    let steps = "  - user: ciao\n  - bot_contains: arrivederci\n    within: 1\n";
    let failure = played(steps).await.unwrap_err().to_string();
    assert!(
        failure.starts_with("prova: prova.yaml, step 2: waited 1s in vain for the words \"arrivederci\""),
        "{failure}"
    );
    assert!(failure.contains("person: ciao\nbot: Hai detto: ciao\n    [✅ Invia]"), "{failure}");
}

#[tokio::test]
async fn what_telegram_would_refuse_fails_a_scenario_at_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("prova.yaml");
    std::fs::write(&file, "test_case: prova\nsteps:\n  - user: ciao\n  - bot_contains: ciao\n").unwrap();
    let careless = async |parrot: Parrot| {
        parrot.call("SendMessage", json!({"chat_id": 1000, "text": "<p>", "parse_mode": "HTML"})).await;
        parrot.live().await;
    };
    let outcome = play(&load(&file).unwrap(), Cast::default(), |telegram| careless(Parrot::at(telegram))).await;
    let failure = outcome.unwrap_err().to_string();
    assert!(failure.contains("Unsupported start tag"), "{failure}");
}

fn scenarios() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect()
}

#[test]
fn every_scenario_can_be_read_and_says_what_it_is_about() {
    let files = scenarios();
    assert!(files.len() >= 10);
    for file in files {
        let scenario = load(&file).unwrap_or_else(|mistake| panic!("{mistake}"));
        assert!(!scenario.about.is_empty() && !scenario.steps.is_empty(), "{}", scenario.test_case);
    }
}
