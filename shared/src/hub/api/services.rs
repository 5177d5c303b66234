use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::api::{
    Elsewhere, Municipalities, Problem, ServiceAnswer, ServiceItem, ServiceQuery, ServiceSheet, SheetQuery, USUAL_PAGE,
    Understood, Why,
};
use crate::catalogue::{Sheet, Slug};
use crate::domain::{Adhesion, IstatCode, Language, NodeId, Theme, Tongue};
use crate::hub::app::App;
use crate::hub::door::{Answer, AskedPath, AskedQuery, problem};
use crate::hub::workers::Heard;
use crate::lexicon::Phrasing;
use crate::time::now;

/// The longest question that is read; the rest of a longer one is passed over.
const LONGEST_QUESTION: usize = 500;

pub(crate) async fn municipalities(State(app): State<App>) -> Json<Municipalities> {
    Json(Municipalities { items: app.catalogue.register().all().to_vec() })
}

pub(crate) async fn search(
    State(app): State<App>,
    AskedQuery(query): AskedQuery<ServiceQuery>,
) -> Answer<ServiceAnswer> {
    let language = query.lang.unwrap_or(Language::IT);
    let limit = query.limit.unwrap_or(USUAL_PAGE).min(crate::api::LARGEST_PAGE) as usize;
    let words = query.q.as_deref().unwrap_or_default().trim();
    if words.is_empty() {
        return Ok(Json(browse(&app, &query, language, limit).await?));
    }
    let asked = search::ServiceQuery {
        text: words.chars().take(LONGEST_QUESTION).collect(),
        municipality: query.municipality.map(IstatCode::number),
        theme: query.theme.map(|theme| theme.to_string()),
        language: query.lang.map(|language| language.to_string()),
        limit,
        as_you_type: query.typing,
    };
    let found = app.indexes.services().search(&asked).map_err(|error| {
        tracing::error!(%error, "the service index failed");
        problem(StatusCode::SERVICE_UNAVAILABLE, "index", "the index does not answer")
    })?;
    note_unanswered(&app, &query, &found);
    let understood = understood(found.understood);
    let shelf = Shelf::of(&app, understood.municipality.or(query.municipality), language).await?;
    let item = |hit: search::ServiceHit| {
        let sheet = shelf.sheet(&hit.slug)?;
        Some(ServiceItem { score: hit.score, why: why(hit), ..shelf.item(sheet) })
    };
    let items = found.hits.into_iter().filter_map(item).collect();
    let elsewhere = found.elsewhere.and_then(|matter| elsewhere(&shelf, &matter));
    let (confident, close) = (found.confident, found.close);
    Ok(Json(ServiceAnswer { items, understood, confident, close, total: None, elsewhere }))
}

/// A whole question that has no good answer is counted; the answer does not wait for it.
fn note_unanswered(app: &App, query: &ServiceQuery, found: &search::ServiceAnswer) {
    let is_answered = found.confident || found.elsewhere.is_some();
    let is_no_question = matches!(found.understood.intent, search::Intent::Follow | search::Intent::SmallTalk);
    // Where only a theme or nothing is wanted, the catalogue may well have an answer.
    let is_bounded = query.typing || query.theme.is_some() || query.limit == Some(0);
    if is_answered || is_no_question || is_bounded {
        return;
    }
    let Some(words) = Phrasing::of_question(&found.understood.words) else { return };
    let told = found.understood.language.as_deref().and_then(|language| language.parse().ok());
    let before = query.lang.and_then(|language| language.as_str().parse().ok());
    let tongue = told.or(before).unwrap_or(Tongue::It);
    if app.unanswered.try_send(Heard { words, tongue, asker: query.asker, at: now() }).is_err() {
        tracing::debug!("too many questions at once to count them all");
    }
}

fn elsewhere(shelf: &Shelf<'_>, matter: &str) -> Option<Elsewhere> {
    let matter = shelf.app.catalogue.matters().iter().find(|known| known.id.as_str() == matter)?;
    let near = matter.near.iter().filter_map(|slug| Some(shelf.item(shelf.sheet(slug.as_str())?))).collect();
    let (title, who) = (matter.title.get(shelf.language).to_owned(), matter.who.get(shelf.language).to_owned());
    Some(Elsewhere { id: matter.id.clone(), title, who, near })
}

fn why(hit: search::ServiceHit) -> Why {
    let title = hit.highlights.iter().map(|range| (range.start, range.end)).collect();
    Why { words: hit.matched, like: hit.like, title }
}

