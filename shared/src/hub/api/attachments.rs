use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::api::Problem;
use crate::form::Attachment;
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedPath, AskedQuery, problem};
use crate::id::AttachmentId;
use crate::ledger::Command;
use crate::text::SafeText;
use crate::time::now;

/// What is said of a file beside its content.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct FileQuery {
    /// The name the sender gave it.
    #[serde(default)]
    name: String,
}

pub(crate) async fn upload(
    State(app): State<App>,
    AskedQuery(query): AskedQuery<FileQuery>,
    content: Bytes,
) -> Answer<Attachment> {
    let mime = media_type(&content).ok_or_else(|| {
        problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "file-kind", "a PDF, a P7M or a picture is wanted")
    })?;
    let file = Attachment {
        id: AttachmentId::fresh(),
        name: SafeText::new(if query.name.is_empty() { "file" } else { &query.name }),
        mime: mime.to_owned(),
        size: content.len() as u64,
    };
    app.ledger.write(Command::KeepFile { file: file.clone(), content, at: now() }).await?;
    Ok(Json(file))
}

pub(crate) async fn download(
    State(app): State<App>,
    AskedPath(id): AskedPath<AttachmentId>,
) -> Result<Response, Problem> {
    let file = app.ledger.file(id).await?.ok_or_else(|| problem(StatusCode::NOT_FOUND, "not-found", "no such file"))?;
    let media_type =
        HeaderValue::from_str(&file.media_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let mut response = file.content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    // Never shown inside a page: what a citizen sent is not ours to run.
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}

/// The kind of a file by its first bytes: a name proves nothing.
fn media_type(content: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"%PDF-", "application/pdf"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        // PKCS#7 in DER: a sequence that holds the object identifier of signed data.
        (b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", "application/pkcs7-mime"),
    ];
    let is_long_der = |content: &[u8]| {
        const SIGNED_DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
        content.first() == Some(&0x30) && content.get(4..15) == Some(SIGNED_DATA)
    };
    let by_first_bytes = KINDS.iter().find(|(first, _)| content.starts_with(first)).map(|(_, kind)| *kind);
    by_first_bytes.or_else(|| is_long_der(content).then_some("application/pkcs7-mime"))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(b"%PDF-1.7 ...", Some("application/pdf"))]
    #[case(b"\xff\xd8\xff\xe0....", Some("image/jpeg"))]
    #[case(b"MZ\x90\x00", None)]
    #[case(b"<svg onload=alert(1)>", None)]
    #[case(b"", None)]
    fn a_file_is_known_by_its_content(#[case] content: &[u8], #[case] kind: Option<&str>) {
        assert_eq!(media_type(content), kind);
    }
}
