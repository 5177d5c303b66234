//! A program in a terminal, and what it uses there.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use color_eyre::eyre::{Result, eyre};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use shared::time::monotonic;
use tests::measure::{Sample, line};

const SIZE: PtySize = PtySize { rows: 48, cols: 160, pixel_width: 0, pixel_height: 0 };
const PATIENCE: Duration = Duration::from_mins(5);
/// Where a frame begins: the console draws each as one synchronised update.
const FRAME: &[u8] = b"\x1b[?2026h";
/// Until the line of the last minute's events is full: while it fills, each second adds a sign to it.
const WARM_UP: Duration = Duration::from_secs(70);
/// The measured minute comes in slices, whose spread is told.
const SLICES: usize = 6;
const SLICE: Duration = Duration::from_secs(10);

/// A program in a terminal whose every byte is counted.
pub(crate) struct Watched {
    began: Instant,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
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
    text: Vec<u8>,
}

/// What a program has used since it began.
#[derive(Clone, Copy, Default)]
struct Used {
    /// Processor time of all its threads.
    busy: Duration,
    bytes: u64,
    frames: u64,
    /// Calls that write, to sockets too.
    writes: u64,
    wakes: u64,
    memory_kib: u64,
}

impl Watched {
    pub(crate) fn start(path: &Path, arguments: &[&str]) -> Result<Self> {
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
        Ok(Self { began, child, keys, seen, _master: pair.master })
    }

    /// How long until the first frame.
    pub(crate) fn first_frame(&self) -> Result<Duration> {
        self.wait(|seen| seen.first).map(|first| first.duration_since(self.began))
    }

    /// Waits until these words have come out since the last key.
    pub(crate) fn sees(&self, words: &str) -> Result<()> {
        self.wait(|seen| seen.text.windows(words.len()).any(|window| window == words.as_bytes()).then_some(()))
    }

    pub(crate) fn press(&mut self, keys: &[u8]) -> Result<()> {
        lock(&self.seen).text.clear();
        Ok(self.keys.write_all(keys)?)
    }

    /// How long from each of so many keys to the frame that shows it.
    pub(crate) fn answers(&mut self, keys: &[&[u8]], times: usize) -> Result<Sample> {
        let mut sample = Sample::default();
        for key in keys.iter().cycle().take(times) {
            // A frame that is under way is let go by, so that the next one is the key's.
            std::thread::sleep(Duration::from_millis(60));
            let frames = lock(&self.seen).frames;
            let pressed = monotonic();
            self.press(key)?;
            self.wait(|seen| (seen.frames > frames).then_some(()))?;
            sample.add(pressed.elapsed());
        }
        Ok(sample)
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

    /// The memory it holds, in MiB.
    pub(crate) fn memory(&self) -> u64 {
        self.used().memory_kib / 1_024
    }

    fn used(&self) -> Used {
        let id = self.child.process_id().unwrap_or_default();
        let read = |name: &str| std::fs::read_to_string(format!("/proc/{id}/{name}")).unwrap_or_default();
        let tasks = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let (mut wakes, mut busy) = (0, 0_u64);
        for task in tasks {
            let of_task = |name: &str| std::fs::read_to_string(task.path().join(name)).unwrap_or_default();
            wakes += field(&of_task("status"), "voluntary_ctxt_switches:");
            // Nanoseconds on a processor come first.
            busy += of_task("schedstat").split(' ').next().and_then(|nanos| nanos.parse::<u64>().ok()).unwrap_or(0);
        }
        let seen = lock(&self.seen);
        Used {
            busy: Duration::from_nanos(busy),
            bytes: seen.bytes,
            frames: seen.frames,
            writes: field(&read("io"), "syscw:"),
            wakes,
            memory_kib: field(&read("status"), "VmRSS:"),
        }
    }
}

impl Seen {
    fn take(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len() as u64;
        self.text.extend_from_slice(chunk);
        // A mark may lie across two reads.
        self.tail.extend_from_slice(chunk);
        let found = self.tail.windows(FRAME.len()).filter(|window| *window == FRAME).count();
        self.frames += found as u64;
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

/// Lets programs run side by side for a minute and tells what each used, with the spread over its slices.
pub(crate) async fn watch(programs: &[(&str, &Watched)]) {
    tokio::time::sleep(WARM_UP).await;
    let now = || programs.iter().map(|(_, program)| program.used()).collect::<Vec<Used>>();
    let mut looks = vec![now()];
    for _ in 0..SLICES {
        tokio::time::sleep(SLICE).await;
        looks.push(now());
    }
    for (at, (name, _)) in programs.iter().enumerate() {
        let of_it: Vec<Used> = looks.iter().filter_map(|look| look.get(at).copied()).collect();
        tell(name, &of_it);
    }
}

fn tell(name: &str, looks: &[Used]) {
    let slices = || looks.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let told = |what: &str, unit: &str, digits: usize, of: &dyn Fn(&Used, &Used) -> f64| {
        let mut found: Vec<f64> = slices().map(|(before, after)| of(before, after)).collect();
        found.sort_by(f64::total_cmp);
        let at = |place: usize| found.get(place).copied().unwrap_or_default();
        let (low, median, high) = (at(0), at(found.len() / 2), at(found.len().saturating_sub(1)));
        line(&format!("{name}: {what}"), &format!("{median:.digits$} {unit}   {low:.digits$}-{high:.digits$}"));
    };
    let seconds = SLICE.as_secs_f64();
    let count = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    told("processor", "%", 3, &|before, after| after.busy.saturating_sub(before.busy).as_secs_f64() / seconds * 100.0);
    told("written", "bytes/s", 0, &|before, after| count(after.bytes - before.bytes) / seconds);
    told("frames", "/s", 1, &|before, after| count(after.frames - before.frames) / seconds);
    told("writes, to sockets too", "/s", 1, &|before, after| count(after.writes - before.writes) / seconds);
    told("wake-ups", "/s", 1, &|before, after| count(after.wakes - before.wakes) / seconds);
    let memory = looks.last().map_or(0, |used| used.memory_kib / 1_024);
    line(&format!("{name}: memory"), &format!("{memory} MiB"));
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The number after a name in a file of `/proc`.
fn field(text: &str, name: &str) -> u64 {
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next()?.parse().ok());
    value.unwrap_or(0)
}
