//! What the console costs whoever keeps it open: `cargo bench --bench console`.
//!
//! The program runs in a terminal of 160 x 48 for a minute, attached to a hub whose sample federation runs at full pace, then
//! to one where nothing happens. Whatever peers are installed run as long beside it. Nothing here passes or fails.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use color_eyre::eyre::{Result, eyre};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use shared::time::monotonic;
use tests::binaries;
use tests::measure::{heading, line};
use tests::process::{Process, Program};

const SIZE: PtySize = PtySize { rows: 48, cols: 160, pixel_width: 0, pixel_height: 0 };
/// Until the line of the last minute's events is full: while it fills, each second adds a sign to it.
const WARM_UP: Duration = Duration::from_secs(70);
const MEASURED: Duration = Duration::from_mins(1);
const PATIENCE: Duration = Duration::from_mins(2);
/// Keys timed, one after the other.
const KEYS: usize = 200;
/// Where a frame begins: the console draws each as one synchronised update.
const FRAME: &[u8] = b"\x1b[?2026h";

fn main() -> Result<()> {
    heading();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let (data, _hub) = hub(&["--sample", "--speed", "60"]).await?;
        let live = console(data.path())?;
        line("console, live: first frame", &format!("{:.0} ms", ms(live.first_frame()?)));
        let quiet = hub(&[]).await?;
        let idle = console(quiet.0.path())?;
        watch(&[("console, live", &live), ("console, idle", &idle)]).await;
        let mut times: Vec<Duration> =
            (0..KEYS).map(|at| live.answer(if at % 2 == 0 { b"j" } else { b"k" })).collect::<Result<_>>()?;
        times.sort_unstable();
        let at = |percent: usize| times.get((times.len() - 1) * percent / 100).copied().unwrap_or_default();
        line("console, live: key to screen", &format!("p50 {:.1} ms   p99 {:.1} ms", ms(at(50)), ms(at(99))));
        drop((live, idle));
        peers().await
    })
}

/// A hub on a folder of its own; it ends with what is given back.
async fn hub(options: &[&str]) -> Result<(tempfile::TempDir, Process)> {
    let data = tempfile::tempdir()?;
    let program = Program::new("hub", binaries::path("hub")?);
    let program =
        program.with(["serve", "--listen", "127.0.0.1:0", "--data"]).with([data.path()]).with(options.to_vec());
    let hub = program.start()?;
    hub.sees_line("the hub listens", PATIENCE).await?;
    Ok((data, hub))
}

fn console(data: &Path) -> Result<Watched> {
    let data = data.display().to_string();
    Watched::start(&binaries::path("console")?, &["--config", "/dev/null", "--data", &data])
}

/// The same minute for whatever is installed, at one refresh a second.
async fn peers() -> Result<()> {
    let known: [(&str, &[&str]); 5] = [
        ("bottom", &["--rate", "1000"]),
        ("btm", &["--rate", "1000"]),
        ("btop", &[]),
        ("htop", &["-d", "10"]),
        ("tokio-console", &[]),
    ];
    for (name, arguments) in known {
        match installed(name) {
            Some(path) => watch(&[(name, &Watched::start(&path, arguments)?)]).await,
            None => line(name, "not installed"),
        }
    }
    Ok(())
}

