//! Tables as text: aligned, Markdown, CSV, JSON.

mod csv;
mod json;
mod markdown;
mod plain;

pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use plain::plain;
pub(crate) use plain::within;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::report::sheet::{Cell, Sheet, column};

    fn sheet() -> Sheet {
        Sheet {
            name: "cases",
            title: "Pratiche".to_owned(),
            columns: vec![column("service", "Servizio"), column("state", "Stato"), column("open", "Aperte")],
            rows: vec![
                vec![Cell::text("Bonus, \"sociale\" | acqua"), Cell::Word("review", "In esame"), Cell::Count(1_204)],
                vec![Cell::text("=1+1"), Cell::Nothing, Cell::Count(7)],
            ],
        }
    }

    #[test]
    fn people_read_aligned_columns_with_numbers_at_the_right() {
        insta::assert_snapshot!(plain(&[sheet()], Language::It), @r#"
        Pratiche
        Servizio                  Stato     Aperte
        Bonus, "sociale" | acqua  In esame   1.204
        =1+1                      –              7
        "#);
    }

    #[test]
    fn markdown_keeps_its_columns_whatever_is_in_a_cell() {
        insta::assert_snapshot!(markdown(&[sheet()], Language::En), @r#"
        ## Pratiche

        | Servizio | Stato | Aperte |
        |---|---|---:|
        | Bonus, "sociale" \| acqua | In esame | 1,204 |
        | =1+1 | – | 7 |
        "#);
    }

    #[test]
    fn programs_read_stable_names_and_a_spreadsheet_runs_no_formula() {
        insta::assert_snapshot!(csv(&sheet()), @r#"
        service,state,open
        "Bonus, ""sociale"" | acqua",review,1204
        '=1+1,,7
        "#);
        insta::assert_snapshot!(json(&[sheet()]), @r#"
        {
          "cases": [
            {
              "open": 1204,
              "service": "Bonus, \"sociale\" | acqua",
              "state": "review"
            },
            {
              "open": 7,
              "service": "=1+1",
              "state": null
            }
          ]
        }
        "#);
    }
}
