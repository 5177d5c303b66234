//! What the workspace promises of itself: one terminal library, imports that point one way, files that fit in a head.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;
use toml::Table;

/// Lines above which a file is two.
const LONGEST: usize = 600;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn table(file: &str) -> Table {
    fs::read_to_string(root().join(file)).unwrap().parse().unwrap()
}

/// Two of one of these would each keep a state of their own for the same terminal, process or type.
#[rstest]
#[case("ratatui")]
#[case("crossterm")]
#[case("tokio")]
#[case("rustls")]
#[case("tantivy")]
#[case("jiff")]
fn a_library_with_a_state_is_there_once(#[case] name: &str) {
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().unwrap();
    let versions: Vec<_> = packages.iter().filter(|package| package["name"].as_str() == Some(name)).collect();
    assert_eq!(versions.len(), 1, "{versions:#?}");
}

#[rstest]
#[case("search", &[])]
#[case("shared", &["search"])]
#[case("bot", &["shared", "search"])]
#[case("tui", &["shared", "search"])]
fn imports_point_one_way(#[case] room: &str, #[case] may_use: &[&str]) {
    let manifest = table(&format!("{room}/Cargo.toml"));
    let members = ["search", "shared", "bot", "tui", "tests"];
    let used = manifest["dependencies"].as_table().unwrap().keys().filter(|name| members.contains(&name.as_str()));
    let astray: Vec<_> = used.filter(|name| !may_use.contains(&name.as_str())).collect();
    assert!(astray.is_empty(), "{room} uses {astray:?}");
}

#[test]
fn no_file_is_longer_than_a_head_can_hold() {
    let mut folders: Vec<PathBuf> = ["search", "shared", "bot", "tui", "tests"].map(|room| root().join(room)).into();
    let mut long = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && fs::read_to_string(&path).unwrap().lines().count() > LONGEST
            {
                long.push(path);
            }
        }
    }
    assert!(long.is_empty(), "{long:?}");
}
