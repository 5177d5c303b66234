use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use shared::domain::{Adhesion, NodeId};

use super::super::Member;
use crate::app::{Model, Screen};
use crate::features::federation::view::{cell_style, node_health, seen};
use crate::i18n::Messages;
use crate::ui::format::{cut, number, wrap};
use crate::ui::{Ink, NARROW, Pen, Row};

/// The way to the page, who it is about, and its sums.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect, member: Member) {
    let words = pen.words();
    let (path, aside) = title(model, words, member);
    if area.width < NARROW {
        // Of the way the end is what one has come for.
        let path = path.get(1..).unwrap_or_default().join(" › ");
        pen.rule(area, 0, &cut(&path, usize::from(area.width).saturating_sub(4)), "");
        return;
    }
    pen.rule(area, 0, &path.join(" › "), &aside);
    pen.line(area, 1, about(model, pen.ink(), member));
    pen.line(area, 2, Line::styled(format!(" {}", sums(model, words, member).join(" · ")), pen.theme.text));
}

/// The same for a narrow terminal, as lines of the page.
pub(super) fn rows(model: &Model, ink: Ink, member: Member, columns: usize) -> Vec<Row> {
    let about = about(model, ink, member);
    let style = about.spans.first().map_or(about.style, |span| span.style);
    let said: String = about.spans.iter().map(|span| span.content.as_ref()).collect();
    let sums = sums(model, ink.words(), member).join(" · ");
    let told = [(said, style.patch(about.style)), (sums, ink.theme.text)];
    let lines = told.into_iter().flat_map(|(text, style)| {
        let lines = wrap(&text, columns.saturating_sub(2));
        lines.into_iter().map(move |line| Row::text(Line::styled(format!(" {line}"), style)))
    });
    lines.collect()
}

fn title(model: &Model, words: &Messages, member: Member) -> (Vec<String>, String) {
    let home = words.screen(Screen::Federation).to_owned();
    match member {
        Member::Town(code) => (vec![home, model.federation.name(code)], code.to_string()),
        Member::Platform(theme) => (vec![home, words.theme(theme).to_owned()], theme.project_code().to_owned()),
        Member::Node(node) => {
            let path = vec![home, model.federation.name(node.municipality), words.theme(node.theme).to_owned()];
            (path, node.to_string())
        }
    }
}

fn about(model: &Model, ink: Ink, member: Member) -> Line<'static> {
    let (words, theme) = (ink.words(), ink.theme);
    match member {
        Member::Town(code) => {
            let Some(town) = model.federation.town(code) else { return Line::default() };
            let people = format!(" {} {}", number(u64::from(town.population), ink.language), words.common.people);
            let pec =
                town.pec.as_ref().map_or_else(|| words.profile.pec_unknown.to_owned(), |pec| format!("PEC {pec}"));
            Line::styled(format!("{people} · {pec}"), theme.dim)
        }
        Member::Platform(platform) => {
            let count = |adhesion: Adhesion| {
                let nodes = model.federation.nodes();
                nodes.filter(|node| node.node.theme == platform && node.adhesion == adhesion).count()
            };
            let counts = Adhesion::ALL.iter().rev().map(|one| format!("{} {}", words.adhesion(*one), count(*one)));
            Line::styled(format!(" {}", counts.collect::<Vec<_>>().join(" · ")), theme.dim)
        }
        Member::Node(id) => {
            let Some(node) = model.federation.node(id) else { return Line::default() };
            let (glyph, word, style) = node_health(node, words, theme);
            let mut spans = vec![Span::styled(format!(" {}", words.adhesion(node.adhesion)), cell_style(node, theme))];
            if node.adhesion == Adhesion::Live {
                spans.push(Span::styled(format!(" · {glyph} {word} "), style));
            }
            spans.push(Span::styled(format!(" {}", seen(model, node, ink)), theme.dim));
            if !node.hosted {
                spans.push(Span::styled(format!(" · {}", words.federation.connected), theme.dim));
            }
            Line::from(spans)
        }
    }
}

fn sums(model: &Model, words: &Messages, member: Member) -> Vec<String> {
    match member {
        Member::Town(code) => model.federation.town(code).map_or_else(Vec::new, |town| {
            vec![
                (words.federation.live_on)(town.live),
                (words.federation.open_and_late)(town.open, town.late),
                (words.profile.queue)(town.waiting),
            ]
        }),
        Member::Platform(theme) => {
            let total = model.federation.total(theme);
            let health = format!(
                "{} {} · {} {}",
                total.down, words.header.nodes_down, total.degraded, words.header.nodes_degraded
            );
            vec![health, (words.federation.open_and_late)(total.open, total.late), (words.profile.queue)(total.waiting)]
        }
        Member::Node(id) => model.federation.node(id).map_or_else(Vec::new, |node| {
            let mut sums = vec![(words.federation.open_and_late)(node.open_cases, node.overdue_cases)];
            sums.push((words.profile.queue)(node.waiting_deliveries));
            sums.extend(node.latency_ms.map(|millis| format!("{millis} ms")));
            sums.push((words.common.level)(node.level.level()));
            sums
        }),
    }
}

/// The steps of joining a platform, and how far the node has come.
pub(super) fn ladder(model: &Model, ink: Ink, node: NodeId) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let Some(present) = model.federation.node(node).map(|node| node.adhesion) else { return Vec::new() };
    let steps = [Adhesion::None, Adhesion::Signed, Adhesion::Connecting, Adhesion::Live];
    let reached = if present == Adhesion::Suspended { Adhesion::Live } else { present };
    let mut spans = vec![Span::styled(format!(" {} ", words.profile.adhesion_steps), theme.accent)];
    for (place, step) in steps.into_iter().enumerate() {
        let (mark, style) = match step.cmp(&reached) {
            std::cmp::Ordering::Less => ("✔", theme.dim),
            std::cmp::Ordering::Equal => ("●", theme.strong),
            std::cmp::Ordering::Greater => ("·", theme.dim),
        };
        let arrow = if place > 0 { " → " } else { "" };
        spans.push(Span::styled(arrow, theme.dim));
        spans.push(Span::styled(format!("{mark} {}", words.adhesion(step)), style));
    }
    if present == Adhesion::Suspended {
        spans.push(Span::styled(format!("  ▲ {}", words.adhesion(present)), theme.warn));
    }
    vec![Row::blank(), Row::text(Line::from(spans))]
}
