//! How the citizens' channel is drawn.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::api::{BotReport, LaneReport};

use crate::app::{Lead, Model, Screen};
use crate::ui::format::{decimal, duration, left, moment, number, right};
use crate::ui::{Ink, Pen, Row, from_row, name_columns, spark};

/// Columns of a name before its number.
const NAME: usize = 34;
/// Columns of the number.
const VALUE: usize = 12;
/// Questions without an answer that are shown; the rest are one key away.
const QUESTIONS: usize = 10;

/// Draws the report, one figure a line.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let words = pen.words();
    let since = model.bot.report().map(|report| (words.profile.serves_since)(&moment(report.since)));
    pen.rule(body, 0, words.screen(Screen::Bot), &since.unwrap_or_default());
    let rows = rows(model, pen.ink(), usize::from(body.width));
    Row::draw(&rows, model.place.bot, pen, from_row(body, 1))
}

/// The lines of the page, on a screen of so many columns.
pub(super) fn rows(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let words = ink.words();
    let mut rows: Vec<Row> = freshness(model, ink).into_iter().collect();
    rows.extend(people(model, ink, columns));
    match (&model.bot.view, model.bot.report()) {
        (_, Some(report)) => {
            rows.extend(traffic(model, ink, columns));
            rows.extend(lanes(ink, report, columns));
            rows.extend(troubles(ink, report, columns));
            rows.extend(languages(ink, report, columns));
        }
        (Some(_), None) => rows.push(Row::text(Line::styled(format!(" ▲ {}", words.bot.silent), ink.theme.warn))),
        (None, None) => rows.push(Row::text(Line::styled(format!(" {}", model.awaited()), ink.theme.dim))),
    }
    rows.extend(questions(model, ink, columns));
    rows
}

fn heading(text: &str, ink: Ink) -> [Row; 2] {
    [Row::blank(), Row::text(Line::styled(format!(" {text}"), ink.theme.accent))]
}

/// A name and its number, on a screen of so many columns.
fn figure(ink: Ink, columns: usize, name: &str, (value, style): (&str, Style)) -> Line<'static> {
    let room = name_columns(columns, VALUE + 5, NAME);
    let name = Span::styled(format!("   {} ", left(name, room)), ink.theme.text);
    Line::from(vec![name, Span::styled(right(value, VALUE), style)])
}

/// A report that is old is said to be so before anything it tells.
fn freshness(model: &Model, ink: Ink) -> Option<Row> {
    let age = model.bot.view.as_ref()?.age_ms.and_then(|age| i64::try_from(age / 1_000).ok())?;
    let text = (ink.words().bot.report_old)(&duration(age, ink.language));
    (age >= 60).then(|| Row::text(Line::styled(format!(" ▲ {text}"), ink.theme.warn)))
}

fn traffic(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = heading(ink.words().bot.traffic, ink).into();
    let room = columns.saturating_sub(30).min(120);
    let highest = model.bot.traffic().flatten().max().unwrap_or(0);
    let bars = spark::with_gaps(model.bot.traffic(), highest.max(7), room);
    let text = (ink.words().bot.most_a_minute)(&number(highest, ink.language));
    let spans =
        vec![Span::styled(format!("   {bars}"), ink.theme.info), Span::styled(format!("  {text}"), ink.theme.dim)];
    rows.push(Row::text(Line::from(spans)));
    rows
}

fn lanes(ink: Ink, report: &BotReport, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let mut rows: Vec<Row> = heading(words.bot.lanes, ink).into();
    let age = |millis: u64| {
        let seconds = i64::try_from(millis / 1_000).unwrap_or(i64::MAX);
        if millis == 0 { "·".to_owned() } else { duration(seconds, ink.language) }
    };
    let (name_room, [sent_room, waiting_room, oldest_room]) = lane_columns(columns);
    let line = |name: &str, sent: Option<u64>, waiting: u64, oldest: u64| {
        let late = if oldest >= 30_000 { theme.bad } else { theme.text };
        let count = |value: u64| if value == 0 { "·".to_owned() } else { number(value, ink.language) };
        Row::fact(Line::from(vec![
            Span::styled(format!("   {} ", left(name, name_room)), theme.text),
            Span::styled(right(&sent.map_or_else(String::new, count), sent_room), theme.text),
            Span::styled(right(&count(waiting), waiting_room), if waiting > 0 { theme.warn } else { theme.dim }),
            Span::styled(right(&age(oldest), oldest_room), late),
        ]))
    };
    let titles = format!(
        "   {} {}{}{}",
        left("", name_room),
        right(words.bot.sent, sent_room),
        right(words.bot.waiting_word, waiting_room),
        right(words.bot.oldest, oldest_room)
    );
    rows.push(Row::text(Line::styled(titles, theme.dim)));
    rows.push(line(words.bot.incoming, None, report.waiting_updates, report.oldest_update_ms));
    rows.extend(
        report.lanes.iter().map(|lane| line(lane_name(ink, lane), Some(lane.sent), lane.waiting, lane.oldest_ms)),
    );
    if report.bulk.is_paused {
        rows.push(Row::text(Line::styled(format!("   ▲ {}", words.bot.bulk_paused), theme.warn)));
    }
    rows
}

