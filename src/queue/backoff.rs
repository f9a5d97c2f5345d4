//! How long to wait before trying again.

use crate::domain::id::JobId;
use chrono::TimeDelta;

/// Waits never grow beyond this; nobody wants to hear of a mail server's recovery a week later.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// How often, and how soon, a job is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Attempts before it is given up, at least 1.
    pub attempts: u32,
    /// Wait after the first attempt; each further one is twice the one before.
    pub first_wait: TimeDelta,
}

impl Policy {
    /// The wait after attempt number `attempt` (from 1) of `job`; none when it is given up.
    ///
    /// Up to a tenth more is added, taken from the job's id: jobs that failed together (a mail
    /// server was away) do not come back together, and tests can compute it.
    pub fn wait(&self, attempt: u32, job: JobId) -> Option<TimeDelta> {
        if attempt >= self.attempts {
            return None;
        }
        let doublings = attempt.saturating_sub(1).min(20);
        let seconds = self.first_wait.num_seconds().max(1).saturating_mul(1 << doublings);
        let seconds = seconds.min(LONGEST.num_seconds());
        // The last bytes of a UUID of version 7 are random.
        let [.., high, low] = *job.0.as_bytes();
        let jitter = seconds.saturating_mul(u16::from_be_bytes([high, low]).into());
        TimeDelta::try_seconds(seconds + jitter / (10 * i64::from(u16::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Policy};
    use crate::domain::id::JobId;
    use chrono::TimeDelta;
    use proptest::prelude::*;
    use uuid::Uuid;

    const POLICY: Policy = Policy { attempts: 10, first_wait: TimeDelta::minutes(1) };

    #[test]
    fn waits_double_from_a_minute_until_the_attempts_run_out() {
        let job = JobId(Uuid::nil());
        let waits: Vec<_> =
            (1..).map_while(|attempt| POLICY.wait(attempt, job)).map(|w| w.num_minutes()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256]);
    }

    proptest! {
        #[test]
        fn a_wait_is_lengthened_by_a_tenth_at_most(
            attempt in 1_u32..40, bytes: [u8; 16], seconds in 0_i64..100_000,
        ) {
            let policy = Policy { attempts: 40, first_wait: TimeDelta::seconds(seconds) };
            let job = JobId(Uuid::from_bytes(bytes));
            let plain = policy.wait(attempt, JobId(Uuid::nil())).unwrap();
            let wait = policy.wait(attempt, job).unwrap();
            prop_assert!(wait >= plain && wait <= plain + plain / 10 + TimeDelta::seconds(1));
            prop_assert!(plain > TimeDelta::zero() && plain <= LONGEST);
        }
    }
}
