//! A text as a QR code: as a picture to show, and as letters for the terminal.

use png::{BitDepth, ColorType, Encoder, EncodingError};
use qrcodegen::{QrCode, QrCodeEcc};

/// Dots of the picture to one module of the code.
const SCALE: i32 = 8;
/// Modules of white around the code, which readers need (ISO/IEC 18004).
const MARGIN: i32 = 4;

const BLACK: u8 = 0x00;
const WHITE: u8 = 0xFF;

/// The picture as a PNG; empty where the text is longer than any code can hold.
#[must_use]
pub fn png(text: &str) -> Vec<u8> {
    code(text).and_then(|code| picture(&code).ok()).unwrap_or_default()
}

/// The code in lines of half blocks, two rows of modules a line, dark on light as on paper; empty where it cannot be.
#[must_use]
pub fn blocks(text: &str) -> Vec<String> {
    let Some(code) = code(text) else { return Vec::new() };
    let place = -MARGIN..code.size() + MARGIN;
    let half = |x, y| match (code.get_module(x, y), code.get_module(x, y + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    place.clone().step_by(2).map(|y| place.clone().map(|x| half(x, y)).collect()).collect()
}

/// Medium correction, as on pagoPA's paper notices: a crumpled sheet is still read.
fn code(text: &str) -> Option<QrCode> {
    QrCode::encode_text(text, QrCodeEcc::Medium).ok()
}

fn picture(code: &QrCode) -> Result<Vec<u8>, EncodingError> {
    let side = (code.size() + 2 * MARGIN) * SCALE;
    let module = |dot: i32| dot / SCALE - MARGIN;
    let dot = |x: i32, y: i32| if code.get_module(module(x), module(y)) { BLACK } else { WHITE };
    let dots: Vec<u8> = (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).map(|(x, y)| dot(x, y)).collect();
    let mut bytes = Vec::new();
    let width = u32::try_from(side).unwrap_or(0);
    let mut encoder = Encoder::new(&mut bytes, width, width);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    encoder.write_header()?.write_image_data(&dots)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_code_can_hold_has_no_picture() {
        let long = "parole ".repeat(1_000);
        assert!(png(&long).is_empty() && blocks(&long).is_empty());
    }

    #[test]
    fn a_code_to_pay_fits_a_small_terminal() {
        let lines = blocks("PAGOPA|002|301000000000000001|80016350821|9999999999");
        let width = lines.iter().map(|line| line.chars().count()).max();
        assert!(lines.len() <= 24 && width.is_some_and(|width| width <= 80), "{width:?} x {}", lines.len());
    }
}
