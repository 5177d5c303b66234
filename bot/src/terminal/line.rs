use std::path::PathBuf;
use std::time::Duration;

/// What a line of the terminal says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// Words, commands and numbers of buttons: the conversation reads them itself.
    Words(String),
    /// Send a file.
    File(PathBuf),
    /// Send a position.
    Position { lat: f64, lon: f64 },
    /// Say nothing for a while, and hear what comes: for scripts.
    Wait(Duration),
    /// Nothing was written.
    Empty,
}

/// The longest wait a script may ask for.
const LONGEST_WAIT: Duration = Duration::from_hours(1);

impl Line {
    pub(super) fn parse(line: &str) -> Self {
        let (first, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
        let rest = rest.trim();
        match first {
            "" => Self::Empty,
            "/file" if !rest.is_empty() => Self::File(PathBuf::from(rest)),
            "/posizione" | "/position" => position(rest).unwrap_or_else(|| Self::Words(line.to_owned())),
            "/aspetta" | "/wait" => wait(rest).unwrap_or_else(|| Self::Words(line.to_owned())),
            _ => Self::Words(line.to_owned()),
        }
    }
}

fn position(text: &str) -> Option<Line> {
    let (lat, lon) = text.split_once(char::is_whitespace)?;
    let (lat, lon): (f64, f64) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
    let is_on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    is_on_earth.then_some(Line::Position { lat, lon })
}

fn wait(text: &str) -> Option<Line> {
    let seconds: f64 = text.parse().ok()?;
    let wait = Duration::try_from_secs_f64(seconds).ok()?;
    Some(Line::Wait(wait.min(LONGEST_WAIT)))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("/file la mia denuncia.pdf", Line::File("la mia denuncia.pdf".into()))]
    #[case("/posizione 38.08 13.51", Line::Position { lat: 38.08, lon: 13.51 })]
    #[case("/posizione 200 13", Line::Words("/posizione 200 13".into()))]
    #[case("/aspetta 2", Line::Wait(Duration::from_secs(2)))]
    #[case("/pratiche", Line::Words("/pratiche".into()))]
    #[case("   ", Line::Empty)]
    fn a_line_is_words_unless_it_is_a_gesture(#[case] line: &str, #[case] expected: Line) {
        assert_eq!(Line::parse(line), expected);
    }
}
