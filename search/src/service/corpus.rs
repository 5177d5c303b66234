use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::place::Gazetteer;
use crate::tongue::Tongue;

/// All that a service index is made of.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The services.
    pub services: Vec<ServiceDocument>,
    /// What no service answers, and others do.
    pub matters: Vec<MatterDocument>,
    /// The places.
    pub places: Gazetteer,
}

/// A service as the index reads it: the sheet of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDocument {
    /// Name of the service in the catalogue, the same for every municipality.
    pub slug: String,
    /// Code of the theme.
    pub theme: String,
    /// Codes of the life events it belongs to.
    pub life_events: Vec<String>,
    /// The municipalities with a sheet of their own, as ISTAT codes.
    pub variants: Vec<u32>,
    /// Title in Italian.
    pub title: String,
    /// Short description in Italian.
    pub description: String,
    /// Words it is filed under. With the titles they say what the service is about: an answer is sure of a word found
    /// there, and less of one found elsewhere.
    pub keywords: Vec<String>,
    /// How citizens say the need, in Italian and Sicilian.
    pub phrasings: Vec<String>,
    /// All else that should be found: outcome, topics.
    pub texts: Vec<String>,
    /// Title, description and phrasings in other languages, by two-letter code.
    pub tongues: BTreeMap<String, Vec<String>>,
}

/// A matter that no service is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterDocument {
    /// Its name in the catalogue.
    pub id: String,
    /// Title in Italian.
    pub title: String,
    /// Words that alone tell it, by language.
    pub words: BTreeMap<String, Vec<String>>,
    /// How citizens say it, by language.
    pub phrasings: BTreeMap<String, Vec<String>>,
}

/// What one tongue says of a service or matter.
#[derive(Debug, Default)]
pub(super) struct Entry<'a> {
    /// What it is about.
    pub(super) core: Vec<&'a str>,
    /// What else is found; the title once more, which weighs it double.
    pub(super) beside: Vec<&'a str>,
    /// Whole sentences to be compared with the question.
    pub(super) phrases: Vec<&'a str>,
}

impl Corpus {
    /// The services' entries, then the matters'.
    pub(super) fn entries(&self, tongue: Tongue) -> impl Iterator<Item = Entry<'_>> {
        let services = self.services.iter().map(move |service| service.entry(tongue));
        services.chain(self.matters.iter().map(move |matter| matter.entry(tongue)))
    }
}

impl ServiceDocument {
    fn entry(&self, tongue: Tongue) -> Entry<'_> {
        if tongue != Tongue::Italian {
            let texts = in_tongue(&self.tongues, tongue);
            return Entry { core: texts.clone(), beside: texts.first().copied().into_iter().collect(), phrases: texts };
        }
        let title = self.title.as_str();
        let description = self.description.as_str();
        let core = [vec![title], of(&self.keywords)].concat();
        let beside = [vec![title, description], of(&self.phrasings), of(&self.texts)].concat();
        let phrases = [core.clone(), of(&self.phrasings), vec![description]].concat();
        Entry { core, beside, phrases }
    }
}

impl MatterDocument {
    fn entry(&self, tongue: Tongue) -> Entry<'_> {
        let title = (tongue == Tongue::Italian).then_some(self.title.as_str());
        let core: Vec<&str> = title.into_iter().chain(in_tongue(&self.words, tongue)).collect();
        let phrases = [core.clone(), in_tongue(&self.phrasings, tongue)].concat();
        Entry { beside: phrases.clone(), core, phrases }
    }
}

fn of(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn in_tongue(texts: &BTreeMap<String, Vec<String>>, tongue: Tongue) -> Vec<&str> {
    texts.get(tongue.code()).map(|texts| of(texts)).unwrap_or_default()
}
