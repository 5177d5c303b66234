//! The fake Telegram keeps its promises, to requests written as teloxide writes them: method names in `PascalCase`, JSON
//! bodies with objects in place, multipart bodies with `attach://` and objects as text.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail by panicking")]

use std::time::Duration;

use rstest::rstest;
use serde_json::{Value, json};
use tests::http;
use tests::telegram::{Attachment, FakeTelegram, Fault, Options, Trouble};

struct Bot {
    telegram: FakeTelegram,
    client: reqwest::Client,
}

impl Bot {
    async fn start() -> Self {
        Self::start_with(Options { patience: Duration::from_millis(300), ..Options::default() }).await
    }

    async fn start_with(options: Options) -> Self {
        Self { telegram: FakeTelegram::start(options).await.unwrap(), client: http::client().unwrap() }
    }

    fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.telegram.url(), self.telegram.token())
    }

    async fn call(&self, method: &str, body: Value) -> Value {
        let request = self.client.post(self.address(method)).json(&body);
        request.send().await.unwrap().json().await.unwrap()
    }

    /// Calls and expects success.
    async fn ok(&self, method: &str, body: Value) -> Value {
        let answer = self.call(method, body).await;
        assert_eq!(answer["ok"], true, "{answer}");
        answer["result"].clone()
    }

    /// Calls and expects an error, whose description is given.
    async fn refused(&self, method: &str, body: Value) -> String {
        let answer = self.call(method, body).await;
        assert_eq!(answer["ok"], false, "{answer}");
        answer["description"].as_str().unwrap().to_owned()
    }

    async fn updates(&self, offset: i64) -> Vec<Value> {
        self.ok("GetUpdates", json!({"offset": offset})).await.as_array().unwrap().clone()
    }

    /// A message with one button, as most of the tests want it.
    async fn send_with_button(&self, chat: i64) -> i64 {
        let keyboard = json!({"inline_keyboard": [[{"text": "✅ Invia", "callback_data": "v1:abc"}]]});
        let sent = self.ok("SendMessage", json!({"chat_id": chat, "text": "Pronto?", "reply_markup": keyboard})).await;
        sent["message_id"].as_i64().unwrap()
    }
}

#[tokio::test]
async fn updates_are_kept_until_an_offset_confirms_them() {
    let bot = Bot::start().await;
    bot.telegram.person(7).say("ciao");
    let first = bot.updates(0).await;
    assert_eq!(first, bot.updates(0).await, "a bot that restarts sees them again");
    assert_eq!(first[0]["message"]["text"], "ciao");
    let confirmed = first[0]["update_id"].as_i64().unwrap() + 1;
    assert!(bot.updates(confirmed).await.is_empty());
    assert_eq!(bot.telegram.pending_updates(), 0);
}

#[tokio::test]
async fn a_long_poll_ends_with_the_first_update() {
    let bot = Bot::start().await;
    let poll = bot.ok("GetUpdates", json!({"timeout": 50}));
    let person = async {
        tokio::task::yield_now().await;
        bot.telegram.person(7).say("sveglia");
    };
    let (updates, ()) = tokio::join!(poll, person);
    assert_eq!(updates[0]["message"]["text"], "sveglia");
}

#[tokio::test]
async fn of_two_pollers_the_older_is_told_of_the_conflict() {
    let bot = Bot::start().await;
    let older = bot.call("GetUpdates", json!({"timeout": 50}));
    let newer = async {
        while bot.call("GetUpdates", json!({"timeout": 0})).await["ok"] != true || bot.telegram.conflicts() == 0 {}
    };
    let (older, ()) = tokio::join!(older, newer);
    assert_eq!(older["error_code"], 409);
    assert!(older["description"].as_str().unwrap().starts_with("Conflict: terminated by other getUpdates request"));
}

#[tokio::test]
async fn polling_is_refused_while_a_webhook_is_set() {
    let bot = Bot::start().await;
    bot.ok("SetWebhook", json!({"url": "https://example.org/hook"})).await;
    assert!(bot.refused("GetUpdates", json!({})).await.starts_with("Conflict: can't use getUpdates"));
    bot.ok("DeleteWebhook", json!({"drop_pending_updates": true})).await;
    assert!(bot.updates(0).await.is_empty());
}

