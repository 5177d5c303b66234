use ratatui::buffer::Buffer;
use ratatui::style::Color;

/// Turns colours of our own into the nearest of the 256 that older terminals have.
pub(super) fn reduce(buffer: &mut Buffer) {
    // A screen has thousands of cells and some dozens of colours: each is compared with all others once.
    let mut known: Vec<(Color, Color)> = Vec::new();
    let mut reduced = |color: Color| {
        if let Some((_, near)) = known.iter().find(|(of, _)| *of == color) {
            return *near;
        }
        let near = nearest(color);
        known.push((color, near));
        near
    };
    for cell in &mut buffer.content {
        cell.fg = reduced(cell.fg);
        cell.bg = reduced(cell.bg);
    }
}

/// The steps of a channel in the cube of 6 x 6 x 6 colours, which begins at 16.
const STEPS: [u8; 6] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF];

/// The nearest of the cube or of the 24 greys after it.
fn nearest(color: Color) -> Color {
    let Color::Rgb(red, green, blue) = color else { return color };
    let wanted = [red, green, blue];
    let cube = (0..216_u8).map(|index| {
        let step = |place: u8| STEPS.get(usize::from(place % 6)).copied().unwrap_or(0);
        (16 + index, [step(index / 36), step(index / 6), step(index)])
    });
    let greys = (0..24_u8).map(|index| (232 + index, [8 + 10 * index; 3]));
    let distance = |rgb: [u8; 3]| -> u32 {
        rgb.iter().zip(wanted).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let found = cube.chain(greys).min_by_key(|(_, rgb)| distance(*rgb));
    found.map_or(color, |(index, _)| Color::Indexed(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_colour_is_found_and_a_terminals_own_stays() {
        assert_eq!(nearest(Color::Rgb(0xFF, 0x00, 0x01)), Color::Indexed(196));
        assert_eq!(nearest(Color::Rgb(0x16, 0x19, 0x1F)), Color::Indexed(234));
        assert_eq!(nearest(Color::Cyan), Color::Cyan);
    }
}
