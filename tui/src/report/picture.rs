//! A drawn screen as a picture (SVG): what the README shows is what the console draws.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::app::Model;
use crate::ui::format::put;
use crate::ui::{self, Theme};

/// Width and height of a cell, in the units of the picture.
const CELL: (usize, usize) = (9, 19);
/// How far below the top of its cell a letter stands.
const BASELINE: usize = 14;
/// Room around the screen.
const MARGIN: usize = 12;
/// Ink and paper of a terminal whose owner chose nothing, the colours of one in common use.
const INK: Color = Color::Rgb(0xD8, 0xDE, 0xE9);
const PAPER: Color = Color::Rgb(0x1B, 0x1F, 0x27);

/// The screen of the model as a picture.
#[must_use]
pub fn picture(model: &Model) -> String {
    let (buffer, _) = ui::print(model);
    let theme = Theme::of(model.settings.theme);
    let ground = Ground { ink: theme.text.fg.unwrap_or(INK), paper: theme.ground.bg.unwrap_or(PAPER) };
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n",
        hex(ground.paper)
    );
    for row in 0..rows {
        svg += &line(&buffer, row, ground);
    }
    svg + "</svg>\n"
}

#[derive(Clone, Copy)]
struct Ground {
    ink: Color,
    paper: Color,
}

/// The look of a cell once everything about it is settled.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    ink: Color,
    paper: Color,
    modifier: Modifier,
}

impl Ground {
    fn look(self, cell: &Cell) -> Look {
        let (ink, paper) = (solid(cell.fg, self.ink), solid(cell.bg, self.paper));
        let is_reversed = cell.modifier.contains(Modifier::REVERSED);
        let (ink, paper) = if is_reversed { (paper, ink) } else { (ink, paper) };
        Look { ink, paper, modifier: cell.modifier & (Modifier::BOLD | Modifier::DIM | Modifier::UNDERLINED) }
    }
}

/// One row: runs of equal look, each placed by its column so that no font shifts the rest.
fn line(buffer: &Buffer, row: usize, ground: Ground) -> String {
    let columns = usize::from(buffer.area.width);
    let cells: Vec<&Cell> = buffer.content.iter().skip(row * columns).take(columns).collect();
    let mut svg = String::new();
    let mut column = 0;
    for run in cells.chunk_by(|one, other| ground.look(one) == ground.look(other)) {
        let text: String = run.iter().map(|cell| cell.symbol()).collect();
        let look = run.first().map(|cell| ground.look(cell));
        svg += &look.map(|look| piece(&text, look, (column, row), (run.len(), ground.paper))).unwrap_or_default();
        column += run.len();
    }
    svg
}

fn piece(text: &str, look: Look, (column, row): (usize, usize), (length, paper): (usize, Color)) -> String {
    let (x, y) = (MARGIN + column * CELL.0, MARGIN + row * CELL.1);
    let mut svg = String::new();
    let width = length * CELL.0;
    if look.paper != paper {
        let fill = hex(look.paper);
        put(
            &mut svg,
            format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{fill}\"/>\n", CELL.1),
        );
    }
    let shown = text.trim_end();
    if shown.is_empty() {
        return svg;
    }
    let mut style = String::new();
    for (modifier, attribute) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.65\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        if look.modifier.contains(modifier) {
            style += attribute;
        }
    }
    let taken = shown.chars().count() * CELL.0;
    let y = y + BASELINE;
    let ink = hex(look.ink);
    svg + &format!(
        "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\" textLength=\"{taken}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\"{style}>{}</text>\n",
        escaped(shown)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The colour of a terminal's name, in a palette that is read well on the paper above.
fn solid(color: Color, usual: Color) -> Color {
    match color {
        Color::Reset => usual,
        Color::Red | Color::LightRed => Color::Rgb(0xFF, 0x6B, 0x6B),
        Color::Green | Color::LightGreen => Color::Rgb(0x7E, 0xC8, 0x7E),
        Color::Magenta | Color::LightMagenta => Color::Rgb(0xE0, 0x9C, 0xE8),
        Color::Blue | Color::LightBlue => Color::Rgb(0x7F, 0xB0, 0xFF),
        Color::Cyan | Color::LightCyan => Color::Rgb(0x5F, 0xCF, 0xD8),
        other => other,
    }
}

fn hex(color: Color) -> String {
    match color {
        Color::Rgb(red, green, blue) => format!("#{red:02X}{green:02X}{blue:02X}"),
        _ => "currentColor".to_owned(),
    }
}
