//! Catalogues with one mistake each: what the clerk reads.

use super::super::check::check_files;
use super::super::files::Files;

const SHEET: &str = r#"slug = "prova"
theme = "taxes"
status = "active"
procedure = "application"
category = "Tributi, finanze e contravvenzioni"
topics = ["Imposte"]
audience = "both"
keywords = ["uno", "due", "tre"]
phrasings = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "l", "m", "n"]

title.it = "Una prova"
title.en = "A trial"
description.it = "Prova il controllo."
description.en = "Try the check."
needs.it = ["il codice fiscale"]
outcome.it = "Una prova riuscita."
outcome.en = "A good trial."
timing.it = "Entro 45 giorni."
timing.term_days = 45
timing.source = "regolamento"
yearly.month = 6
yearly.source = "regolamento"
access.level = 4
access.channels = ["online"]
access.authentication = "spid2"
cost.it = "Paghi 16 euro."
cost.amount_eur = 16
evidence.class = "law"
evidence.sources = ["L. 241/1990"]
"#;

const VARIANT: &str = r#"cost.it = "Qui è gratis."
cost.amount_eur = 0
evidence.class = "palermo-official"
evidence.sources = ["delibera"]
"#;

const FORM: &str = r#"id = "general-application"
version = 1
title.it = "Domanda"
title.en = "Application"
declarations = ["truth"]

[[section]]
id = "request"
title.it = "Richiesta"
title.en = "Request"
use = "person"

[[section.field]]
id = "text"
kind = "long_text"
label.it = "Che cosa chiedi?"
label.en = "What do you ask?"
when = { field = "name", answered = true }
"#;

const CONSULTATION: &str = r#"slug = "domanda"
title = "Una domanda"
words = "Ci serve per decidere."
days = 14

[[question]]
text = "Quando ti è più comodo?"
options = ["La mattina", "Il pomeriggio"]

[[question]]
text = "Come preferisci?"
options = ["Per telefono", "Allo sportello"]
"#;

const BLOCK: &str = r#"[[field]]
id = "name"
kind = "text"
label.it = "Nome"
label.en = "Name"
"#;

const DECLARATIONS: &str = r#"[[declaration]]
id = "truth"
text.it = "Dico il vero."
text.en = "I tell the truth."
"#;

pub(super) const SHEET_FILE: &str = "services/taxes/prova.toml";
pub(super) const VARIANT_FILE: &str = "variants/082053/prova.toml";
pub(super) const FORM_FILE: &str = "forms/general-application.toml";
const CONSULTATION_FILE: &str = "consultations/domanda.toml";
pub(super) const BLOCK_FILE: &str = "forms/blocks/person.toml";
const REGISTER_FILE: &str = "municipalities.csv";
const PROGRAMME_FILE: &str = "programme.toml";

pub(super) fn whole() -> Vec<(&'static str, String)> {
    vec![
        (REGISTER_FILE, include_str!("../../../data/municipalities.csv").to_owned()),
        (PROGRAMME_FILE, include_str!("../../../data/programme.toml").to_owned()),
        (SHEET_FILE, SHEET.to_owned()),
        (VARIANT_FILE, VARIANT.to_owned()),
        (FORM_FILE, FORM.to_owned()),
        (BLOCK_FILE, BLOCK.to_owned()),
        (CONSULTATION_FILE, CONSULTATION.to_owned()),
        ("forms/blocks/declarations.toml", DECLARATIONS.to_owned()),
    ]
}

/// The findings after one change in one file.
fn after(file: &str, from: &str, to: &str) -> String {
    let mut files = whole();
    let (_, text) = files.iter_mut().find(|(path, _)| *path == file).expect("a file of the fixture");
    assert!(text.contains(from), "the fixture has no `{from}`");
    *text = text.replacen(from, to, 1);
    findings(files)
}

