//! What a process has used, from `/proc`.

use std::time::Duration;

/// A process that is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meter(pub(crate) u32);

/// The kernel counts in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

impl Meter {
    pub(crate) fn own() -> Self {
        Self(std::process::id())
    }

    /// User and system time of all its threads.
    pub(crate) fn cpu(self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap_or_default();
        // The name in brackets may have spaces; twelve fields after it are the two times.
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let ticks: u32 = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u32>().ok()).sum();
        TICK * ticks
    }

    /// The most memory it ever had, in MiB.
    pub(crate) fn peak(self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0)).unwrap_or_default();
        let kib = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        kib.map_or(0, |kib: u64| kib / 1_024)
    }
}
