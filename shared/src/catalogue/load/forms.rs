use std::collections::BTreeMap;

use super::super::document::Document;
use super::super::explain::closest;
use super::super::{Finding, Mistake};
use crate::form::{BlockFile, Blocks, DeclarationsFile, Form, FormFault, FormFile};

/// The block whose items are declarations, not fields.
const DECLARATIONS: &str = "declarations";

/// The files of forms, met one by one; a form is whole only when all blocks are known.
#[derive(Default)]
pub(super) struct FormFiles<'a> {
    blocks: Blocks,
    block_ids: Vec<&'a str>,
    declaration_ids: Vec<String>,
    files: Vec<(Document<'a>, FormFile, &'a str)>,
}

impl<'a> FormFiles<'a> {
    /// Takes a block of fields, or the shared declarations.
    pub(super) fn take_block(&mut self, path: &'a str, text: &'a str, id: &'a str) -> Result<(), Finding> {
        let document = Document::parse(path, text)?;
        if id == DECLARATIONS {
            let declarations = document.read::<DeclarationsFile>()?;
            self.declaration_ids = document.ids("declaration");
            self.blocks.add_declarations(declarations);
        } else {
            self.blocks.add_fields(id, document.read::<BlockFile>()?);
            self.block_ids.push(id);
        }
        Ok(())
    }

    /// Takes a form.
    pub(super) fn take_form(&mut self, path: &'a str, text: &'a str, id: &'a str) -> Result<(), Finding> {
        let document = Document::parse(path, text)?;
        let form = document.read::<FormFile>()?;
        self.files.push((document, form, id));
        Ok(())
    }

    /// Puts the blocks into the forms.
    pub(super) fn resolve(self, findings: &mut Vec<Finding>) -> BTreeMap<String, Form> {
        let Self { blocks, block_ids, declaration_ids, files } = self;
        let mut forms = BTreeMap::new();
        for (document, file, id) in files {
            if file.id() != id {
                let mistake = Mistake::NameDiffers { key: "id", found: file.id().to_owned(), wanted: id.to_owned() };
                findings.push(document.finding(&["id"], mistake));
            }
            match file.resolve(&blocks) {
                Ok(form) => {
                    forms.insert(id.to_owned(), form);
                }
                Err(fault) => findings.push(explain(&document, fault, &block_ids, &declaration_ids)),
            }
        }
        forms
    }
}

fn explain(document: &Document<'_>, fault: FormFault, blocks: &[&str], declarations: &[String]) -> Finding {
    match fault {
        FormFault::UnknownBlock { section, block } => {
            let place = document.place_of("section", &section);
            let suggestion = closest(&block, blocks.iter().copied());
            document.finding(&["section", &place, "use"], Mistake::NoSuchBlock { block, suggestion })
        }
        FormFault::UnknownDeclaration(declaration) => {
            let suggestion = closest(&declaration, declarations.iter().map(String::as_str));
            document.finding(&["declarations"], Mistake::NoSuchDeclaration { declaration, suggestion })
        }
        FormFault::FieldName { place, source } => {
            let detail = source.to_string();
            let section = document.place_of("section", place.split('.').next().unwrap_or_default());
            document.finding(&["section", &section], Mistake::OddCondition { place, detail })
        }
    }
}
