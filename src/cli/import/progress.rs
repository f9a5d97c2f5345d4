//! How far an import is: a bar on a terminal, plain lines elsewhere.

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Seconds between two plain lines.
const PAUSE: Duration = Duration::from_secs(5);

/// Shows progress with rate and time left.
pub(in crate::cli) struct Shown {
    bar: Option<ProgressBar>,
    size: Option<u64>,
    started: Instant,
    /// Rows that were read before this process began.
    before: u64,
    first: Option<u64>,
    told: Instant,
}

impl Shown {
    /// Begins; `size` is none for a packed file, of which nobody knows the end.
    pub(in crate::cli) fn new(size: Option<u64>, before: impl TryInto<u64>) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
            let form = "{bar:40} {bytes}/{total_bytes}, {msg}, {eta} left";
            if let Ok(style) = ProgressStyle::with_template(form) {
                bar.set_style(style);
            }
            bar
        });
        let now = Instant::now();
        let before = before.try_into().unwrap_or_default();
        Self { bar, size, started: now, before, first: None, told: now }
    }

    /// Rows read since this process began, for each second.
    fn rate(&self, rows: u64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows are far below 2^52")]
        let rows = rows.saturating_sub(self.before) as f64;
        rows / self.started.elapsed().as_secs_f64().max(0.001)
    }

    /// Time left, by the bytes read since this process began.
    fn left(&self, bytes: u64) -> Option<Duration> {
        let size = self.size?;
        let done = bytes.checked_sub(self.first?).filter(|done| *done > 0)?;
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let share = size.saturating_sub(bytes) as f64 / done as f64;
        Some(self.started.elapsed().mul_f64(share))
    }

    /// Tells how far it is.
    pub(in crate::cli) fn tell(&mut self, bytes: u64, rows: u64, refused: u64) {
        self.first.get_or_insert(if self.before > 0 { bytes } else { 0 });
        let rate = self.rate(rows);
        if let Some(bar) = &self.bar {
            bar.set_position(bytes);
            bar.set_message(format!("{rows} rows, {rate:.0}/s, {refused} refused"));
        } else if self.told.elapsed() >= PAUSE {
            self.told = Instant::now();
            let left = self
                .left(bytes)
                .map_or_else(String::new, |left| format!(", {} left", HumanDuration(left)));
            let line = format!("{rows} rows, {rate:.0}/s, {refused} refused{left}");
            let _ = writeln!(std::io::stderr(), "{line}");
        }
    }

    /// Takes the bar away.
    pub(in crate::cli) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
