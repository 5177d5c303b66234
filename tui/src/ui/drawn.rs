use ratatui::layout::{Position, Rect};

use crate::app::{Mouse, Touch};

/// What was drawn where: the cursor, and what a click means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the cursor belongs, if it is shown: screen readers and magnifiers follow it.
    pub cursor: Option<Position>,
    /// Where the rows of the list that has the keys are, and which of them is selected.
    list: Option<(Rect, u16)>,
    /// What stands for something by itself.
    spots: Vec<(Rect, Touch)>,
}

impl Drawn {
    /// The rows of a list that has the keys.
    pub(super) fn list(&mut self, area: Rect, selected: usize) {
        self.list = u16::try_from(selected).ok().map(|row| (area, row));
    }

    /// A place that stands for something.
    pub(super) fn spot(&mut self, area: Rect, touch: Touch) {
        self.spots.push((area, touch));
    }

    /// What lies on top hides what is below.
    pub(super) fn cover(&mut self) {
        (self.list, self.spots) = (None, Vec::new());
    }

    /// What the mouse means on this screen.
    #[must_use]
    pub fn touch(&self, mouse: Mouse) -> Option<Touch> {
        let (column, row) = match mouse {
            Mouse::Wheel(rows) => return Some(Touch::Scroll(rows)),
            Mouse::Click { column, row } => (column, row),
        };
        let at = Position { x: column, y: row };
        if let Some((_, touch)) = self.spots.iter().find(|(area, _)| area.contains(at)) {
            return Some(*touch);
        }
        let (area, selected) = self.list.filter(|(area, _)| area.contains(at))?;
        Some(Touch::Row(isize::from(i16::try_from(at.y - area.y).ok()?) - isize::from(i16::try_from(selected).ok()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Screen;

    #[test]
    fn a_click_means_what_was_drawn_there() {
        let mut drawn = Drawn::default();
        drawn.list(Rect::new(2, 5, 30, 10), 4);
        drawn.spot(Rect::new(0, 0, 8, 1), Touch::Tab(Screen::Cases));
        let click = |column, row| drawn.touch(Mouse::Click { column, row });
        assert_eq!(click(3, 0), Some(Touch::Tab(Screen::Cases)));
        assert_eq!(click(10, 5), Some(Touch::Row(-4)), "the first row");
        assert_eq!(click(10, 9), Some(Touch::Row(0)), "the selected row");
        assert_eq!(click(10, 15), None, "below the list");
        assert_eq!(click(40, 7), None, "beside the list");
        assert_eq!(drawn.touch(Mouse::Wheel(3)), Some(Touch::Scroll(3)));
        drawn.cover();
        assert_eq!(drawn.touch(Mouse::Click { column: 3, row: 0 }), None);
    }
}
