use std::collections::BTreeMap;

use super::super::document::Document;
use super::super::explain::closest;
use super::super::{Finding, Mistake};
use crate::form::{BlockFile, Blocks, DeclarationsFile, Form, FormFault, FormFile};

/// The block whose items are declarations, not fields.
const DECLARATIONS: &str = "declarations";

/// A whole form and the file it was read from.
pub(crate) struct LoadedForm<'a> {
    pub(crate) document: Document<'a>,
    pub(crate) form: Form,
}

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
    pub(super) fn resolve(self, findings: &mut Vec<Finding>) -> BTreeMap<String, LoadedForm<'a>> {
        let Self { blocks, block_ids, declaration_ids, files } = self;
        let mut forms = BTreeMap::new();
        for (document, file, id) in files {
            if file.id() != id {
                let mistake = Mistake::NameDiffers { key: "id", found: file.id().to_owned(), wanted: id.to_owned() };
                findings.push(document.finding(&["id"], mistake));
            }
            match file.resolve(&blocks) {
                Ok(form) => {
                    forms.insert(id.to_owned(), LoadedForm { document, form });
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
            let suggestion = closest(&block, blocks.iter().copied());
            document.finding(&["section", &section, "use"], Mistake::NoSuchBlock { block, suggestion })
        }
        FormFault::UnknownDeclaration(declaration) => {
            let suggestion = closest(&declaration, declarations.iter().map(String::as_str));
            document.finding(&["declarations"], Mistake::NoSuchDeclaration { declaration, suggestion })
        }
        FormFault::FieldName { place, source } => {
            let detail = source.to_string();
            Finding::new(document.file, line_of_place(document, &place), Mistake::OddCondition { place, detail })
        }
    }
}

/// The line of a part of a form: `section.field`, `section`, `rule ID` or `declaration ID`; of a field that comes from a
/// block, the line of its section.
pub(crate) fn line_of_place(document: &Document<'_>, place: &str) -> Option<usize> {
    if let Some((list, id)) = place.split_once(' ') {
        return document.line_of(&[list, id]);
    }
    let (section, field) = place.split_once('.').unwrap_or((place, ""));
    let whole = ["section", section, "field", field];
    let of_section = ["section", section];
    [&whole[..], &of_section].into_iter().find(|path| document.has(path)).and_then(|path| document.line_of(path))
}
