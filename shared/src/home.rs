//! The data folder: where the hub keeps its store, and where bot and console find the hub and their tokens by themselves.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;

use crate::client::Secret;

/// Where a program of the federation lives on this machine, from its arguments or environment.
#[derive(Clone, Debug, clap::Args)]
pub struct HomeArgs {
    /// Data folder (store, index, tokens)
    #[arg(long, env = "PATTO_DATA", value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// Address of a running hub, for example <http://127.0.0.1:8282>
    #[arg(long, env = "PATTO_HUB", value_name = "URL", global = true)]
    pub hub: Option<String>,
    /// File with the token for the hub; by default the one the hub wrote in the data folder
    #[arg(long, env = "PATTO_TOKEN_FILE", value_name = "FILE", global = true)]
    pub token_file: Option<PathBuf>,
    /// For training and tests: how far this program's clock runs ahead of the machine's, for example 2d or -5h
    #[arg(long, env = "PATTO_CLOCK_SHIFT", value_name = "TIME", global = true, allow_hyphen_values = true)]
    pub clock_shift: Option<SignedDuration>,
}

impl HomeArgs {
    /// Sets the clock as the arguments want it: before anything reads it.
    pub fn set_clock(&self) {
        if let Some(by) = self.clock_shift {
            crate::time::shift(by);
        }
    }
}

/// Who reads a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenOf {
    /// The console on this machine: operator and help desk.
    Console,
    /// The bot on this machine: the citizens' channel.
    Bot,
}

impl TokenOf {
    /// Name of its file.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Bot => "bot",
        }
    }
}

/// The data folder.
#[derive(Clone, Debug)]
pub struct Home {
    dir: PathBuf,
}

/// What is wrong with the data folder.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// No place to put it.
    #[error("no home folder is known: say where the data folder is with --data DIR")]
    NoPlace,
    /// It cannot be read or written.
    #[error("cannot use `{path}`: {source}")]
    Io {
        /// What was touched.
        path: PathBuf,
        /// Why it failed.
        source: std::io::Error,
    },
    /// Another process works in it.
    #[error("another hub is running on the data folder `{0}`")]
    Taken(PathBuf),
    /// No hub has left its address there.
    #[error("no hub is running on the data folder `{0}`: start the console or `hub serve`, or say --hub URL")]
    NoHub(PathBuf),
}

/// Held while a hub works in a folder; the system frees it when the process ends, however it ends.
#[derive(Debug)]
pub struct HomeLock {
    _file: fs::File,
}

impl Home {
    /// The folder of the arguments, else `patto` under the system's folder for application data.
    pub fn find(args: &HomeArgs) -> Result<Self, HomeError> {
        let dir = match &args.data {
            Some(dir) => dir.clone(),
            None => system_data_folder().ok_or(HomeError::NoPlace)?.join("patto"),
        };
        Self::at(dir)
    }

    /// A folder, made if it is not there; only its owner may look in.
    pub fn at(dir: impl Into<PathBuf>) -> Result<Self, HomeError> {
        let home = Self { dir: dir.into() };
        fs::create_dir_all(&home.dir).map_err(|source| io(&home.dir, source))?;
        restrict(&home.dir, 0o700)?;
        Ok(home)
    }