#[tokio::test]
async fn a_wrong_token_opens_nothing() {
    let bot = Bot::start().await;
    let address = format!("{}/bot1:wrong/getMe", bot.telegram.url());
    assert_eq!(bot.client.get(address).send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn json_forms_and_queries_mean_the_same() {
    let bot = Bot::start().await;
    bot.telegram.person(7).speak("it");
    bot.ok("sendmessage", json!({"chat_id": 7, "text": "uno"})).await;
    let form = "chat_id=7&text=due%20+%C3%A8&reply_markup=%7B%22remove_keyboard%22%3Atrue%7D";
    let request = bot.client.post(bot.address("SENDMESSAGE")).body(form);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(request.send().await.unwrap().status(), 200);
    let query = format!("{}?chat_id=7&text=tre", bot.address("SendMessage"));
    assert_eq!(bot.client.get(query).send().await.unwrap().status(), 200);
    assert_eq!(bot.telegram.person(7).transcript(), "bot: uno\nbot: due  è\nbot: tre\n");
}

#[rstest]
#[case::unknown_method("sendRaw", json!({}), "there is no method sendRaw")]
#[case::unknown_parameter("sendMessage", json!({"chat_id": 7, "text": "x", "disable_web_page_preview": true}), "sendMessage has no parameter \"disable_web_page_preview\"")]
#[case::missing("sendMessage", json!({"chat_id": 7}), "parameter \"text\" is missing")]
#[case::wrong_type("sendMessage", json!({"chat_id": 7, "text": 1}), "text: expected String, found a number")]
#[case::empty("sendMessage", json!({"chat_id": 7, "text": "  \n"}), "message text is empty")]
#[case::too_long("sendMessage", json!({"chat_id": 7, "text": "😀".repeat(2049)}), "message is too long")]
#[case::bad_html("sendMessage", json!({"chat_id": 7, "text": "è <br>", "parse_mode": "HTML"}), "can't parse entities: Unsupported start tag \"br\" at byte offset 3")]
#[case::long_data("sendMessage", json!({"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "è".repeat(33)}]]}}), "BUTTON_DATA_INVALID")]
#[case::idle_button("sendMessage", json!({"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
#[case::long_toast("answerCallbackQuery", json!({"callback_query_id": "1", "text": "x".repeat(201)}), "MESSAGE_TOO_LONG")]
#[case::bad_command("setMyCommands", json!({"commands": [{"command": "Aiuto", "description": "x"}]}), "BOT_COMMAND_INVALID: Aiuto")]
#[tokio::test]
async fn mistakes_are_refused_and_remembered(#[case] method: &str, #[case] body: Value, #[case] reason: &str) {
    let bot = Bot::start().await;
    bot.telegram.person(7).speak("it");
    assert_eq!(bot.refused(method, body).await, format!("Bad Request: {reason}"));
    assert_eq!(bot.telegram.violations().len(), 1);
}

#[tokio::test]
async fn exactly_the_allowed_length_passes() {
    let bot = Bot::start().await;
    bot.telegram.person(7).speak("it");
    let text = format!("<b>{}</b>", "à".repeat(4096));
    bot.ok("SendMessage", json!({"chat_id": 7, "text": text, "parse_mode": "HTML"})).await;
}

#[tokio::test]
async fn an_edit_needs_a_message_of_the_bot_and_a_change() {
    let bot = Bot::start().await;
    let id = bot.send_with_button(bot.telegram.person(7).id()).await;
    let edit = json!({"chat_id": 7, "message_id": id, "text": "Fatto"});
    bot.ok("EditMessageText", edit.clone()).await;
    assert!(bot.refused("EditMessageText", edit).await.starts_with("Bad Request: message is not modified"));
    let unknown = json!({"chat_id": 7, "message_id": 99, "text": "x"});
    assert_eq!(bot.refused("EditMessageText", unknown).await, "Bad Request: message to edit not found");
    bot.ok("DeleteMessage", json!({"chat_id": 7, "message_id": id})).await;
    let again = json!({"chat_id": 7, "message_id": id});
    assert_eq!(bot.refused("DeleteMessage", again).await, "Bad Request: message to delete not found");
    assert!(bot.telegram.violations().is_empty(), "a correct bot may meet all of these");
}

#[tokio::test]
async fn a_double_tap_is_two_queries_and_each_can_be_answered() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    bot.send_with_button(7).await;
    person.tap("invia", 2).await.unwrap();
    let updates = bot.updates(0).await;
    assert_eq!(updates.len(), 2);
    assert_eq!(bot.telegram.unanswered_taps(), 2);
    for update in updates {
        assert_eq!(update["callback_query"]["data"], "v1:abc");
        assert_eq!(update["callback_query"]["message"]["text"], "Pronto?");
        let id = &update["callback_query"]["id"];
        bot.ok("AnswerCallbackQuery", json!({"callback_query_id": id, "text": "Preso"})).await;
    }
    assert_eq!(bot.telegram.unanswered_taps(), 0);
    person.sees("preso").await.unwrap();
}

#[tokio::test]
async fn a_tap_cannot_be_answered_when_its_time_is_over() {
    let bot = Bot::start_with(Options { callback_lifetime: Duration::ZERO, ..Options::default() }).await;
    let person = bot.telegram.person(7);
    bot.send_with_button(7).await;
    person.tap("✅ Invia", 1).await.unwrap();
    let id = bot.updates(0).await[0]["callback_query"]["id"].clone();
    let refusal = bot.refused("AnswerCallbackQuery", json!({"callback_query_id": id})).await;
    assert!(refusal.starts_with("Bad Request: query is too old"));
}

#[tokio::test]
async fn buttons_of_a_former_screen_can_still_be_pressed() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    let id = bot.send_with_button(7).await;
    bot.ok("EditMessageText", json!({"chat_id": 7, "message_id": id, "text": "Fatto"})).await;
    assert!(person.tap("Invia", 1).await.is_err());
    person.tap_stale("Invia").await.unwrap();
    let query = bot.updates(0).await[0]["callback_query"].clone();
    assert_eq!((&query["data"], &query["message"]["text"]), (&json!("v1:abc"), &json!("Fatto")));
}