/// Columns of a lane's name and of its three numbers.
fn lane_columns(columns: usize) -> (usize, [usize; 3]) {
    match columns {
        70.. => (NAME, [VALUE, 10, 16]),
        62..70 => (20, [VALUE, 10, 16]),
        _ => (name_columns(columns, 28, 20), [8, 8, 7]),
    }
}

fn lane_name(ink: Ink, lane: &LaneReport) -> &str {
    let words = ink.words();
    match lane.lane.as_str() {
        "reply" => words.bot.lane_reply,
        "notice" => words.bot.lane_notice,
        "bulk" => words.bot.lane_bulk,
        other => other,
    }
}

fn troubles(ink: Ink, report: &BotReport, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let trouble = &report.troubles;
    let counted = [
        (words.bot.trouble_slower, trouble.too_many_requests, theme.warn),
        (words.bot.trouble_blocked, trouble.blocked, theme.text),
        (words.bot.trouble_unanswered, trouble.unanswered, theme.warn),
        (words.bot.trouble_uncertain, trouble.uncertain, theme.warn),
        (words.bot.trouble_dead, trouble.dead, theme.bad),
        (words.bot.trouble_store, trouble.store, theme.bad),
    ];
    let mut rows: Vec<Row> = heading(words.bot.troubles, ink).into();
    if counted.iter().all(|(_, count, _)| *count == 0) {
        rows.push(Row::text(Line::styled(format!("   ● {}", words.bot.no_troubles), theme.good)));
    }
    let told = counted.into_iter().filter(|(_, count, _)| *count > 0);
    rows.extend(
        told.map(|(name, count, style)| Row::fact(figure(ink, columns, name, (&number(count, ink.language), style)))),
    );
    rows
}

fn languages(ink: Ink, report: &BotReport, columns: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = heading(ink.words().bot.languages, ink).into();
    let all: u64 = report.languages.iter().map(|one| one.sessions).sum();
    let mut sorted = report.languages.clone();
    sorted.sort_by_key(|one| (std::cmp::Reverse(one.sessions), one.language));
    let room = columns.saturating_sub(NAME + 20).min(40);
    rows.extend(sorted.into_iter().map(|one| {
        let sessions = number(one.sessions, ink.language);
        let mut line = figure(ink, columns, one.language.as_str(), (&sessions, ink.theme.text));
        line.push_span(Span::styled(format!("  {}", spark::bar(one.sessions, all, room)), ink.theme.info));
        Row::fact(line)
    }));
    rows
}

/// What the citizens say of it: who waits for a person, and the mean of their ratings.
fn people(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let waiting = model.desk.waiting();
    let style = if waiting > 0 { theme.warn } else { theme.dim };
    let rating = model.figures.view.as_ref().and_then(|view| view.mean_rating);
    let rating =
        rating.map_or_else(|| words.common.not_known.to_owned(), |mean| format!("{}/5", decimal(mean, ink.language)));
    let mut rows: Vec<Row> = heading(words.bot.people_title, ink).into();
    let figure = |name: &str, value: &str, style: Style| figure(ink, columns, name, (value, style));
    rows.push(Row::to(figure(words.bot.wait_for_person, &waiting.to_string(), style), Lead::Screen(Screen::Desk)));
    rows.push(Row::to(figure(words.cases.rating, &rating, theme.text), Lead::Screen(Screen::Indicators)));
    if let Some(report) = model.bot.report() {
        let count = number(report.found_nothing, ink.language);
        rows.push(Row::to(figure(words.bot.found_nothing, &count, theme.text), Lead::Questions));
    }
    rows
}

fn questions(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let mut rows: Vec<Row> = heading(words.desk.questions_title, ink).into();
    if model.desk.questions.is_empty() {
        rows.push(Row::text(Line::styled(format!("   ● {}", words.desk.no_questions), theme.good)));
    }
    rows.extend(model.desk.questions.iter().take(QUESTIONS).map(|question| {
        let room = columns.saturating_sub(22).clamp(10, 60);
        let line = Line::from(vec![
            Span::styled(format!("   {} ", left(question.words.as_str(), room)), theme.text),
            Span::styled(right(&(words.desk.asked_times)(question.asked), 12), theme.info),
        ]);
        Row::to(line, Lead::Questions)
    }));
    rows
}
