//! The files that people of the tests send.

/// A file a person sends.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its MIME type.
    pub mime: String,
    /// Its content.
    pub bytes: bytes::Bytes,
    /// What is written under it.
    pub caption: String,
}

impl Attachment {
    /// A small file of a kind told by the ending of its name: enough of it for programs that look at the first bytes.
    #[must_use]
    pub fn sample(name: &str) -> Self {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
        let (mime, bytes): (_, &'static [u8]) = match extension.as_str() {
            "jpg" | "jpeg" => {
                ("image/jpeg", b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xFF\xD9")
            }
            "png" => ("image/png", b"\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR"),
            "pdf" => ("application/pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
            _ => ("application/octet-stream", b"\x00"),
        };
        Self { name: name.to_owned(), mime: mime.to_owned(), bytes: bytes.into(), caption: String::new() }
    }

    /// The same file, made so large; one that is larger already stays as it is.
    #[must_use]
    pub fn of_size(self, bytes: usize) -> Self {
        let mut content = self.bytes.to_vec();
        content.resize(content.len().max(bytes), b' ');
        Self { bytes: content.into(), ..self }
    }
}
