//! The catalogue as it is shipped, catalogues with one mistake each, and the laws of laying one sheet over another.

mod broken;
mod languages;
mod overlay;

use super::*;
use crate::domain::Theme;

fn embedded() -> Catalogue {
    Catalogue::embedded().unwrap_or_else(|faults| panic!("{faults}"))
}

fn palermo() -> IstatCode {
    IstatCode::PALERMO
}

#[test]
fn the_shipped_catalogue_may_be_published() {
    let report = check_embedded();
    assert!(report.is_publishable(), "{}", report.render_plain());
}

#[test]
fn the_shipped_catalogue_is_whole() {
    let catalogue = embedded();
    assert_eq!(catalogue.register().all().len(), 82);
    assert_eq!(catalogue.register().border_count(), 207);
    assert_eq!(catalogue.service_count(), 180);
    assert_eq!(catalogue.programme().platforms.len(), 7);
    for theme in Theme::ALL {
        let platform = catalogue.programme().platform(*theme).expect("every theme has a platform");
        assert_eq!(platform.code, theme.project_code());
    }
}

#[test]
fn indicators_have_their_baseline_and_target() {
    let catalogue = embedded();
    let figures = |id| catalogue.programme().indicator(id).map(|indicator| (indicator.baseline, indicator.target));
    assert_eq!(figures("IR01"), Some((Some(15.5), 70.0)));
    assert_eq!(figures("IR02"), Some((Some(29.1), 50.0)));
}

#[test]
fn ustica_is_an_island_and_monreale_has_the_most_neighbours() {
    let catalogue = embedded();
    let register = catalogue.register();
    let count = |name: &str| register.neighbours(register.named(name).expect(name).code).count();
    assert_eq!(count("Ustica"), 0);
    assert_eq!(count("MONREALE"), 19);
}

#[rstest::rstest]
#[case("cefalu", Some("Cefalù"))]
#[case("CEFALU'", Some("Cefalù"))]
#[case("  san  giuseppe jato ", Some("San Giuseppe Jato"))]
#[case("Catania", None)]
fn a_municipality_is_found_as_people_write_it(#[case] written: &str, #[case] name: Option<&str>) {
    let catalogue = embedded();
    let found = catalogue.register().named(written).map(|municipality| municipality.name.as_str());
    assert_eq!(found, name);
}

#[test]
fn every_service_that_starts_online_has_a_form_and_no_information_has_one() {
    let catalogue = embedded();
    for sheet in catalogue.services() {
        let form = catalogue.form_of(sheet);
        assert!(!sheet.can_start() || form.is_some(), "{} has no form", sheet.slug);
        assert!(sheet.procedure.makes_cases() || form.is_none(), "{} has a form", sheet.slug);
    }
}

#[test]
fn a_comune_without_a_variant_has_the_sheet_of_all() {
    let catalogue = embedded();
    let slug = "permesso-di-costruire";
    let bagheria = catalogue.register().named("Bagheria").expect("in the register").code;
    assert_eq!(catalogue.sheet(slug, bagheria), catalogue.service(slug));
    assert_ne!(catalogue.sheet(slug, palermo()), catalogue.service(slug));
    assert_eq!(catalogue.variants_of(slug).map(|(code, _)| code).collect::<Vec<_>>(), [palermo()]);
}

#[test]
fn a_variant_changes_what_it_says_and_nothing_else() {
    let catalogue = embedded();
    let slug = "permesso-di-costruire";
    let (base, variant) = (catalogue.service(slug).expect("there"), catalogue.sheet(slug, palermo()).expect("there"));
    assert_eq!(variant.legal_term().term, Term { days: 75, unit: TermUnit::Calendar });
    assert_eq!((&variant.slug, &variant.title, &variant.phrasings), (&base.slug, &base.title, &base.phrasings));
}

#[test]
fn without_a_term_of_its_own_a_sheet_has_the_thirty_days_of_the_law() {
    let catalogue = embedded();
    let without = catalogue.services().iter().find(|sheet| sheet.timing.as_ref().is_none_or(|t| t.term().is_none()));
    let legal = without.expect("some sheet gives none").legal_term();
    assert_eq!((legal.term, legal.source), (Term::OF_LAW, "L. 241/1990 art. 2"));
}

#[test]
fn a_sheet_is_the_same_after_a_journey_as_json() {
    for sheet in embedded().services() {
        let json = serde_json::to_string(&**sheet).expect("a sheet is JSON");
        assert!(!json.contains(":null"), "what is not known is absent: {json}");
        assert_eq!(serde_json::from_str::<Sheet>(&json).expect("it reads back"), **sheet);
    }
}

#[test]
fn the_version_tells_any_change() {
    let files = |text: &str| Files::of([("a.toml", text.to_owned()), ("b.toml", String::new())]);
    assert_eq!(files("x").fingerprint(), files("x").fingerprint());
    assert_ne!(files("x").fingerprint(), files("y").fingerprint());
    assert_ne!(files("x").fingerprint(), Files::of([("c.toml", "x".to_owned())]).fingerprint());
}

#[test]
fn the_folder_on_disk_is_the_one_compiled_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = Catalogue::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(read.version(), embedded().version());
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let faults = Catalogue::read(Path::new("/nowhere/at/all")).expect_err("no folder");
    assert!(faults.to_string().contains("non si può leggere"), "{faults}");
}
