//! The project's binaries, built once by each test program, in the profile and folder of that program.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Why there is no binary to run.
#[derive(Clone, Debug, thiserror::Error)]
pub enum BinaryError {
    /// The test program does not lie where cargo puts it.
    #[error("cannot tell the target folder from {0}")]
    Place(PathBuf),
    /// The build failed; cargo's own words are in the log.
    #[error("cargo build --bins failed:\n{0}")]
    Build(String),
    /// The build went well and yet there is no such file.
    #[error("there is no binary at {0}")]
    Missing(PathBuf),
}

/// The path of `hub`, `bot`, `console` or `fake-telegram`. The first call builds all of them.
pub fn path(name: &str) -> Result<PathBuf, BinaryError> {
    static FOLDER: OnceLock<Result<PathBuf, BinaryError>> = OnceLock::new();
    let binary = FOLDER.get_or_init(build).clone()?.join(name);
    if binary.is_file() { Ok(binary) } else { Err(BinaryError::Missing(binary)) }
}

fn build() -> Result<PathBuf, BinaryError> {
    let this = std::env::current_exe().map_err(|error| BinaryError::Build(error.to_string()))?;
    let (target, folder) = layout(&this).ok_or_else(|| BinaryError::Place(this.clone()))?;
    let profile = match folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(other) => other,
    };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_of_this_run(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    let output = command
        .args(["build", "--quiet", "--bins", "--profile", profile, "--target-dir"])
        .arg(target)
        .current_dir(workspace())
        .output()
        .map_err(|error| BinaryError::Build(error.to_string()))?;
    if output.status.success() {
        Ok(folder.to_path_buf())
    } else {
        Err(BinaryError::Build(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// What cargo told this test program about itself. Build scripts look at such variables (ring's does): left in place, they
/// would have half of the tree built anew here, and again at the next build outside.
fn is_of_this_run(variable: &str) -> bool {
    let prefixes = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    variable == "CARGO" || variable == "LD_LIBRARY_PATH" || prefixes.iter().any(|prefix| variable.starts_with(prefix))
}

/// The target folder and its profile's folder, from `<target>/<profile>/deps/<program>`.
fn layout(program: &Path) -> Option<(&Path, &Path)> {
    let beside = program.parent()?;
    let folder = if beside.ends_with("deps") { beside.parent()? } else { beside };
    Some((folder.parent()?, folder))
}

/// The root of the workspace: cargo runs test programs in their package's folder.
fn workspace() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    package.join("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_that_of_the_test_program() {
        let (target, folder) = layout(Path::new("/t/release/deps/scenarios-1f")).unwrap();
        assert_eq!((target, folder), (Path::new("/t"), Path::new("/t/release")));
    }
}
