use std::sync::Arc;
use std::time::Duration;

use shared::domain::Language;
use shared::time::now;
use teloxide::payloads::SetMyCommandsSetters;
use teloxide::prelude::Requester;
use teloxide::types::BotCommand;
use teloxide::{Bot, RequestError};
use tokio_util::sync::CancellationToken;

use super::Telegram;
use super::client::describe;
use crate::shell::{Shell, ShellError};
use crate::store::Change;
use crate::texts::{Key, Texts};

/// The commands in the menu: their names in Italian, and in English for all other languages, and their text.
const MENU: [(&str, &str, Key); 9] = [
    ("pratiche", "cases", Key::ButtonCases),
    ("consultazioni", "consultations", Key::ButtonConsultations),
    ("operatore", "person", Key::ButtonPerson),
    ("aiuto", "help", Key::ButtonHelp),
    ("lingua", "language", Key::ButtonLanguage),
    ("impostazioni", "settings", Key::ButtonSettings),
    ("privacy", "privacy", Key::ButtonPrivacy),
    ("miei_dati", "mydata", Key::ButtonData),
    ("cancella", "erase", Key::ButtonForget),
];
/// The name under which the menu that was published last is kept.
const KEPT: &str = "commands";
const LONGEST_DESCRIPTION: usize = 256;
const PAUSE: Duration = Duration::from_secs(30);

/// Publishes the menu of commands in every language, only when it changed; then waits for the stop.
pub(super) async fn publish(bot: Bot, shell: Arc<Shell<Telegram>>, stop: CancellationToken) -> Result<(), ShellError> {
    let menus: Vec<_> = shell.texts.languages().map(|language| (language, menu(&shell.texts, language))).collect();
    let now_wanted = format!("{menus:?}");
    while !stop.is_cancelled() {
        match shell.store.setting(KEPT).await {
            Ok(kept) if kept.as_deref() == Some(&now_wanted) => break,
            Ok(_) => match stop.run_until_cancelled(set(&bot, &menus)).await {
                Some(Ok(())) => {
                    shell.store.write(Change::Keep { name: KEPT.to_owned(), value: now_wanted.clone() }).await?;
                    break;
                }
                Some(Err(error)) => tracing::info!(reason = describe(&error), "the menu was not published yet"),
                None => break,
            },
            Err(error) => ShellError::from(error).pause(now()).map(drop)?,
        }
        tokio::select! { () = stop.cancelled() => {}, () = tokio::time::sleep(PAUSE) => {} }
    }
    stop.cancelled().await;
    Ok(())
}

fn menu(texts: &Texts, language: Language) -> Vec<BotCommand> {
    let command = |(italian, english, key): (&str, &str, Key)| {
        let name = if language == Language::IT { italian } else { english };
        let words: String = texts.plain(language, key, &[]).chars().take(LONGEST_DESCRIPTION).collect();
        BotCommand::new(name, words)
    };
    MENU.into_iter().map(command).collect()
}

/// Italian is also the menu of all languages that have none of their own.
async fn set(bot: &Bot, menus: &[(Language, Vec<BotCommand>)]) -> Result<(), RequestError> {
    for (language, commands) in menus {
        let request = bot.set_my_commands(commands.clone());
        match *language {
            Language::IT => request.await?,
            other => request.language_code(other.as_str()).await?,
        };
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_every_command_of_the_menu_in_every_language() {
        let texts = Texts::load().unwrap();
        for language in texts.languages() {
            let help = texts.plain(language, Key::Help, &[]);
            for command in
                menu(&texts, language).iter().filter(|command| command.command != "aiuto" && command.command != "help")
            {
                assert!(help.contains(&format!("/{}", command.command)), "{language}: /{}: {help}", command.command);
            }
        }
    }
}
