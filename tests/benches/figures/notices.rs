//! How soon a citizen hears of what an office did.

use std::collections::BTreeMap;
use std::future::pending;
use std::path::Path;

use color_eyre::eyre::{Result, eyre};
use serde_json::json;
use tests::scenario::{Act, Cast, Manner, Scenario, Step, Words, load, play};

use tests::measure::Sample;

/// Fewer than Telegram lets a bot say in one chat in a minute.
const NOTICES: usize = 15;

/// From the office's act being durable until the message is at Telegram, over the real hub and bot.
pub(crate) async fn figures() -> Result<()> {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut scenario = load(&scenarios.join("01-dall-inizio-all-esito.yaml"))?;
    let sent = scenario.steps.iter().position(|step| matches!(step.act, Act::Office(_)));
    scenario.steps.truncate(sent.ok_or_else(|| eyre!("the journey has no office in it"))?);
    let told_from = scenario.steps.len();
    (0..NOTICES).for_each(|number| add_notice(&mut scenario, number));
    let took = play(&scenario, Cast::of_the_project()?, |_| pending()).await?;
    let mut sample = Sample::default();
    took.into_iter().skip(told_from).skip(1).step_by(2).for_each(|waited| sample.add(waited));
    sample.tell("bot: from durable at the hub to told in Telegram");
    Ok(())
}

fn add_notice(scenario: &mut Scenario, number: usize) {
    let text = format!("Avviso numero {number}.");
    let message = BTreeMap::from([("text".to_owned(), json!(text))]);
    let acts =
        [Act::Office(BTreeMap::from([("message".to_owned(), Some(message))])), Act::BotContains(Words::One(text))];
    let steps = acts.map(|act| Step { place: format!("notice {number}"), act, manner: Manner::default() });
    scenario.steps.extend(steps);
}
