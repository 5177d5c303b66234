//! A PostgreSQL server of one's own: Debian's binaries on a temporary folder and a free port, gone when dropped or when the
//! process ends, however it ends.
//!
//! Where there are no binaries they are installed, if that is allowed; where it is not, the tests fail and say so. They
//! never pass by skipping.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Mutex, PoisonError};

/// Why there is no server.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// No binaries, and no right to install them.
    #[error("PostgreSQL is not installed and only root may install it: apt-get install postgresql")]
    Absent,
    /// A step of the set-up failed.
    #[error("{step} failed: {reason}")]
    Step {
        /// Which.
        step: String,
        /// What the program said.
        reason: String,
    },
    /// The machine gave no folder or port.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// A running server.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    tools: Tools,
    port: u16,
    keeper: Child,
}

/// Where the server's programs are, and as whom they run.
#[derive(Clone, Debug)]
struct Tools {
    folder: PathBuf,
    /// The server refuses to run as root.
    user: Option<&'static str>,
}

impl Postgres {
    /// Sets up an empty server and waits until it answers.
    pub fn start() -> Result<Self, PostgresError> {
        let tools = Tools::find()?;
        let folder = tempfile::Builder::new().prefix("patto-postgres-").tempdir()?.keep();
        let keeper = tools.keeper(&folder)?;
        if let Some(user) = tools.user {
            run("chown", Command::new("chown").arg(user).arg(&folder))?;
        }
        let data = folder.join("data");
        let options = ["--auth=trust", "--username=patto", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
        run("initdb", tools.command("initdb", &folder).args(options).arg("--pgdata").arg(&data))?;
        let port = free_port()?;
        let settings = format!("-h 127.0.0.1 -p {port} -k '' -c max_connections=200 -c fsync=off");
        let log = folder.join("log");
        let start = ["-w", "-t", "60", "start", "-o", &settings, "-D"];
        run("pg_ctl start", tools.command("pg_ctl", &folder).args(start).arg(&data).arg("-l").arg(&log))?;
        Ok(Self { folder, tools, port, keeper })
    }

    /// An empty database of a name, as the address for `DATABASE_URL`.
    pub fn database(&self, name: &str) -> Result<String, PostgresError> {
        let port = self.port.to_string();
        let arguments = ["-h", "127.0.0.1", "-p", &port, "-U", "patto", name];
        run("createdb", self.tools.command("createdb", &self.folder).args(arguments))?;
        Ok(format!("postgres://patto@127.0.0.1:{port}/{name}"))
    }

    /// Ends it as a power cut would, and starts it again.
    pub fn crash_and_restart(&self) -> Result<(), PostgresError> {
        let mut restart = self.tools.command("pg_ctl", &self.folder);
        restart.args(["-w", "-t", "60", "-m", "immediate", "restart", "-D"]).arg(self.folder.join("data"));
        // Without a log of its own the server would hold the pipe of pg_ctl open for ever.
        run("pg_ctl restart", restart.arg("-l").arg(self.folder.join("log")))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Waited for so that the folder is gone when the value is; there is nobody to tell of a keeper killed before.
        drop(self.keeper.wait());
    }
}

impl Tools {
    /// Looks for them, and installs them once when they are absent.
    fn find() -> Result<Self, PostgresError> {
        static INSTALLING: Mutex<()> = Mutex::new(());
        let _one_at_a_time = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
        let is_root = is_root();
        let folder = match newest_binaries() {
            Some(folder) => folder,
            None if is_root => {
                install()?;
                newest_binaries().ok_or(PostgresError::Absent)?
            }
            None => return Err(PostgresError::Absent),
        };
        let user = is_root.then(|| if user_exists("postgres") { "postgres" } else { "nobody" });
        Ok(Self { folder, user })
    }

    /// A process that ends the server and clears its folder when its input closes. Nobody drops a server in a static, and
    /// a killed test drops nothing; the input closes all the same.
    fn keeper(&self, folder: &Path) -> std::io::Result<Child> {
        const KEEP: &str = r#"trap "" INT; folder=$1; shift; read -r _over; "$@"; rm -rf "$folder""#;
        let mut stop = self.command("pg_ctl", folder);
        stop.args(["-w", "-m", "immediate", "stop", "-D"]).arg(folder.join("data"));
        let mut keeper = Command::new("sh");
        keeper.args(["-c", KEEP, "keeper"]).arg(folder).arg(stop.get_program()).args(stop.get_args());
        keeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    }

    fn command(&self, name: &str, work: &Path) -> Command {
        let program = self.folder.join(name);
        let mut command = match self.user {
            None => Command::new(program),
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args([OsStr::new("-u"), OsStr::new(user), OsStr::new("--"), program.as_os_str()]);
                command
            }
        };
        command.current_dir(work).env("LC_ALL", "C.UTF-8");
        command
    }
}

/// Debian's folder of the newest version: `/usr/lib/postgresql/17/bin`.
fn newest_binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(Result::ok);
    let numbered = versions.filter_map(|v| Some((v.file_name().to_str()?.parse::<u32>().ok()?, v.path().join("bin"))));
    numbered.filter(|(_, bin)| bin.join("initdb").is_file()).max().map(|(_, bin)| bin)
}

fn install() -> Result<(), PostgresError> {
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run("apt-get", &mut command)
    };
    apt(&["update", "-qq"])?;
    apt(&["install", "-y", "-qq", "--no-install-recommends", "postgresql"])
}

fn is_root() -> bool {
    said(Command::new("id").arg("-u").output()) == "0"
}

fn user_exists(name: &str) -> bool {
    !said(Command::new("id").args(["-u", name]).output()).is_empty()
}

fn said(output: std::io::Result<Output>) -> String {
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

fn run(step: &str, command: &mut Command) -> Result<(), PostgresError> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let reason = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(PostgresError::Step { step: step.to_owned(), reason: reason.trim().to_owned() })
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
