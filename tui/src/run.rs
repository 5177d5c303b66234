//! What the command line asks for, done: the console opened, or something printed.

use std::io::{self, Write};
use std::process::ExitCode;

use color_eyre::eyre::eyre;
use jiff::civil::Date;
use shared::home::Home;
use shared::paper::{Paper, Part, Side};
use shared::time::{day_in_palermo, now};

use crate::cli::{Cli, Command, Format, ReportFormat};
use crate::config::{self, Config, Memory};
use crate::i18n::Language;
use crate::{report, runtime};

/// Something wants somebody: see [`report::is_well`].
const NOT_WELL: u8 = 1;
/// Columns a cell may take on paper.
const CELL: usize = 64;

/// Whoever read the output has seen enough.
#[must_use]
pub fn is_broken_pipe(error: &color_eyre::Report) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Does what the command line asks for.
pub async fn run(cli: Cli) -> color_eyre::Result<ExitCode> {
    cli.home.set_clock();
    if let Some(Command::Config { schema }) = cli.command {
        let page = if schema { format!("{:#}\n", config::schema().to_value()) } else { page(&cli) };
        return print(&page, true);
    }
    let config = config::find(cli.config.as_deref(), cli.language(&Config::default()))?;
    match cli.command.clone() {
        Some(Command::Keys) => print(&report::keys(&config.keys, cli.language(&config)), true),
        Some(Command::Report { month, format, output }) => {
            let document = Box::pin(committee(cli, config, month, format)).await?;
            match output {
                Some(path) => std::fs::write(path, document)?,
                None => io::stdout().lock().write_all(&document)?,
            }
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Once { words, format, size }) => once(cli, config, &words.join(" "), (format, size)).await,
        _ if cli.once => {
            let format = cli.format;
            once(cli, config, "", (format, (120, 40))).await
        }
        _ => {
            let home = Home::find(&cli.home)?;
            let memory = runtime::recall(&home);
            Box::pin(runtime::run(cli.options(config, memory))).await?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn page(cli: &Cli) -> String {
    config::page(cli.language(&Config::default()))
}

/// Prints a screen, or without words the state in short.
async fn once(cli: Cli, config: Config, words: &str, how: (Format, (u16, u16))) -> color_eyre::Result<ExitCode> {
    let (format, size) = how;
    let language = cli.language(&config);
    let options = cli.options(config, Memory::default());
    if words.is_empty() && matches!(format, Format::Plain | Format::Json) {
        let home = Home::find(&options.home)?;
        let client = runtime::attach(&home, &options.home).map_err(|why| eyre!(why))?;
        let state = report::read(&client).await?;
        let text = match format {
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&state)?),
            _ => state.plain(language),
        };
        return print(&text, state.is_well());
    }
    let model = runtime::look(options, words, size).await.map_err(|why| eyre!(why))?;
    let sheets = report::sheets(&model);
    let text = match format {
        Format::Plain => report::plain(&sheets, language),
        Format::Json => report::json(&sheets),
        Format::Csv => sheets.first().map(report::csv).unwrap_or_default(),
        Format::Markdown => report::markdown(&sheets, language),
        Format::Svg => report::picture(&model),
    };
    print(&text, report::is_well(model.federation.nodes(), model.alerts.shown(false).iter()))
}

/// The committee's report of a month, by default the last whole one.
async fn committee(cli: Cli, config: Config, month: Option<Date>, form: ReportFormat) -> color_eyre::Result<Vec<u8>> {
    let options = cli.options(config, Memory::default());
    let home = Home::find(&options.home)?;
    let client = runtime::attach(&home, &options.home).map_err(|why| eyre!(why))?;
    let today = day_in_palermo(now());
    let month = month.map_or_else(|| today.first_of_month().yesterday(), Ok)?;
    let model = runtime::look(options, "indicatori", (120, 40)).await.map_err(|why| eyre!(why))?;
    let tables = report::monthly(&model, &report::fallen(&client, month).await?, month);
    let (words, language) = (model.words(), model.settings.language);
    let title = (words.report.title)(&month.strftime("%m/%Y").to_string(), &today.strftime("%d/%m/%Y").to_string());
    Ok(match form {
        ReportFormat::Md => format!("# {title}\n\n{}", report::markdown(&tables, language)).into_bytes(),
        ReportFormat::Csv => tables.last().map(report::csv).unwrap_or_default().into_bytes(),
        ReportFormat::Json => report::json(&tables).into_bytes(),
        ReportFormat::Pdf => on_paper(title, report::within(&tables, language, CELL), language),
    })
}

fn on_paper(title: String, tables: String, language: Language) -> Vec<u8> {
    let mut paper = Paper::new(title.clone(), Side::Across, language.into());
    paper.parts = vec![Part::Title(title), Part::Table(tables)];
    paper.pdf()
}

fn print(text: &str, is_well: bool) -> color_eyre::Result<ExitCode> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::from(NOT_WELL) })
}
