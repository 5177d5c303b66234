//! Durations gathered, and how they are told.

use std::time::Duration;

/// Measurements of one thing.
#[derive(Debug, Default)]
pub struct Sample {
    micros: Vec<u64>,
}

impl Sample {
    /// One measurement more.
    pub fn add(&mut self, took: Duration) {
        self.micros.push(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
    }

    fn at(&mut self, percent: usize) -> f64 {
        self.micros.sort_unstable();
        let last = self.micros.len().saturating_sub(1);
        let place = (last * percent).div_ceil(100);
        self.micros.get(place).map_or(0.0, |micros| f64::from(u32::try_from(*micros).unwrap_or(u32::MAX)) / 1_000.0)
    }

    /// One line: median, spread and tail in milliseconds.
    pub fn tell(&mut self, what: &str) {
        let (low, median, high, tail) = (self.at(10), self.at(50), self.at(90), self.at(99));
        let count = self.micros.len();
        line(what, &format!("p50 {median:.3} ms   p10-p90 {low:.3}-{high:.3}   p99 {tail:.3}   n {count}"));
    }
}

/// One figure.
#[expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
pub fn line(what: &str, figure: &str) {
    println!("{what:<58} {figure}");
}

/// On what machine this is measured.
pub fn heading() {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let load = read("/proc/loadavg").split(' ').next().unwrap_or_default().to_owned();
    let model = read("/proc/cpuinfo");
    let model =
        model.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':')).map_or("", |found| found.1);
    line("machine", &format!("{cores} cores,{model}, load {load} at the start"));
}
