use shared::api::{CaseSort, CaseView, Cursor, Page, ServiceItem, ServiceSheet};
use shared::case::{Case, CaseEvent, CaseState};
use shared::domain::Theme;
use shared::id::{CaseId, Seq};
use shared::log::Happening;
use shared::text::SafeText;

use super::model::today;
use super::{CaseFilter, Cases, Due, Side, StateFilter, language};
use crate::app::{Ask, Choice, Effect, Layer, Line, Model, Pick, Picker, Place, Screen, Selection, last_word};
use crate::features::tallies::{self, Scope};

/// Rows before the end of the list at which the next page is asked for.
const AHEAD: usize = 30;

/// Asks for the list from its beginning.
pub fn reload(model: &mut Model) -> Vec<Effect> {
    let place = &model.place.cases;
    let query = place.filter.query(place.sort, None, today(model.now));
    let ticket = model.ticket();
    model.cases.awaited = Some((ticket, Side::Whole));
    model.cases.asked = Some(query.clone());
    vec![Effect::Ask(Ask::Cases { ticket, query })]
}

/// Asks for the list if what is shown answers another question.
pub fn reload_if_other(model: &mut Model) -> Vec<Effect> {
    let place = &model.place.cases;
    let wanted = place.filter.query(place.sort, None, today(model.now));
    let mut effects = if model.cases.asked.as_ref() == Some(&wanted) { Vec::new() } else { reload(model) };
    effects.extend(reload_open(model));
    effects
}

/// Asks again for the case that is open.
pub fn reload_open(model: &mut Model) -> Vec<Effect> {
    model.place.cases.open.map(|id| Effect::Ask(Ask::Case(id))).into_iter().collect()
}

/// A page has come; one that answers an older question is dropped.
pub fn on_page(model: &mut Model, ticket: u64, page: Page<Case>) {
    let Model { cases, place, now, .. } = model;
    let Some((_, side)) = cases.awaited.filter(|(awaited, _)| *awaited == ticket) else { return };
    hold(place, cases);
    if side == Side::Whole {
        cases.rows.clear();
        cases.marked.clear();
    }
    let known: std::collections::HashSet<CaseId> = cases.ids().collect();
    let fresh: Vec<Case> = page.items.into_iter().filter(|case| !known.contains(&case.opening.id)).collect();
    cases.take(side, fresh, page.next_cursor);
    cases.awaited = None;
    cases.total = page.total;
    cases.at = Some(*now);
    if side == Side::Whole {
        catch_up(model, page.seq);
    }
}

/// The index of the hub may be behind its log: what has happened since is put into the list from the journal.
fn catch_up(model: &mut Model, from: Seq) {
    let missed = model.journal.iter().filter(|entry| entry.seq > from && model.era.is_none());
    let moved = missed.filter_map(|entry| match &entry.happening {
        Happening::Case { case, .. } => Some(case.as_ref().clone()),
        _ => None,
    });
    for case in moved.collect::<Vec<Case>>() {
        follow(model, &case);
    }
}

/// A page did not come.
pub fn on_failure(model: &mut Model, ticket: u64) {
    if model.cases.awaited.is_some_and(|(awaited, _)| awaited == ticket) {
        model.cases.awaited = None;
        model.cases.asked = None;
    }
}

/// The titles of the services have come.
pub fn on_titles(model: &mut Model, items: Vec<ServiceItem>) {
    model.cases.levels.clear();
    for item in &items {
        *model.cases.levels.entry(item.level.level()).or_default() += 1;
    }
    let titles = items.into_iter().map(|item| (item.slug, SafeText::new(&item.title)));
    model.cases.titles = titles.collect();
}

/// A case has come whole.
pub fn on_view(model: &mut Model, view: CaseView) -> Vec<Effect> {
    if let Some(row) = model.cases.rows.iter_mut().find(|row| row.opening.id == view.case.opening.id) {
        row.clone_from(&view.case);
    }
    let title = || SafeText::new(&view.title);
    model.cases.titles.entry(view.case.opening.service.clone()).or_insert_with(title);
    let opening = &view.case.opening;
    let is_known = model.cases.form.as_ref().is_some_and(|(slug, _)| *slug == opening.service);
    let ask = (view.answers.is_some() && !is_known)
        .then(|| Effect::Ask(Ask::Form(opening.service.clone(), opening.municipality)));
    model.cases.view = Some(view);
    ask.into_iter().collect()
}

/// The form of the open case has come.
pub fn on_form(model: &mut Model, sheet: ServiceSheet) {
    model.cases.form = sheet.form.map(|form| (sheet.sheet.slug, form));
}

/// Uncovers the answers that tell of a person, or covers them again.
pub fn toggle_reveal(model: &mut Model) -> Vec<Effect> {
    model.place.cases.reveals = !model.place.cases.reveals;
    Vec::new()
}