fn installed(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Lets programs run side by side for the measured time and tells what each used.
async fn watch(programs: &[(&str, &Watched)]) {
    tokio::time::sleep(WARM_UP).await;
    let before: Vec<Used> = programs.iter().map(|(_, program)| program.used()).collect();
    tokio::time::sleep(MEASURED).await;
    for ((name, program), before) in programs.iter().zip(before) {
        let after = program.used();
        let per_second = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / MEASURED.as_secs_f64();
        let frames = after.frames - before.frames;
        let writes = per_second(after.writes - before.writes) / per_second(frames.max(1));
        line(&format!("{name}: processor"), &format!("{:.2} %", per_second(after.ticks - before.ticks)));
        line(
            &format!("{name}: written"),
            &format!("{:.0} bytes/s in {frames} frames", per_second(after.bytes - before.bytes)),
        );
        line(
            &format!("{name}: writes a frame, to sockets too"),
            &if frames == 0 { "none".to_owned() } else { format!("{writes:.2}") },
        );
        line(&format!("{name}: wake-ups"), &format!("{:.1} /s", per_second(after.wakes - before.wakes)));
        line(&format!("{name}: memory"), &format!("{} MiB", after.memory_kib / 1_024));
    }
}

/// A program in a terminal whose every byte is counted.
struct Watched {
    began: Instant,
    child: Box<dyn Child + Send + Sync>,
    keys: Mutex<Box<dyn Write + Send>>,
    seen: Arc<Mutex<Seen>>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

/// What has come out of a program.
#[derive(Default)]
struct Seen {
    bytes: u64,
    frames: u64,
    first: Option<Instant>,
    tail: Vec<u8>,
}

/// What a program has used since it began; processor in hundredths of a second.
struct Used {
    ticks: u64,
    bytes: u64,
    frames: u64,
    writes: u64,
    wakes: u64,
    memory_kib: u64,
}

impl Watched {
    fn start(path: &Path, arguments: &[&str]) -> Result<Self> {
        let failed = |error: &dyn std::fmt::Display| eyre!("{}: {error}", path.display());
        let pair = native_pty_system().openpty(SIZE).map_err(|error| failed(&error))?;
        let mut command = CommandBuilder::new(path);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        let began = monotonic();
        let child = pair.slave.spawn_command(command).map_err(|error| failed(&error))?;
        let mut output = pair.master.try_clone_reader().map_err(|error| failed(&error))?;
        let keys = pair.master.take_writer().map_err(|error| failed(&error))?;
        let seen = Arc::new(Mutex::new(Seen::default()));
        let reader = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut chunk = vec![0; 65_536];
            while let Ok(length @ 1..) = output.read(&mut chunk) {
                lock(&reader).take(chunk.get(..length).unwrap_or_default());
            }
        });
        Ok(Self { began, child, keys: Mutex::new(keys), seen, _master: pair.master })
    }

    /// How long until the first frame.
    fn first_frame(&self) -> Result<Duration> {
        self.wait(|seen| seen.first).map(|first| first.duration_since(self.began))
    }

    /// How long from a key to the frame that shows it.
    fn answer(&self, key: &[u8]) -> Result<Duration> {
        // A frame that is under way is let go by, so that the next one is the key's.
        std::thread::sleep(Duration::from_millis(60));
        let frames = lock(&self.seen).frames;
        let pressed = monotonic();
        lock(&self.keys).write_all(key)?;
        self.wait(|seen| (seen.frames > frames).then_some(()))?;
        Ok(pressed.elapsed())
    }

    fn wait<T>(&self, wanted: impl Fn(&Seen) -> Option<T>) -> Result<T> {
        let began = monotonic();
        while began.elapsed() < PATIENCE {
            if let Some(found) = wanted(&lock(&self.seen)) {
                return Ok(found);
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        Err(eyre!("the program shows nothing"))
    }

    fn used(&self) -> Used {
        let id = self.child.process_id().unwrap_or_default();
        let read = |name: &str| std::fs::read_to_string(format!("/proc/{id}/{name}")).unwrap_or_default();
        let (stat, io, status) = (read("stat"), read("io"), read("status"));
        // The name in brackets may have spaces; twelve fields after it are the two times.
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
        let tasks = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let of_task = |path: PathBuf| std::fs::read_to_string(path.join("status")).unwrap_or_default();
        let wakes = tasks.map(|task| field(&of_task(task.path()), "voluntary_ctxt_switches:")).sum();
        let seen = lock(&self.seen);
        Used {
            ticks,
            bytes: seen.bytes,
            frames: seen.frames,
            writes: field(&io, "syscw:"),
            wakes,
            memory_kib: field(&status, "VmRSS:"),
        }
    }
}

impl Seen {
    fn take(&mut self, chunk: &[u8]) {
        self.bytes += u64::try_from(chunk.len()).unwrap_or(0);
        // A mark may lie across two reads.
        self.tail.extend_from_slice(chunk);
        let found = self.tail.windows(FRAME.len()).filter(|window| *window == FRAME).count();
        self.frames += u64::try_from(found).unwrap_or(0);
        if found > 0 && self.first.is_none() {
            self.first = Some(monotonic());
        }
        let kept = self.tail.len().saturating_sub(FRAME.len() - 1);
        self.tail.drain(..kept);
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // An error means that it had ended already.
        drop(self.child.kill());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The number after a name in a file of `/proc`.
fn field(text: &str, name: &str) -> u64 {
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next()?.parse().ok());
    value.unwrap_or(0)
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}
