//! The description of the interface, made from the table of routes (OpenAPI 3.1; rules of the national checker).

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::route::{Allow, MakeSchema, Route};
use super::table::routes;
use crate::api::{IDEMPOTENCY_KEY, Problem};

/// The whole description.
pub(crate) fn describe() -> Value {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = SchemaGenerator::new(settings);
    let mut paths = Map::new();
    for route in routes() {
        let item = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(item) = item.as_object_mut() {
            item.insert(route.method.as_str().to_lowercase(), operation(&route, &mut generator));
        }
    }
    let problem = schema(&mut generator, SchemaGenerator::subschema_for::<Problem>);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Patto hub",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Services of the 82 Comuni of the Metropolitan City of Palermo, begun and concluded online",
            "description": "The hub of the federation: catalogue, cases, nodes, alerts, conversations and events.",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "paths": paths,
        "components": {
            "schemas": generator.take_definitions(true),
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
            "responses": {
                "problem": { "description": "What is wrong", "content": { Problem::MEDIA_TYPE: { "schema": problem } } },
                "too-many": { "description": "Too many requests", "headers": rate_limit_headers(),
                    "content": { Problem::MEDIA_TYPE: { "schema": problem } } },
            },
        },
    })
}

fn operation(route: &Route, generator: &mut SchemaGenerator) -> Value {
    let mut operation = Map::from_iter([
        ("summary".to_owned(), json!(route.summary)),
        ("operationId".to_owned(), json!(operation_id(route))),
        ("parameters".to_owned(), json!(parameters(route, generator))),
        (
            "responses".to_owned(),
            json!({
                "200": answer(route, generator),
                "429": { "$ref": "#/components/responses/too-many" },
                "default": { "$ref": "#/components/responses/problem" },
            }),
        ),
    ]);
    if let Some(body) = route.body {
        let content = json!({ "application/json": { "schema": schema(generator, body) } });
        operation.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
    }
    if let Allow::Roles(roles) = route.allow {
        let names: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
        operation.insert("security".to_owned(), json!([{ "bearer": [] }]));
        operation.insert("description".to_owned(), json!(format!("For the roles {}.", names.join(", "))));
    }
    Value::Object(operation)
}

fn answer(route: &Route, generator: &mut SchemaGenerator) -> Value {
    let schema = route.answer.map_or_else(|| json!({}), |make| schema(generator, make));
    json!({ "description": route.summary, "headers": rate_limit_headers(), "content": { route.media_type: { "schema": schema } } })
}

fn rate_limit_headers() -> Value {
    let header = |words: &str| json!({ "description": words, "schema": { "type": "integer", "format": "int32" } });
    json!({
        "X-RateLimit-Limit": header("how many requests at once"),
        "X-RateLimit-Remaining": header("how many are left"),
        "X-RateLimit-Reset": header("in how many seconds there are more"),
    })
}

/// Parts of the path, fields of the query, and the idempotency key.
fn parameters(route: &Route, generator: &mut SchemaGenerator) -> Vec<Value> {
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut all: Vec<Value> = in_path
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    if let Some(query) = route.query {
        all.extend(query_fields(generator, query));
    }
    if route.wants_key {
        all.push(json!({ "name": IDEMPOTENCY_KEY, "in": "header", "required": true,
            "description": "The same key does it once.", "schema": { "type": "string", "maxLength": 128 } }));
    }
    all
}

fn query_fields(generator: &mut SchemaGenerator, make: MakeSchema) -> Vec<Value> {
    let reference = schema(generator, make);
    let name = reference
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|path| path.rsplit('/').next())
        .unwrap_or_default()
        .to_owned();
    let Some(fields) = generator.definitions().get(&name).and_then(|found| found.get("properties")?.as_object()) else {
        return Vec::new();
    };
    fields.iter().map(|(name, schema)| json!({ "name": name, "in": "query", "schema": schema })).collect()
}

fn schema(generator: &mut SchemaGenerator, make: MakeSchema) -> Value {
    make(generator).to_value()
}

/// `getV1CasesCase`: unique, since method and path are.
fn operation_id(route: &Route) -> String {
    let words = route.path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    words.fold(route.method.as_str().to_lowercase(), |id, word| id + &capital(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere() {
        let description = describe();
        let text = description.to_string();
        for reference in text.split("\"$ref\":\"#").skip(1) {
            let pointer = reference.split('"').next().unwrap();
            assert!(description.pointer(pointer).is_some(), "{pointer}");
        }
    }

    #[test]
    fn what_wants_a_token_says_so() {
        let description = describe();
        assert!(description.pointer("/paths/~1v1~1services/get/security").is_none());
        assert!(description.pointer("/paths/~1v1~1cases/post/security").is_some());
        assert_eq!(description.pointer("/paths/~1v1~1cases/post/operationId"), Some(&json!("postV1Cases")));
    }
}