/// A case moved: the list follows, and the open case is asked again for what may be done now.
pub fn on_case(model: &mut Model, case: &Case, event: &CaseEvent) -> Vec<Effect> {
    follow(model, case);
    if model.cases.is_overgrown() && model.cases.awaited.is_none() && model.era.is_none() {
        let mut effects = reload(model);
        effects.extend(reload_open(model));
        return effects;
    }
    let is_open = model.place.cases.open == Some(case.opening.id);
    let is_known = |view: &CaseView| view.timeline.iter().any(|known| known.id == event.id);
    if is_open && !model.cases.view_of(case.opening.id).is_some_and(is_known) {
        return vec![Effect::Ask(Ask::Case(case.opening.id))];
    }
    Vec::new()
}

/// Holds fast the case under the cursor before the list changes. Who has not looked at the list yet finds its first case.
fn hold(place: &mut Place, cases: &Cases) {
    if place.screen == Screen::Cases {
        place.cases.selected.pin(cases.ids());
    }
}

fn follow(model: &mut Model, case: &Case) {
    let Model { cases, place, now, .. } = model;
    hold(place, cases);
    let place = &mut place.cases;
    let fits = place.filter.fits(case, today(*now));
    let row = cases.ids().position(|id| id == case.opening.id);
    match row {
        Some(row) if fits => {
            if let Some(known) = cases.rows.get_mut(row) {
                known.clone_from(case);
            }
            if place.sort == CaseSort::Updated {
                cases.rise(row);
            }
        }
        Some(row) => {
            cases.remove(row);
            cases.total = cases.total.saturating_sub(1);
        }
        None if fits && place.filter.text.is_empty() && cases.asked.is_some() => {
            cases.total += 1;
            let row = match place.sort {
                CaseSort::Updated => 0,
                _ => cases.rows.partition_point(|known| known.due <= case.due),
            };
            cases.insert(row, case.clone());
        }
        None => {}
    }
}

/// Moves by rows; near the end the next page is asked for. In an open case it scrolls.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let last_line = super::view::detail_lines(model).len().saturating_sub(1);
    let Model { cases, place, .. } = model;
    if place.cases.open.is_some() {
        place.cases.scroll = place.cases.scroll.saturating_add_signed(by).min(last_line);
        return Vec::new();
    }
    place.cases.selected.step(by, cases.ids());
    if cases.awaited.is_some() {
        return Vec::new();
    }
    let row = place.cases.selected.row(cases.ids()).unwrap_or(0);
    let below = cases.window.below().filter(|_| row + AHEAD >= cases.rows.len());
    let above = cases.window.above().filter(|_| row < AHEAD).cloned();
    match (below, above) {
        (Some(cursor), _) => more(model, Side::Below, Some(cursor)),
        (None, Some(cursor)) => more(model, Side::Above, cursor),
        (None, None) => Vec::new(),
    }
}

fn more(model: &mut Model, side: Side, cursor: Option<Cursor>) -> Vec<Effect> {
    let place = &model.place.cases;
    let query = place.filter.query(place.sort, cursor, today(model.now));
    let ticket = model.ticket();
    model.cases.awaited = Some((ticket, side));
    vec![Effect::Ask(Ask::Cases { ticket, query })]
}

/// The case under the cursor.
pub(super) fn selected(model: &Model) -> Option<&Case> {
    let row = model.place.cases.selected.row(model.cases.ids())?;
    model.cases.rows.get(row)
}

/// Opens the case under the cursor.
pub fn open_selected(model: &mut Model) -> Vec<Effect> {
    selected(model).map(|case| case.opening.id).map_or_else(Vec::new, |id| open(model, id))
}

/// Opens a case, from wherever the person is.
pub(crate) fn open(model: &mut Model, id: CaseId) -> Vec<Effect> {
    model.leave_for(|place| {
        place.screen = Screen::Cases;
        place.cases.open = Some(id);
        place.cases.scroll = 0;
        place.cases.reveals = false;
    });
    vec![Effect::Ask(Ask::Case(id))]
}

/// Opens the case below in the list.
pub fn open_next(model: &mut Model) -> Vec<Effect> {
    open_beside(model, 1)
}

/// Opens the case above in the list.
pub fn open_previous(model: &mut Model) -> Vec<Effect> {
    open_beside(model, -1)
}

fn open_beside(model: &mut Model, by: isize) -> Vec<Effect> {
    let Model { cases, place, .. } = model;
    if let Some(open) = place.cases.open {
        place.cases.selected = Selection::of(open);
    }
    place.cases.selected.step(by, cases.ids());
    let Some(id) = selected(model).map(|case| case.opening.id) else { return Vec::new() };
    model.place.cases.open = Some(id);
    model.place.cases.scroll = 0;
    model.place.cases.reveals = false;
    vec![Effect::Ask(Ask::Case(id))]
}

