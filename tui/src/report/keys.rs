use crate::i18n::Language;

use crate::app::Screen;
use crate::app::action::{Context, Keymap, Reach, actions};
use crate::i18n::Messages;
use crate::ui::format::put;

/// All keys as Markdown, from the one table.
#[must_use]
pub fn keys(keymap: &Keymap, language: Language) -> String {
    let words = Messages::of(language);
    let (title, key, action) = match language {
        Language::It => ("Tasti della console", "Tasti", "Azione"),
        Language::En => ("Keys of the console", "Keys", "Action"),
    };
    let mut page = format!("# {title}\n");
    for context in Context::ALL {
        page += &[
            "\n## ",
            heading(context, words),
            "\n\n| ",
            key,
            " | ",
            action,
            " | | ",
            words.tables.name_word,
            " |\n|---|---|---|---|\n",
        ]
        .concat();
        for action in actions().filter(|action| action.context == context) {
            let keys: Vec<String> = keymap.of(action).iter().map(|key| format!("`{}`", key.label(words))).collect();
            let reach = match action.reach {
                Reach::Look => "",
                Reach::Change => words.report.reach_change,
                Reach::Danger => words.report.reach_danger,
            };
            let (keys, label) = (keys.join(" "), action.label.get(language));
            put(&mut page, format_args!("| {keys} | {label} | {reach} | `{}` |\n", action.id));
        }
    }
    page
}

const fn heading(context: Context, words: &Messages) -> &'static str {
    match context {
        Context::Everywhere => words.report.everywhere,
        Context::Federation => words.screen(Screen::Federation),
        Context::Past => words.past.title,
        Context::Profile => words.screen(Screen::Profile),
        Context::Deadlines => words.screen(Screen::Deadlines),
        Context::Bot => words.screen(Screen::Bot),
        Context::Indicators => words.screen(Screen::Indicators),
        Context::Log => words.screen(Screen::Log),
        Context::Cases => words.screen(Screen::Cases),
        Context::Case => words.report.one_case,
        Context::Alerts => words.screen(Screen::Alerts),
        Context::Desk => words.screen(Screen::Desk),
        Context::Chat => words.report.one_conversation,
        Context::Questions => words.desk.questions_title,
        Context::Teaching => words.report.one_question,
    }
}
