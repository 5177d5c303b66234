//! The peers are installed once, by name, below the target folder; one that cannot be is left out, and that is said.

use std::path::{Path, PathBuf};
use std::process::Command;

use color_eyre::eyre::{OptionExt, Result, eyre};

/// An installation takes at most so many seconds: a package may have to be compiled.
const PATIENCE: &str = "900";
const NODE: [&str; 3] = ["grammy", "@grammyjs/runner", "better-sqlite3"];
const PYTHON: [&str; 2] = ["aiogram", "aiosqlite"];

/// Where the peers are.
pub(crate) struct Peers {
    folder: PathBuf,
}

impl Peers {
    /// Beside the programs that cargo built.
    pub(crate) fn beside(program: &Path) -> Result<Self> {
        let target = program.parent().and_then(Path::parent).ok_or_eyre("the programs lie nowhere")?;
        Ok(Self { folder: target.join("peers") })
    }

    /// grammY's script among its modules, and the versions.
    pub(crate) fn grammy(&self) -> Result<(PathBuf, String)> {
        let folder = self.folder.join("node");
        std::fs::create_dir_all(&folder)?;
        let version = |name: &str| {
            let file = std::fs::read_to_string(folder.join("node_modules").join(name).join("package.json")).ok()?;
            let package: serde_json::Value = serde_json::from_str(&file).ok()?;
            Some(format!("{name} {}", package.get("version")?.as_str()?))
        };
        if NODE.iter().any(|name| version(name).is_none()) {
            let words = ["npm", "install", "--no-audit", "--no-fund", "--prefix", ".", "--build-from-source"];
            run(Command::new("timeout").arg(PATIENCE).args(words).args(NODE).current_dir(&folder))?;
        }
        let script = folder.join("grammy.mjs");
        std::fs::write(&script, include_str!("grammy.mjs"))?;
        let node = run(Command::new("node").arg("--version"))?;
        let versions: Vec<String> = NODE.iter().filter_map(|name| version(name)).collect();
        Ok((script, format!("{}, node {}", versions.join(", "), node.trim())))
    }

    /// aiogram's modules, and the versions.
    pub(crate) fn aiogram(&self) -> Result<(PathBuf, String)> {
        let folder = self.folder.join("python");
        if PYTHON.iter().any(|name| !folder.join(name).is_dir()) {
            let words = ["python3", "-m", "pip", "install", "--quiet", "--target"];
            run(Command::new("timeout").arg(PATIENCE).args(words).arg(&folder).args(PYTHON))?;
        }
        let entries = std::fs::read_dir(&folder)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let versions = entries.filter_map(|name| {
            let (package, version) = name.strip_suffix(".dist-info")?.split_once('-')?;
            PYTHON.contains(&package).then(|| format!("{package} {version}"))
        });
        let python = run(Command::new("python3").arg("--version"))?;
        let mut versions: Vec<String> = versions.collect();
        versions.sort();
        Ok((folder, format!("{}, {}", versions.join(", "), python.trim())))
    }
}

/// What a command wrote; an error when it failed.
fn run(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| eyre!("{name}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(eyre!("{name}: {}", words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("failed without a word")))
}
