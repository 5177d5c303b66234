//! The laws of laying one document over another.

use proptest::prelude::*;
use toml::{Table, Value};

use super::super::document::Document;

fn table() -> impl Strategy<Value = Table> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::Boolean),
        (0i64..100).prop_map(Value::Integer),
        "[a-z ]{0,6}".prop_map(Value::String),
        prop::collection::vec((0i64..9).prop_map(Value::Integer), 0..3).prop_map(Value::Array),
    ];
    let value = leaf.prop_recursive(3, 24, 4, |inner| {
        prop::collection::btree_map("[a-d]", inner, 0..4).prop_map(|map| Value::Table(map.into_iter().collect()))
    });
    prop::collection::btree_map("[a-d]", value, 0..4).prop_map(|map| map.into_iter().collect())
}

/// The result of laying the second over the first.
fn laid(base: &Table, over: &Table) -> Table {
    let (base, over) = (base.to_string(), over.to_string());
    let (base, over) = (Document::parse("base", &base).unwrap(), Document::parse("over", &over).unwrap());
    over.over(&base).read().unwrap()
}

/// Whether all that one table says stands in another.
fn says_all_of(whole: &Table, part: &Table) -> bool {
    part.iter().all(|(key, value)| match (whole.get(key), value) {
        (Some(Value::Table(whole)), Value::Table(part)) => says_all_of(whole, part),
        (found, value) => found == Some(value),
    })
}

proptest! {
    #[test]
    fn nothing_laid_over_a_sheet_is_the_sheet(base in table()) {
        prop_assert_eq!(laid(&base, &Table::new()), base);
    }

    #[test]
    fn a_variant_over_nothing_is_the_variant(over in table()) {
        prop_assert_eq!(laid(&Table::new(), &over), over);
    }

    #[test]
    fn laying_a_variant_twice_is_laying_it_once(base in table(), over in table()) {
        let once = laid(&base, &over);
        prop_assert_eq!(laid(&once, &over), once);
    }

    #[test]
    fn the_result_says_all_the_variant_says(base in table(), over in table()) {
        prop_assert!(says_all_of(&laid(&base, &over), &over));
    }

    #[test]
    fn a_key_the_variant_does_not_name_keeps_its_value(base in table(), over in table()) {
        let result = laid(&base, &over);
        prop_assert!(base.iter().filter(|(key, _)| !over.contains_key(*key)).all(|(key, value)| result.get(key) == Some(value)));
    }
}
