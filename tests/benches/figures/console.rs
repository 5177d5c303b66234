//! What a frame of the console costs, without the terminal behind it.

use color_eyre::eyre::Result;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use shared::time::monotonic;
use tui::app::Settings;
use tui::{fixture, ui};

use tests::measure::Sample;

const FRAMES: usize = 400;

pub(crate) fn frame_times() -> Result<()> {
    for (columns, rows) in [(80, 24), (200, 60)] {
        let model = fixture::model(Settings::default());
        let mut terminal = Terminal::new(TestBackend::new(columns, rows))?;
        let mut sample = Sample::default();
        for _ in 0..FRAMES {
            let began = monotonic();
            terminal.draw(|frame| {
                ui::view(&model, frame.buffer_mut());
            })?;
            sample.add(began.elapsed());
        }
        sample.tell(&format!("console: one frame at {columns}x{rows}"));
    }
    Ok(())
}