/// Copies the protocol number of the open case.
pub fn copy_protocol(model: &mut Model) -> Vec<Effect> {
    let view = model.open_case();
    let Some(number) = view.map(|view| view.case.opening.protocol.to_string()) else { return Vec::new() };
    model.say((model.words().cases.copied)(&number));
    vec![Effect::Copy(number)]
}

/// What is typed becomes the filter.
pub fn read_line(model: &mut Model) -> Vec<Effect> {
    let Model { federation, place, .. } = model;
    let line = place.cases.line.value();
    let read = language::read(line, federation.towns());
    let wants_offices = language::wants_offices(line);
    place.cases.fault = read.fault;
    let is_other = place.cases.filter != read.filter;
    let mut effects = Vec::new();
    if is_other {
        place.cases.filter = read.filter;
        place.cases.selected = Selection::default();
        effects.extend(reload(model));
    }
    // What is proposed is proposed of all: the line may name the Comune later.
    effects.extend(wants_offices.then(|| tallies::ask_offices(model, Scope::default())).flatten());
    effects
}

/// Completes the last word of what is typed.
pub fn complete(model: &mut Model) -> Vec<Effect> {
    let completions = language::completions(model, model.place.cases.line.value());
    let line = model.place.cases.line.value();
    let last = last_word(line);
    // A word that is complete already goes on to the next proposal.
    let at = completions.iter().position(|word| word == last).map_or(0, |at| (at + 1) % completions.len());
    let Some(word) = completions.get(at) else { return Vec::new() };
    let kept = line.strip_suffix(last).unwrap_or_default();
    model.place.cases.line = format!("{kept}{word}").into();
    read_line(model)
}

/// Types words to search by.
pub fn start_search(model: &mut Model) -> Vec<Effect> {
    let Model { federation, place, settings, .. } = model;
    let line = language::write(&place.cases.filter, federation.towns(), settings.language);
    place.cases.line = if line.is_empty() { line } else { line + " " }.into();
    place.cases.fault = None;
    model.layers.push(Layer::Typing(Line::Cases));
    Vec::new()
}

/// Lists the cases that fit a line of the filter's language; a word that is wrong is said.
pub fn search_for(model: &mut Model, line: &str) -> Vec<Effect> {
    let read = language::read(line, model.federation.towns());
    if let Some(fault) = &read.fault {
        model.warn(model.words().fault(fault));
    }
    refilter(model, |filter| *filter = read.filter)
}

/// Changes the filter and asks for the list.
pub fn refilter(model: &mut Model, change: impl FnOnce(&mut CaseFilter)) -> Vec<Effect> {
    model.leave_for(|place| {
        change(&mut place.cases.filter);
        place.cases.selected = Selection::default();
    });
    reload(model)
}

/// Only late cases, or all again.
pub fn toggle_late(model: &mut Model) -> Vec<Effect> {
    refilter(model, |filter| filter.due = if filter.due == Due::Late { Due::Any } else { Due::Late })
}

/// Takes all filters away.
pub fn clear_filters(model: &mut Model) -> Vec<Effect> {
    refilter(model, |filter| *filter = CaseFilter::default())
}

/// The other order.
pub fn next_sort(model: &mut Model) -> Vec<Effect> {
    model.place.cases.sort = match model.place.cases.sort {
        CaseSort::Due => CaseSort::Updated,
        _ => CaseSort::Due,
    };
    reload(model)
}

/// Offers the states.
pub fn choose_state(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let any = [StateFilter::Open, StateFilter::All].into_iter();
    let each = CaseState::ALL.iter().map(|state| StateFilter::One(*state));
    let choices = any.chain(each).map(|state| Choice::new(words.state_filter(state), Pick::State(state))).collect();
    model.layers.push(Layer::Picker(Picker::new(words.cases.choose_state, choices)));
    Vec::new()
}

/// Offers the themes.
pub fn choose_theme(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let all = std::iter::once(Choice::new(words.cases.all_themes, Pick::Theme(None)));
    let each = Theme::ALL.iter().map(|theme| Choice::new(words.theme(*theme), Pick::Theme(Some(*theme))));
    model.layers.push(Layer::Picker(Picker::new(words.cases.choose_theme, all.chain(each).collect())));
    Vec::new()
}

/// Offers the municipalities.
pub fn choose_municipality(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let all = std::iter::once(Choice::new(words.cases.all_municipalities, Pick::Municipality(None)));
    let towns = model.federation.towns().iter();
    let each = towns.map(|town| Choice::new(town.name.as_str(), Pick::Municipality(Some(town.code))));
    model.layers.push(Layer::Picker(Picker::new(words.cases.choose_municipality, all.chain(each).collect())));
    Vec::new()
}
