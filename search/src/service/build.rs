use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use tantivy::directory::MmapDirectory;
use tantivy::{Index, IndexWriter, TantivyDocument};

use super::ServiceDocument;
use super::schema::{EVERYWHERE, Fields, VERSION, schema};
use crate::SearchError;
use crate::analysis::{Stemmer, grams, is_stop, words};
use crate::limits::SERVICE_WRITER_BYTES;
use crate::tokens::field_value;

/// What is kept in memory of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) service: usize,
    pub(super) municipality: Option<u32>,
    pub(super) title: String,
}

/// The sheets by row number and the services by service number.
pub(super) fn rows(documents: &[ServiceDocument]) -> (Vec<Row>, Vec<String>) {
    let (numbers, services) = services(documents);
    let rows = documents.iter().zip(numbers).map(|(document, service)| Row {
        service,
        municipality: document.municipality,
        title: document.title.clone(),
    });
    (rows.collect(), services)
}

/// The service number of each document, and the services in the order of their first sheet.
fn services(documents: &[ServiceDocument]) -> (Vec<usize>, Vec<String>) {
    let mut number_of: HashMap<&str, usize> = HashMap::new();
    let mut services = Vec::new();
    let mut numbers = Vec::with_capacity(documents.len());
    for document in documents {
        let number = *number_of.entry(document.slug.as_str()).or_insert(services.len());
        if number == services.len() {
            services.push(document.slug.clone());
        }
        numbers.push(number);
    }
    (numbers, services)
}

/// The index of these documents: in memory, or in a folder of its own named by version and content.
pub(super) fn index(
    folder: Option<&Path>,
    documents: &[ServiceDocument],
    stemmer: &Stemmer,
) -> Result<Index, SearchError> {
    let Some(folder) = folder else {
        let index = Index::create_in_ram(schema());
        fill(&index, documents, stemmer)?;
        return Ok(index);
    };
    let name = format!("services-v{VERSION}-{:016x}", fingerprint(documents));
    let complete = folder.join(&name);
    if let Some(index) = intact(&complete) {
        return Ok(index);
    }
    let beside = folder.join(format!("{name}.building"));
    for stale in [&complete, &beside] {
        remove(stale)?;
    }
    fs::create_dir_all(&beside).map_err(SearchError::folder(&beside))?;
    fill(&Index::create_in_dir(&beside, schema())?, documents, stemmer)?;
    fs::rename(&beside, &complete).map_err(SearchError::folder(&complete))?;
    remove_others(folder, &name)?;
    Ok(Index::open_in_dir(&complete)?)
}

fn intact(folder: &Path) -> Option<Index> {
    let index = Index::open(MmapDirectory::open(folder).ok()?).ok()?;
    let damaged = index.validate_checksum().ok()?;
    (damaged.is_empty() && index.schema() == schema()).then_some(index)
}

fn remove_others(folder: &Path, keep: &str) -> Result<(), SearchError> {
    for entry in fs::read_dir(folder).map_err(SearchError::folder(folder))?.flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().starts_with("services-v") && name != keep {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), SearchError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(SearchError::folder(folder)(error)),
        _ => Ok(()),
    }
}

/// The same for the same documents; another only costs a rebuild.
fn fingerprint(documents: &[ServiceDocument]) -> u64 {
    let mut hasher = DefaultHasher::new();
    documents.hash(&mut hasher);
    hasher.finish()
}

fn fill(index: &Index, documents: &[ServiceDocument], stemmer: &Stemmer) -> Result<(), SearchError> {
    let fields = Fields::of(&index.schema())?;
    let mut writer: IndexWriter = index.writer_with_num_threads(1, SERVICE_WRITER_BYTES)?;
    let (numbers, _) = services(documents);
    for (row, (document, service)) in documents.iter().zip(numbers).enumerate() {
        let mut entry = text_of(document, fields, stemmer);
        entry.add_text(fields.theme, &document.theme);
        entry.add_u64(fields.municipality, document.municipality.map_or(EVERYWHERE, u64::from));
        entry.add_u64(fields.service, service as u64);
        entry.add_u64(fields.row, row as u64);
        writer.add_document(entry)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    Ok(())
}

fn text_of(document: &ServiceDocument, fields: Fields, stemmer: &Stemmer) -> TantivyDocument {
    let core = telling([&document.title, &document.title_en].into_iter().chain(&document.keywords));
    let again = telling([&document.title, &document.description].into_iter().chain(&document.texts));
    let all: Vec<&String> = core.iter().chain(&again).collect();
    let mut entry = TantivyDocument::default();
    entry.add_text(fields.core, field_value(core.iter().map(|word| stemmer.stem(word))));
    entry.add_text(fields.words, field_value(all.iter().map(|word| stemmer.stem(word))));
    entry.add_text(fields.grams, field_value(all.iter().flat_map(|word| grams(word))));
    entry.add_text(fields.surface, field_value(all));
    entry
}

/// The words that say something of the need.
fn telling<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    texts.flat_map(|text| words(text)).map(|word| word.folded).filter(|word| !is_stop(word)).collect()
}
