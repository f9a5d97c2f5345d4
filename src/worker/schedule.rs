//! When recurring jobs have their turns.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

/// How often a job recurs, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Once a day at this time.
    Day(NaiveTime),
    /// Every so many minutes, counted from midnight of 1 January 1970.
    Minutes(u32),
}

impl Every {
    /// The latest turn that is due at `now`. Turns missed while no worker ran are not made up
    /// for: a recurring job looks at the present state, so its latest turn does the work of all.
    pub fn latest_turn(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Day(at) => {
                let today = now.date_naive().and_time(at).and_utc();
                if today <= now {
                    today
                } else {
                    today.checked_sub_days(Days::new(1)).unwrap_or(today)
                }
            }
            Self::Minutes(minutes) => {
                let length = i64::from(minutes.max(1)) * 60;
                let seconds = TimeDelta::seconds(now.timestamp().rem_euclid(length));
                let fraction = TimeDelta::nanoseconds(now.timestamp_subsec_nanos().into());
                now - seconds - fraction
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Every;
    use chrono::{DateTime, NaiveTime, Utc};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_latest_turn_is_the_last_one_that_is_due() {
        let two = Every::Day(NaiveTime::from_hms_opt(2, 0, 0).unwrap());
        for (every, now, turn) in [
            (two, "2026-03-02T09:00:00Z", "2026-03-02T02:00:00Z"),
            (two, "2026-03-02T02:00:00Z", "2026-03-02T02:00:00Z"),
            (two, "2026-03-02T01:59:59.9Z", "2026-03-01T02:00:00Z"),
            (two, "2026-03-01T00:00:00Z", "2026-02-28T02:00:00Z"),
            (Every::Minutes(15), "2026-03-02T09:29:59.5Z", "2026-03-02T09:15:00Z"),
            (Every::Minutes(15), "2026-03-02T09:30:00Z", "2026-03-02T09:30:00Z"),
            (Every::Minutes(0), "2026-03-02T09:30:30Z", "2026-03-02T09:30:00Z"),
        ] {
            assert_eq!(every.latest_turn(at(now)), at(turn), "{every:?} {now}");
        }
    }
}
