//! A limit on how often something is told.

use std::time::{Duration, Instant};

/// Lets one of many events through per interval; for progress, which nobody reads faster than ten times a second.
#[derive(Debug)]
pub struct Pace {
    interval: Duration,
    last: Option<Instant>,
}

impl Pace {
    /// Ten times a second.
    pub fn progress() -> Self {
        Self::new(Duration::from_millis(100))
    }

    /// Once per `interval`.
    pub fn new(interval: Duration) -> Self {
        Self {
            interval,
            last: None,
        }
    }

    /// Whether it is time again; says so for the first call. The last event of a series must be told regardless.
    pub fn due(&mut self) -> bool {
        self.due_at(Instant::now())
    }

    fn due_at(&mut self, now: Instant) -> bool {
        let due = self
            .last
            .is_none_or(|last| now.saturating_duration_since(last) >= self.interval);
        if due {
            self.last = Some(now);
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_a_second() {
        let start = Instant::now();
        let mut pace = Pace::progress();
        let told = (0..1000)
            .filter(|&ms| pace.due_at(start + Duration::from_millis(ms)))
            .count();
        assert_eq!(told, 10);
    }
}
