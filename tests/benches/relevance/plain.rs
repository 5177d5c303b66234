//! tantivy as it comes: its usual tokenizer, any of the words, BM25.

use color_eyre::eyre::Result;
use shared::time::monotonic;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TEXT, Value};
use tantivy::tokenizer::TokenStream;
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term, doc};

use super::engine::{Answer, DEPTH, Engine, Text};
use super::question::Question;

const WRITER_BYTES: usize = 50 << 20;

pub(crate) struct Plain {
    index: Index,
    searcher: Searcher,
    slug: Field,
    title: Field,
    body: Field,
}

impl Plain {
    pub(crate) fn of(texts: &[Text]) -> Result<Self> {
        let mut schema = Schema::builder();
        let slug = schema.add_text_field("slug", STRING | STORED);
        let (title, body) = (schema.add_text_field("title", TEXT), schema.add_text_field("body", TEXT));
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
        for text in texts {
            writer.add_document(
                doc!(slug => text.slug.clone(), title => text.title.clone(), body => text.body.clone()),
            )?;
        }
        writer.commit()?;
        let searcher = index.reader()?.searcher();
        Ok(Self { index, searcher, slug, title, body })
    }

    fn answer(&self, question: &Question) -> Result<Answer> {
        let began = monotonic();
        let mut tokenizer = self.index.tokenizer_for_field(self.body)?;
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        let mut words = tokenizer.token_stream(&question.query);
        while words.advance() {
            let term =
                |field| TermQuery::new(Term::from_field_text(field, &words.token().text), IndexRecordOption::WithFreqs);
            any.push(Box::new(BoostQuery::new(Box::new(term(self.title)), 2.0)));
            any.push(Box::new(term(self.body)));
        }
        let found = self.searcher.search(&BooleanQuery::union(any), &TopDocs::with_limit(DEPTH).order_by_score())?;
        let mut slugs = Vec::new();
        for (_, address) in found {
            let document: TantivyDocument = self.searcher.doc(address)?;
            slugs.extend(document.get_first(self.slug).and_then(|slug| Some(slug.as_str()?.to_owned())));
        }
        Ok(Answer { slugs, municipality: None, micros: u64::try_from(began.elapsed().as_micros())? })
    }
}

impl Engine for Plain {
    fn name(&self) -> &'static str {
        "tantivy, plain"
    }

    fn answer_all(&self, questions: &[Question]) -> Result<Vec<Answer>> {
        questions.iter().map(|question| self.answer(question)).collect()
    }
}