#[tokio::test]
async fn a_reply_keyboard_stays_until_it_is_taken_away() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    let keyboard = json!({"keyboard": [[{"text": "Dove sono", "request_location": true}, {"text": "Salta"}]]});
    bot.ok("SendMessage", json!({"chat_id": 7, "text": "Dove?", "reply_markup": keyboard})).await;
    bot.ok("SendMessage", json!({"chat_id": 7, "text": "Scegli"})).await;
    person.tap("Dove sono", 1).await.unwrap();
    person.tap("Salta", 1).await.unwrap();
    let updates = bot.updates(0).await;
    assert_eq!(updates[0]["message"]["location"]["latitude"], 38.1157);
    assert_eq!(updates[1]["message"]["text"], "Salta");
    bot.ok("SendMessage", json!({"chat_id": 7, "text": "Bene", "reply_markup": {"remove_keyboard": true}})).await;
    assert!(person.tap("Salta", 1).await.is_err());
}

#[tokio::test]
async fn files_go_both_ways() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    person.send_document(&Attachment::sample("isee.pdf"));
    person.send_photo(&Attachment::sample("buca.jpg"));
    let updates = bot.updates(0).await;
    assert_eq!(updates[0]["message"]["document"]["mime_type"], "application/pdf");
    let photo = updates[1]["message"]["photo"][1]["file_id"].clone();
    let file = bot.ok("GetFile", json!({"file_id": photo})).await;
    let path = file["file_path"].as_str().unwrap();
    let address = format!("{}/file/bot{}/{path}", bot.telegram.url(), bot.telegram.token());
    let bytes = bot.client.get(address).send().await.unwrap().bytes().await.unwrap();
    assert!(bytes.starts_with(b"\xFF\xD8\xFF"));

    // reqwest's multipart is not built in, so the body is written out: as teloxide's looks on the wire.
    let body = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n7\r\n\
         --x\r\nContent-Disposition: form-data; name=\"document\"\r\n\r\nattach://f1\r\n\
         --x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nLa <b>ricevuta</b>\r\n\
         --x\r\nContent-Disposition: form-data; name=\"parse_mode\"\r\n\r\nHTML\r\n\
         --x\r\nContent-Disposition: form-data; name=\"reply_markup\"\r\n\r\n\
         {\"inline_keyboard\":[[{\"text\":\"Grazie\",\"callback_data\":\"t\"}]]}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"f1\"; filename=\"ricevuta.pdf\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n%PDF-1.4\r\n--x--\r\n";
    let request = bot.client.post(bot.address("SendDocument")).body(body);
    let answer = request.header("content-type", "multipart/form-data; boundary=x").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let entry = person.sees("ricevuta.pdf").await.unwrap();
    assert_eq!(entry.text, "La ricevuta");
    person.tap("Grazie", 1).await.unwrap();
}

#[tokio::test]
async fn who_blocked_the_bot_is_not_reached() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    person.block(true);
    assert_eq!(bot.updates(0).await[0]["my_chat_member"]["new_chat_member"]["status"], "kicked");
    let message = json!({"chat_id": 7, "text": "x"});
    assert_eq!(bot.refused("SendMessage", message.clone()).await, "Forbidden: bot was blocked by the user");
    person.block(false);
    bot.ok("SendMessage", message).await;
    let nobody = json!({"chat_id": 8, "text": "x"});
    assert_eq!(bot.refused("SendMessage", nobody).await, "Bad Request: chat not found");
}

