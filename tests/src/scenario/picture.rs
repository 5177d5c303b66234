//! Pictures as a telephone's camera sees them.

use std::io::Cursor;

use rqrr::PreparedImage;

/// What the one QR code on a PNG of greys says; nothing where no reader would read it.
pub(super) fn read_code(picture: &[u8]) -> Option<String> {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().ok()?;
    let mut dots = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut dots).ok()?;
    let (width, height) = (usize::try_from(info.width).ok()?, usize::try_from(info.height).ok()?);
    let mut seen = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        dots.get(y * width + x).copied().unwrap_or(u8::MAX)
    });
    match seen.detect_grids().as_slice() {
        [code] => code.decode().ok().map(|(_, text)| text),
        _ => None,
    }
}