fn findings(files: Vec<(&str, String)>) -> String {
    let report = check_files(&Files::of(files));
    report.findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_whole_catalogue_has_no_findings() {
    assert_eq!(findings(whole()), "");
}

#[test]
fn a_mistake_in_a_sheet_is_told_with_its_line() {
    let cases = [
        ("slug = \"prova\"", "slug = \"prova"),
        ("keywords = [\"uno\", \"due\", \"tre\"]", "keywords = [\"uno\", \"due\", \"tre\""),
        ("status = \"active\"", "status"),
        ("status = \"active\"", "theme = \"taxes\""),
        ("description.it", "descriptoin.it"),
        ("timing.source", "timing.surce"),
        ("outcome.it = \"Una prova riuscita.\"\n", ""),
        ("audience = \"both\"\n", ""),
        ("\"application\"", "\"aplication\""),
        ("\"application\"", "\"xyz\""),
        ("\"taxes\"", "\"tributi\""),
        ("Tributi, finanze e", "Tributi, finanza e"),
        ("term_days = 45", "term_days = \"45\""),
        ("[\"Imposte\"]", "\"Imposte\""),
        ("access.level = 4", "access.level = 6"),
        ("yearly.month = 6", "yearly.month = 13"),
        ("amount_eur = 16", "amount_eur = 16.005"),
        ("slug = \"prova\"", "slug = \"Prova 1\""),
        ("slug = \"prova\"", "slug = \"altra\""),
        ("theme = \"taxes\"", "theme = \"work\""),
        ("audience = \"both\"", "audience = \"both\"\nform = \"general-aplication\""),
    ];
    let told = cases.iter().map(|(from, to)| after(SHEET_FILE, from, to)).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn what_a_sheet_says_badly_is_told_with_its_line() {
    let cases = [
        ("title.en = \"A trial\"\n", String::new()),
        ("Una prova\"", format!("{}\"", "prova ".repeat(21).trim_end())),
        ("Try the check.", "x".repeat(161)),
        ("Prova il controllo.", " ".to_owned()),
        ("Prova il controllo.", "Prova\u{202e} il controllo.".to_owned()),
        ("[\"il codice fiscale\"]", "[]".to_owned()),
        ("needs.it", "needs.en = []\nneeds.it".to_owned()),
        ("timing.source = \"regolamento\"\n", String::new()),
        ("timing.term_days = 45\n", "timing.term_unit = \"working\"\n".to_owned()),
        ("term_days = 45", "term_days = 0".to_owned()),
        ("\"application\"", "\"notification\"\ntiming.silence = \"consent\"".to_owned()),
        ("\"active\"", "\"inactive\"".to_owned()),
        ("[\"L. 241/1990\"]", "[]".to_owned()),
        ("[\"L. 241/1990\"]", "[\"L. 241/1990\"]\nevidence.facts_of = \"ieri\"".to_owned()),
        ("\"law\"", "\"palermo-press\"".to_owned()),
        ("yearly.source = \"regolamento\"", "yearly.source = \"\"".to_owned()),
        ("access.level = 4", "access.level = 2\nform = \"general-application\"".to_owned()),
        ("[\"online\"]", "[\"desk\"]".to_owned()),
        ("\"a\", \"b\"", "\"A\", \"a\"".to_owned()),
        ("\"uno\", \"due\", ", String::new()),
        ("[\"Imposte\"]", "[\"Impostte\"]".to_owned()),
        ("Paghi 16 euro.", "Il Comune eroga un servizio di locazione.".to_owned()),
        ("Paghi 16 euro.", "parola ".repeat(36).trim_end().to_owned()),
        ("Paghi 16 euro.", "Paghi con il modello TARSU.".to_owned()),
    ];
    let told = cases.iter().map(|(from, to)| after(SHEET_FILE, from, to)).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn a_mistake_elsewhere_is_told_in_its_own_file() {
    let cases = [
        (VARIANT_FILE, "cost.it", "costo.it"),
        (VARIANT_FILE, "amount_eur = 0", "amount_eur = \"zero\""),
        (VARIANT_FILE, "evidence.class = \"palermo-official\"\n", ""),
        (VARIANT_FILE, "cost.it", "slug = \"altro\"\ncost.it"),
        (VARIANT_FILE, "Qui è gratis.", "Si paga l'ammenda."),
        (FORM_FILE, "use = \"person\"", "use = \"persno\""),
        (FORM_FILE, "[\"truth\"]", "[\"trut\"]"),
        (FORM_FILE, "kind = \"long_text\"", "kind = \"longtext\""),
        (FORM_FILE, "id = \"general-application\"", "id = \"general\""),
        (FORM_FILE, "field = \"name\"", "field = \"nome\""),
        (REGISTER_FILE, "082001,Alia", "082083,Alia"),
        (REGISTER_FILE, "082001,Alia", "082002,Alia"),
        (REGISTER_FILE, ",082023;082073", ",082023"),
        (REGISTER_FILE, "45.5724", "quarantacinque"),
        (REGISTER_FILE, "80016350821", "80016350822"),
        (PROGRAMME_FILE, "[[platform]]", "[[plaform]]"),
        (PROGRAMME_FILE, "theme = \"social\"", "theme = \"work\""),
    ];
    let told = cases.iter().map(|(file, from, to)| after(file, from, to)).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn a_mistake_in_a_consultation_is_told_with_its_line() {
    let long = "parola ".repeat(36);
    let cases = [
        ("days = 14", "days = 14 giorni"),
        ("days = 14", "days = 0"),
        ("days = 14", "giorni = 14"),
        ("slug = \"domanda\"", "slug = \"altra\""),
        ("title = \"Una domanda\"", "title = \"\""),
        ("title = \"Una domanda\"", "title = \"Una domanda\"\nmunicipality = \"083001\""),
        ("text = \"Come preferisci?\"\n", ""),
        ("\"Per telefono\", \"Allo sportello\"", "\"Per telefono\""),
        ("\"Per telefono\", \"Allo sportello\"", "\"Per telefono\", \"per telefono\""),
        ("Allo sportello", "Allo sportello oppure in un altro posto che però adesso non so ancora dire"),
        ("Come preferisci?", "Dove si eroga il servizio?"),
        ("Ci serve per decidere.", long.trim_end()),
    ];
    let told = cases.iter().map(|(from, to)| after(CONSULTATION_FILE, from, to)).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn files_that_are_missing_or_out_of_place_are_told() {
    let mut files = whole();
    files.retain(|(path, _)| *path != PROGRAMME_FILE && *path != FORM_FILE);
    files.push(("services/prova.toml", String::new()));
    files.push(("variants/083001/prova.toml", VARIANT.to_owned()));
    files.push(("variants/082006/prvoa.toml", VARIANT.to_owned()));
    files.push(("services/taxes/gemella.toml", SHEET.replace("\"prova\"", "\"gemella\"")));
    insta::assert_snapshot!(findings(files));
}

#[test]
fn the_report_is_a_page_for_a_clerk() {
    let mut files = whole();
    files.retain(|(path, _)| *path != VARIANT_FILE);
    files.push((VARIANT_FILE, "costo.it = \"x\"".to_owned()));
    insta::assert_snapshot!(check_files(&Files::of(files)).render_plain());
}