    /// The folder itself.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// A file or folder in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// Takes the folder for one hub.
    pub fn lock(&self) -> Result<HomeLock, HomeError> {
        let path = self.path("hub.lock");
        let file = fs::File::create(&path).map_err(|source| io(&path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(HomeLock { _file: file }),
            Err(fs::TryLockError::WouldBlock) => Err(HomeError::Taken(self.dir.clone())),
            Err(fs::TryLockError::Error(source)) => Err(io(&path, source)),
        }
    }

    /// Says where the hub listens, for bot and console to find.
    pub fn write_hub_address(&self, address: &str) -> Result<(), HomeError> {
        self.write_private("hub.url", address)
    }

    /// Where the hub of this folder listens, or listened when it last ran.
    pub fn hub_address(&self) -> Result<String, HomeError> {
        let path = self.path("hub.url");
        match fs::read_to_string(&path) {
            Ok(address) => Ok(address.trim().to_owned()),
            Err(source) if source.kind() == std::io::ErrorKind::NotFound => Err(HomeError::NoHub(self.dir.clone())),
            Err(source) => Err(io(&path, source)),
        }
    }

    /// Keeps a token for a program on this machine.
    pub fn write_token(&self, of: TokenOf, token: &Secret) -> Result<(), HomeError> {
        let dir = self.path("tokens");
        fs::create_dir_all(&dir).map_err(|source| io(&dir, source))?;
        restrict(&dir, 0o700)?;
        self.write_private(&format!("tokens/{}", of.file_name()), token.expose())
    }

    /// The token the hub wrote for a program on this machine.
    pub fn token(&self, of: TokenOf) -> Result<Secret, HomeError> {
        read_token(&self.path(&format!("tokens/{}", of.file_name())))
    }

    /// A secret of this folder under a name of its own: made when it is first asked for, the same ever after.
    pub fn kept_secret(&self, name: &str) -> Result<Secret, HomeError> {
        let path = self.path(name);
        if !path.exists() {
            self.write_private(name, Secret::fresh().expose())?;
        }
        read_token(&path)
    }

    /// The hub's address and the token for it, from the arguments where they say so, else from the folder.
    pub fn hub_access(&self, args: &HomeArgs, of: TokenOf) -> Result<(String, Secret), HomeError> {
        let address = match &args.hub {
            Some(address) => address.clone(),
            None => self.hub_address()?,
        };
        let token = match &args.token_file {
            Some(path) => read_token(path)?,
            None => self.token(of)?,
        };
        Ok((address, token))
    }

    /// Written beside and renamed, so that a reader sees all of it or the former one.
    fn write_private(&self, name: &str, content: &str) -> Result<(), HomeError> {
        let (path, beside) = (self.path(name), self.path(&format!("{name}.new")));
        let written = private_file(&beside).and_then(|mut file| {
            file.write_all(content.as_bytes())?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&beside, &path)).map_err(|source| io(&path, source))
    }
}

fn read_token(path: &Path) -> Result<Secret, HomeError> {
    fs::read_to_string(path).map(|text| Secret::new(text.trim())).map_err(|source| io(path, source))
}

fn io(path: &Path, source: std::io::Error) -> HomeError {
    HomeError::Io { path: path.to_owned(), source }
}

fn system_data_folder() -> Option<PathBuf> {
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    from("STATE_DIRECTORY").or_else(|| from("XDG_DATA_HOME")).or_else(|| Some(from("HOME")?.join(".local/share")))
}

#[cfg(unix)]
fn private_file(path: &Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> std::io::Result<fs::File> {
    fs::File::create(path)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<(), HomeError> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(|source| io(path, source))
}

#[cfg(not(unix))]
fn restrict(_path: &Path, _mode: u32) -> Result<(), HomeError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_serves_one_hub_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path()).unwrap();
        let held = home.lock().unwrap();
        assert!(matches!(home.lock(), Err(HomeError::Taken(_))));
        drop(held);
        assert!(home.lock().is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn tokens_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("new")).unwrap();
        home.write_token(TokenOf::Bot, &Secret::new("s3cret")).unwrap();
        let mode = fs::metadata(home.path("tokens/bot")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(home.token(TokenOf::Bot).unwrap().expose(), "s3cret");
    }

    #[cfg(unix)]
    #[test]
    fn a_kept_secret_is_made_once_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path()).unwrap();
        let first = home.kept_secret("webhook-secret").unwrap();
        assert_eq!(first, home.kept_secret("webhook-secret").unwrap());
        assert_eq!(first.expose().len(), 64);
        let mode = fs::metadata(home.path("webhook-secret")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn without_a_hub_the_message_says_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        let error = Home::at(dir.path()).unwrap().hub_address().unwrap_err();
        assert!(error.to_string().contains("hub serve"), "{error}");
    }
}
