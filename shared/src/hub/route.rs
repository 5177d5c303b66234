use axum::http::Method;
use axum::routing::MethodRouter;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::app::App;
use crate::ledger::Role;

/// Who may take a route. There is no route without a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Allow {
    /// Everybody, without a token.
    Anyone,
    /// The holders of a token with one of these roles.
    Roles(&'static [Role]),
}

/// Makes the schema of a type.
pub(crate) type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// One route: all that router, authorisation and OpenAPI want to know of it.
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) allow: Allow,
    pub(crate) handler: MethodRouter<App>,
    pub(crate) query: Option<MakeSchema>,
    pub(crate) body: Option<MakeSchema>,
    pub(crate) answer: Option<MakeSchema>,
    pub(crate) media_type: &'static str,
    pub(crate) wants_key: bool,
}

impl Route {
    pub(crate) const fn new(
        method: Method,
        path: &'static str,
        summary: &'static str,
        allow: Allow,
        handler: MethodRouter<App>,
    ) -> Self {
        let media_type = "application/json";
        Self {
            method,
            path,
            summary,
            allow,
            handler,
            query: None,
            body: None,
            answer: None,
            media_type,
            wants_key: false,
        }
    }

    /// It reads its query as this.
    pub(crate) fn query<T: JsonSchema>(mut self) -> Self {
        self.query = Some(SchemaGenerator::subschema_for::<T>);
        self
    }

    /// It reads its body as this.
    pub(crate) fn body<T: JsonSchema>(mut self) -> Self {
        self.body = Some(SchemaGenerator::subschema_for::<T>);
        self
    }

    /// It answers this.
    pub(crate) fn answer<T: JsonSchema>(mut self) -> Self {
        self.answer = Some(SchemaGenerator::subschema_for::<T>);
        self
    }

    /// It answers something that is not JSON.
    pub(crate) const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = media_type;
        self
    }

    /// Its requests carry an idempotency key.
    pub(crate) const fn keyed(mut self) -> Self {
        self.wants_key = true;
        self
    }
}
