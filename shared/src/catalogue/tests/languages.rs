//! What the folders of languages say: where it goes, and what is told of it.

use super::super::check::check_files;
use super::super::files::Files;
use super::broken::{BLOCK_FILE, FORM_FILE, SHEET_FILE, VARIANT_FILE, whole};
use super::*;
use crate::domain::Language;

const SERVED: &str = "[[language]]\ncode = \"it\"\nname = \"Italiano\"\n\n[[language]]\ncode = \"fr\"\nname = \"Français\"\nmachine_made = true\n";

const TAXES: &str = r#"[prova]
title = "Un essai"
description = "Essayez le contrôle."
needs = ["le code fiscal"]
outcome = "Un essai réussi."
timing = "En 45 jours."
cost = "Vous payez 16 euros."
phrasings = []
"#;

const FORMS: &str = r#""Domanda" = "Demande"
"Richiesta" = "Requête"
"Che cosa chiedi?" = "Que demandez-vous ?"
"Nome" = "Prénom"
"Dico il vero." = "Je dis la vérité."
"#;

const TAXES_FILE: &str = "languages/fr/taxes.toml";
const FORMS_FILE: &str = "languages/fr/forms.toml";

fn french() -> Language {
    "fr".parse().expect("a code")
}

fn in_french() -> Vec<(&'static str, String)> {
    let mut files = whole();
    files.push(("languages/served.toml", SERVED.to_owned()));
    files.push((TAXES_FILE, TAXES.to_owned()));
    files.push((FORMS_FILE, FORMS.to_owned()));
    files
}

/// The findings after one change in one file.
fn after(file: &str, from: &str, to: &str) -> String {
    let mut files = in_french();
    let (_, text) = files.iter_mut().find(|(path, _)| *path == file).expect("a file of the fixture");
    assert!(text.contains(from), "the fixture has no `{from}`");
    *text = text.replacen(from, to, 1);
    let report = check_files(&Files::of(files));
    report.findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_language_that_says_all_has_no_findings_and_is_served() {
    let report = check_files(&Files::of(in_french()));
    assert_eq!(report.findings, []);
    let catalogue = Catalogue::of(&Files::of(in_french())).expect("whole");
    let sheet = catalogue.service("prova").expect("there");
    assert_eq!(sheet.title.get(french()), "Un essai");
    assert_eq!(sheet.needs.as_ref().expect("there").get(french()), ["le code fiscal"]);
    let form = catalogue.form("general-application").expect("there");
    assert_eq!(form.sections[0].fields[0].label.get(french()), "Prénom");
    assert_eq!(form.declarations[0].text.get(french()), "Je dis la vérité.");
    assert!(catalogue.served().last().is_some_and(|language| language.code == french() && language.machine_made));
}

#[test]
fn what_a_language_lacks_or_says_of_nothing_is_told_with_its_line() {
    let cases = [
        (TAXES_FILE, "outcome = \"Un essai réussi.\"\n", ""),
        (TAXES_FILE, "phrasings = []", "phrasings = []\nwho = \"À tous.\""),
        (TAXES_FILE, "[\"le code fiscal\"]", "[]"),
        (TAXES_FILE, "Un essai réussi.", "Un  essai."),
        (TAXES_FILE, "[prova]", "[autre]"),
        (FORMS_FILE, "\"Nome\" = \"Prénom\"\n", ""),
        (FORMS_FILE, "\"Richiesta\"", "\"Richieste\""),
        (FORM_FILE, "Che cosa chiedi?", "Che cosa domandi?"),
        (BLOCK_FILE, "\"Nome\"", "\"Nome \\\"proprio\\\"\""),
        (SHEET_FILE, "title.it", "title.ita = \"x\"\ntitle.it"),
        ("languages/served.toml", "\"fr\"", "\"fra\""),
    ];
    let told = cases.iter().map(|(file, from, to)| after(file, from, to)).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn a_language_that_is_only_listened_to_owes_nothing() {
    let mut files = whole();
    files.push((TAXES_FILE, "[prova]\nphrasings = [\"je veux essayer\"]\n".to_owned()));
    assert_eq!(check_files(&Files::of(files)).findings, []);
}

#[test]
fn where_a_comune_says_something_else_the_words_of_all_are_not_its_words() {
    let mut files = in_french();
    let (_, sheet) = files.iter_mut().find(|(path, _)| *path == SHEET_FILE).expect("a sheet");
    sheet.push_str("cost.en = \"You pay 16 euro.\"\n");
    assert!(files.iter().any(|(path, text)| *path == VARIANT_FILE && text.contains("cost.it")));
    let catalogue = Catalogue::of(&Files::of(files)).expect("whole");
    let here = catalogue.sheet("prova", palermo()).expect("there");
    let cost = here.cost.as_ref().expect("there");
    assert_eq!((cost.text(Language::EN), cost.text(french())), (Some("Qui è gratis."), Some("Qui è gratis.")));
    assert_eq!(here.title.get(french()), "Un essai");
}

#[test]
fn the_shipped_catalogue_speaks_plainly_and_in_every_language() {
    let told = |mistake: &Mistake| {
        matches!(
            mistake,
            Mistake::MissingTranslation { .. }
                | Mistake::SpareTranslation { .. }
                | Mistake::Bureaucratic { .. }
                | Mistake::LongSentence { .. }
                | Mistake::UnexplainedAcronym { .. }
        )
    };
    let report = check_embedded();
    let found = report.findings.iter().filter(|finding| told(&finding.mistake));
    let found: Vec<String> = found.map(ToString::to_string).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let codes: Vec<String> = embedded().served().iter().map(|language| language.code.to_string()).collect();
    assert_eq!(codes, ["it", "en", "ar", "bn", "fr", "ro"]);
}