#[tokio::test]
async fn trouble_comes_as_ordered_and_then_goes() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    let message = json!({"chat_id": 7, "text": "x"});
    bot.telegram.schedule(Fault::once(Trouble::TooManyRequests(3)).on("sendMessage").in_chat(7));
    let answer = bot.call("SendMessage", message.clone()).await;
    assert_eq!((&answer["error_code"], &answer["parameters"]["retry_after"]), (&json!(429), &json!(3)));
    bot.telegram.schedule(Fault::once(Trouble::ServerError(502)));
    assert_eq!(bot.call("SendMessage", message.clone()).await["error_code"], 502);
    assert!(person.transcript().is_empty(), "a refused request leaves nothing behind");
    bot.ok("SendMessage", message).await;
}

#[tokio::test]
async fn a_lost_answer_leaves_its_message_behind() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    bot.telegram.schedule(Fault::once(Trouble::AnswerLost).on("sendMessage"));
    let request = bot.client.post(bot.address("SendMessage")).json(&json!({"chat_id": 7, "text": "una volta"}));
    let answer = async { request.send().await?.text().await };
    assert!(answer.await.is_err());
    assert_eq!(person.transcript(), "bot: una volta\n");
}

#[tokio::test]
async fn a_storm_is_the_same_for_the_same_seed() {
    let mut seen = Vec::new();
    for _ in 0..2 {
        let bot = Bot::start().await;
        bot.telegram.person(7).speak("it");
        bot.telegram.storm(11, 0.5);
        let mut outcomes = Vec::new();
        for number in 0..12 {
            let body = json!({"chat_id": 7, "text": format!("{number}")});
            let request = bot.client.post(bot.address("SendMessage")).json(&body);
            let answer = async { request.send().await?.json::<Value>().await };
            outcomes.push(answer.await.is_ok_and(|answer| answer["ok"] == true));
        }
        seen.push((outcomes, bot.telegram.person(7).transcript()));
    }
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].0.contains(&true) && seen[0].0.contains(&false));
}

#[tokio::test]
async fn updates_may_come_twice_and_their_numbers_may_jump() {
    let bot = Bot::start().await;
    let person = bot.telegram.person(7);
    person.say("uno");
    bot.telegram.duplicate_last_update();
    bot.telegram.jump_to_update(12);
    person.say("due");
    let updates = bot.updates(0).await;
    let seen: Vec<_> = updates.iter().map(|u| (u["update_id"].as_i64().unwrap(), &u["message"]["text"])).collect();
    assert_eq!(seen, [(700_000_001, &json!("uno")), (700_000_001, &json!("uno")), (12, &json!("due"))]);
}

#[tokio::test]
async fn an_album_is_several_updates_of_one_group() {
    let bot = Bot::start().await;
    bot.telegram.person(7).send_album(&[Attachment::sample("a.jpg"), Attachment::sample("b.jpg")]);
    let updates = bot.updates(0).await;
    let groups: Vec<_> = updates.iter().map(|update| &update["message"]["media_group_id"]).collect();
    assert_eq!(groups, ["album-0", "album-0"]);
}

#[tokio::test]
async fn scripts_play_the_person_over_http() {
    let bot = Bot::start().await;
    let sim = |path: &str| format!("{}/sim/{path}", bot.telegram.url());
    let said = bot.client.post(sim("chats/7/say")).json(&json!({"text": "/start"})).send().await.unwrap();
    assert_eq!(said.status(), 200);
    assert_eq!(bot.updates(0).await[0]["message"]["entities"][0]["type"], "bot_command");
    bot.send_with_button(7).await;
    let waited = bot.client.get(sim("chats/7/wait?contains=pronto")).send().await.unwrap();
    assert_eq!(waited.json::<Value>().await.unwrap()["buttons"], json!([["✅ Invia"]]));
    bot.client.post(sim("chats/7/tap")).json(&json!({"label": "Invia", "times": 2})).send().await.unwrap();
    let transcript = bot.client.get(sim("chats/7/transcript")).send().await.unwrap().text().await.unwrap();
    assert_eq!(
        transcript,
        "person: /start\nbot: Pronto?\n    [✅ Invia]\nperson taps: ✅ Invia\nperson taps: ✅ Invia\n"
    );
    let report: Value = bot.client.get(sim("report")).send().await.unwrap().json().await.unwrap();
    assert_eq!((&report["violations"], &report["unanswered_taps"]), (&json!([]), &json!(2)));
}

#[tokio::test]
async fn who_waits_in_vain_is_told_what_the_chat_was() {
    let bot = Bot::start().await;
    bot.telegram.person(7).say("ciao");
    let error = bot.telegram.person(7).sees("benvenuto").await.unwrap_err().to_string();
    assert!(error.ends_with("in vain for the words \"benvenuto\"; the chat was:\nperson: ciao\n"), "{error}");
}