/// Without words: the services of a theme, of a life event, or all, in the catalogue's order.
async fn browse(app: &App, query: &ServiceQuery, language: Language, limit: usize) -> Result<ServiceAnswer, Problem> {
    let is_wanted = |sheet: &&Arc<Sheet>| {
        query.theme.is_none_or(|theme| sheet.theme == theme)
            && query.life_event.is_none_or(|event| sheet.life_events.contains(&event))
    };
    let wanted: Vec<&Arc<Sheet>> = app.catalogue.services().iter().filter(is_wanted).collect();
    let shelf = Shelf::of(app, query.municipality, language).await?;
    let page = wanted.iter().skip(query.offset.unwrap_or_default() as usize).take(limit);
    let items: Vec<ServiceItem> =
        page.map(|sheet| shelf.item(shelf.sheet(sheet.slug.as_str()).unwrap_or(sheet))).collect();
    let total = Some(wanted.len());
    Ok(ServiceAnswer { confident: !items.is_empty(), items, total, ..ServiceAnswer::default() })
}

pub(crate) async fn sheet(
    State(app): State<App>,
    AskedPath(slug): AskedPath<Slug>,
    AskedQuery(query): AskedQuery<SheetQuery>,
) -> Answer<ServiceSheet> {
    let sheet = sheet_for(&app, slug.as_str(), query.municipality)
        .ok_or_else(|| problem(StatusCode::NOT_FOUND, "no-such-service", "no service has this name"))?;
    let adhesion = match query.municipality {
        Some(municipality) => Some(app.adhesion(NodeId::new(municipality, sheet.theme)).await?),
        None => None,
    };
    let form = app.catalogue.form_of(sheet).map(|form| form.as_ref().clone());
    let can_start = sheet.can_start() && form.is_some() && adhesion.is_none_or(|adhesion| adhesion == Adhesion::Live);
    Ok(Json(ServiceSheet {
        sheet: sheet.clone(),
        municipality: query.municipality,
        adhesion,
        can_start,
        form: form.filter(|_| can_start),
    }))
}

/// The sheet of a Comune where one is meant, else the sheet of all.
pub(crate) fn sheet_for<'a>(app: &'a App, slug: &str, municipality: Option<IstatCode>) -> Option<&'a Sheet> {
    let found = match municipality {
        Some(code) => app.catalogue.sheet(slug, code),
        None => app.catalogue.service(slug),
    };
    found.map(AsRef::as_ref)
}

/// The sheets as one Comune has them, or those of all.
struct Shelf<'a> {
    app: &'a App,
    municipality: Option<IstatCode>,
    language: Language,
    /// The themes in which requests can be sent there.
    live: Vec<Theme>,
}

impl<'a> Shelf<'a> {
    async fn of(app: &'a App, municipality: Option<IstatCode>, language: Language) -> Result<Self, Problem> {
        let live = match municipality {
            Some(code) => app.ledger.live_themes(code).await?,
            None => Theme::ALL.to_vec(),
        };
        Ok(Self { app, municipality, language, live })
    }

    fn sheet(&self, slug: &str) -> Option<&'a Sheet> {
        sheet_for(self.app, slug, self.municipality)
    }

    fn item(&self, sheet: &Sheet) -> ServiceItem {
        let is_live = self.live.contains(&sheet.theme);
        ServiceItem {
            slug: sheet.slug.clone(),
            municipality: self.municipality,
            theme: sheet.theme,
            title: sheet.title.get(self.language).to_owned(),
            description: sheet.description.get(self.language).to_owned(),
            procedure: sheet.procedure,
            level: sheet.access.level,
            can_start: sheet.can_start() && is_live && self.app.catalogue.form_of(sheet).is_some(),
            score: 0.0,
            why: Why::default(),
        }
    }
}

fn understood(read: search::Understood) -> Understood {
    Understood {
        municipality: read.municipality.and_then(|number| IstatCode::from_number(number).ok()),
        intent: read.intent.to_string(),
        theme: read.theme.and_then(|theme| theme.parse().ok()),
        life_event: read.life_event.and_then(|event| event.parse().ok()),
        protocol: read.protocol.and_then(|number| number.parse().ok()),
        language: read.language,
        corrected: read.corrected.into_iter().map(|correction| (correction.typed, correction.used)).collect(),
        words: read.words,
    }
}
