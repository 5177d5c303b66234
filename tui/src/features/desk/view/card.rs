use ratatui::layout::Rect;
use ratatui::text::Line;
use shared::api::ServiceItem;
use shared::case::Case;
use shared::catalogue::{Sheet, Slug};
use shared::text::SafeText;

use super::super::{Hit, List};
use crate::app::Model;
use crate::features::cases::view::{due, state_mark};
use crate::ui::Pen;
use crate::ui::format::wrap;

/// What is under the cursor, in short.
pub(super) fn preview(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let place = &model.place.desk;
    if place.list == List::Queue {
        let row = place.conversation.row(model.desk.ids());
        if let Some(conversation) = row.and_then(|row| model.desk.conversations.get(row)) {
            pen.rule(area, 0, pen.words().conversation_state(conversation.state), pen.words().common.enter_opens);
            let inner = Rect { x: area.x + 1, y: area.y + 2, ..area }.intersection(area);
            pen.paragraph(inner, conversation.topic.as_str(), pen.theme.text);
        }
        return;
    }
    match model.desk.found.as_ref().and_then(|found| found.hits().nth(place.hit)) {
        Some(Hit::Service(item)) => service(model, pen, area, item),
        Some(Hit::Case(case)) => in_short(model, pen, area, case),
        None => {}
    }
}

fn service(model: &Model, pen: &mut Pen<'_>, area: Rect, item: &ServiceItem) {
    let words = pen.words();
    let theme = pen.theme;
    pen.rule(area, 0, words.theme(item.theme), words.common.enter_opens);
    let mut lines = styled(&item.title, area, theme.strong);
    lines.push(Line::default());
    lines.extend(styled(&item.description, area, theme.text));
    lines.push(Line::default());
    let town =
        item.municipality.map_or_else(|| words.cases.all_municipalities.to_owned(), |code| model.federation.name(code));
    lines.push(Line::styled(format!(" {town} · {}", (words.common.level)(item.level.level())), theme.dim));
    let (text, style) =
        if item.can_start { (words.desk.can_start, theme.good) } else { (words.desk.cannot_start, theme.warn) };
    lines.push(Line::styled(format!(" {text}"), style));
    pen.lines(area, 2, lines);
}

fn in_short(model: &Model, pen: &mut Pen<'_>, area: Rect, case: &Case) {
    let (glyph, state, state_style) = state_mark(case, pen);
    let (due, due_style) = due(model, pen, case);
    let theme = pen.theme;
    pen.rule(area, 0, case.opening.protocol.as_str(), pen.words().common.enter_opens);
    let mut lines = styled(&model.cases.title(&case.opening.service), area, theme.strong);
    lines.push(Line::styled(format!(" {}", model.federation.name(case.opening.municipality)), theme.text));
    lines.push(Line::styled(format!(" {glyph} {state}"), state_style));
    lines.push(Line::styled(format!(" {due}"), due_style));
    pen.lines(area, 2, lines);
}

/// A whole sheet, in the order of the *modello Comuni*; it scrolls.
pub(super) fn sheet(model: &Model, pen: &mut Pen<'_>, area: Rect, slug: &Slug) {
    let words = pen.words();
    let known = model.desk.sheet.as_ref().filter(|known| known.sheet.slug == *slug);
    let Some(known) = known else {
        pen.rule(area, 0, words.desk.sheet, "");
        pen.line(area, 2, Line::styled(format!(" {}", words.link.asking), pen.theme.dim));
        return;
    };
    let town = known.municipality.map(|code| model.federation.name(code)).unwrap_or_default();
    pen.rule(area, 0, words.desk.sheet, &town);
    let mut lines = styled(known.sheet.title.get(pen.language.into()), area, pen.theme.strong);
    lines.push(Line::default());
    for (heading, text) in parts(&known.sheet, pen) {
        lines.push(Line::styled(format!(" {heading}"), pen.theme.accent));
        lines.extend(styled(&text, area, pen.theme.text));
        lines.push(Line::default());
    }
    let inner = crate::ui::from_row(area, 2);
    let first = model.place.desk.scroll.min(lines.len().saturating_sub(usize::from(inner.height)));
    pen.lines(inner, 0, lines.into_iter().skip(first));
}

fn parts(sheet: &Sheet, pen: &Pen<'_>) -> Vec<(&'static str, String)> {
    let words = pen.words();
    let language = pen.language.into();
    let unknown = || words.common.to_check.to_owned();
    let needs = sheet
        .needs
        .as_ref()
        .map(|list| list.get(language).iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    let timing = sheet.timing.as_ref().and_then(|timing| timing.text(language)).map(str::to_owned);
    let cost = sheet.cost.as_ref().and_then(|cost| cost.text(language)).map(str::to_owned);
    let text = |text: &Option<shared::domain::Text>| text.as_ref().map(|text| text.get(language).to_owned());
    let mut parts = vec![
        (words.desk.sheet_description, sheet.description.get(language).to_owned()),
        (words.desk.sheet_who, text(&sheet.who).unwrap_or_else(unknown)),
        (words.desk.sheet_how, text(&sheet.how).unwrap_or_else(unknown)),
        (words.desk.sheet_needs, needs.unwrap_or_else(unknown)),
        (words.desk.sheet_outcome, sheet.outcome.get(language).to_owned()),
        (words.desk.sheet_timing, timing.unwrap_or_else(unknown)),
        (words.desk.sheet_cost, cost.unwrap_or_else(unknown)),
    ];
    parts.extend(text(&sheet.conditions).map(|text| (words.desk.sheet_conditions, text)));
    parts.extend(text(&sheet.contacts).map(|text| (words.desk.sheet_contacts, text)));
    parts
}

fn styled(text: &str, area: Rect, style: ratatui::style::Style) -> Vec<Line<'static>> {
    let columns = usize::from(area.width).saturating_sub(2).min(100);
    let safe = SafeText::lines(text);
    wrap(safe.as_str(), columns).into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}
