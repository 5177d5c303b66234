use super::text::count;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Attachment};

/// The largest file a bot may fetch from Telegram, in megabytes; the hub takes no larger one from any channel.
const MAX_MEGABYTES: u16 = 20;
/// How many files a field takes that sets no limit.
const MAX_FILES: u32 = 5;

/// A media type and the ending people know it by.
type MediaType = (&'static str, &'static str);

const PHOTOS: &[MediaType] = &[("image/jpeg", "jpg"), ("image/png", "png")];
const DOCUMENTS: &[MediaType] = &[
    ("application/pdf", "pdf"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("application/pkcs7-mime", "p7m"),
    ("application/x-pkcs7-mime", "p7m"),
    ("application/pkcs7-signature", "p7m"),
];

/// Documents: PDF, photo or digitally signed.
pub(in crate::form) fn documents(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    files(asked, input, DOCUMENTS)
}

/// Photos.
pub(in crate::form) fn photos(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    files(asked, input, PHOTOS)
}

fn files(asked: &Asked<'_>, input: &Input, accepted: &[MediaType]) -> Result<Answer, FieldError> {
    let Input::Files(given) = input else {
        return Err(FieldError::WrongInput { kind: asked.field.kind });
    };
    for file in given {
        check(file, accepted)?;
    }
    let number = u32::try_from(given.len()).unwrap_or(u32::MAX);
    let (min, max) = (count(asked.field.min).unwrap_or(1), count(asked.field.max).unwrap_or(MAX_FILES));
    if number < min {
        Err(FieldError::TooFew { min })
    } else if number > max {
        Err(FieldError::TooMany { max })
    } else {
        Ok(Answer::Files(given.clone()))
    }
}

fn check(file: &Attachment, accepted: &[MediaType]) -> Result<(), FieldError> {
    if !accepted.iter().any(|(mime, _)| *mime == file.mime) {
        let mut endings: Vec<String> = accepted.iter().map(|(_, ending)| (*ending).to_owned()).collect();
        endings.dedup();
        return Err(FieldError::FileType { accepted: endings });
    }
    if file.size > u64::from(MAX_MEGABYTES) * 1_000_000 {
        return Err(FieldError::FileSize { max_megabytes: MAX_MEGABYTES });
    }
    Ok(())
}
