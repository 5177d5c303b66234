use ratatui::style::Style;
use shared::api::NodeView;
use shared::domain::{Adhesion, Health};

use crate::i18n::Messages;
use crate::ui::Theme;

/// A node in two columns: how it is, and how the municipality takes part.
pub(crate) fn cell(node: &NodeView, words: &Messages) -> String {
    let glyph = match (node.adhesion, node.health) {
        (Adhesion::None, _) => ' ',
        (Adhesion::Live, Health::Up) => '●',
        (Adhesion::Live, Health::Degraded) => '▲',
        (Adhesion::Live, Health::Down) => '✖',
        (Adhesion::Live, Health::Unknown) if node.hosted => '○',
        _ => '·',
    };
    format!("{glyph}{}", words.adhesion_letter(node.adhesion))
}

pub(crate) const fn cell_style(node: &NodeView, theme: Theme) -> Style {
    match (node.adhesion, node.health) {
        (Adhesion::Live, Health::Up) => theme.good,
        (Adhesion::Live, Health::Unknown) if node.hosted => theme.good,
        (Adhesion::Live, Health::Degraded) | (Adhesion::Suspended, _) => theme.warn,
        (Adhesion::Live, Health::Down) => theme.bad,
        (Adhesion::Connecting, _) => theme.info,
        _ => theme.dim,
    }
}

/// A health in words, with its glyph and style.
pub(crate) const fn health(health: Health, words: &Messages, theme: Theme) -> (&'static str, &'static str, Style) {
    match health {
        Health::Up => ("●", words.federation.health_up, theme.good),
        Health::Degraded => ("▲", words.federation.health_degraded, theme.warn),
        Health::Down => ("✖", words.federation.health_down, theme.bad),
        Health::Unknown => ("·", words.federation.health_unknown, theme.dim),
    }
}

/// The health of a node; there is nothing to look at where people work in the console.
pub(crate) const fn node_health(
    node: &NodeView,
    words: &Messages,
    theme: Theme,
) -> (&'static str, &'static str, Style) {
    match (node.health, node.hosted) {
        (Health::Unknown, true) => ("○", words.federation.hosted, theme.good),
        (known, _) => health(known, words, theme),
    }
}
