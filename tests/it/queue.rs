//! The queue on a real database, with real workers.

use crate::harness::TestApp;
use aqtau::domain::actor::Actor;
use aqtau::domain::id::JobId;
use aqtau::queue::{self, Claimed, End, Job, Outcome, Policy, Stop};
use aqtau::store::{self, DbError, Mode, Tx};
use aqtau::worker::{Every, Registry, Runner};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Count {
    number: u32,
}

impl Job for Count {
    const KIND: &'static str = "count";
}

#[derive(Debug, Serialize, Deserialize)]
struct Tidy {
    office: u32,
}

impl Job for Tidy {
    const KIND: &'static str = "tidy";

    fn dedupe_key(&self) -> Option<String> {
        Some(self.office.to_string())
    }
}

const LEASE: TimeDelta = TimeDelta::minutes(5);
const POLICY: Policy = Policy { attempts: 3, first_wait: TimeDelta::minutes(1) };

/// As a request would: in the requests' role.
async fn in_request<T, F>(app: &TestApp, work: F) -> Result<T, DbError>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T, DbError>,
{
    let actor = Actor { request: Some(Uuid::nil()), ..Actor::system() };
    store::run(&app.db.pools.web, &actor, Mode::Write, app.clock.now(), work).await
}

async fn in_worker<T, F>(app: &TestApp, work: F) -> T
where
    F: AsyncFnOnce(&mut Tx) -> Result<T, DbError>,
{
    app.worker().write(work).await.unwrap()
}

async fn enqueue(app: &TestApp, number: u32) -> JobId {
    in_request(app, async |tx| queue::enqueue(tx, &Count { number }).await).await.unwrap().unwrap()
}

/// A runner whose `Count` jobs do this. Its recurring jobs have had their turns.
async fn runner<R: Future<Output = Outcome> + 'static>(
    app: &TestApp,
    run: impl Fn(Count) -> R + 'static,
) -> Runner {
    app.run_jobs().await;
    let context = app.worker();
    let mut registry = Registry::new(&context);
    registry.on(move |_, job| run(job));
    Runner::new(context, registry)
}

async fn state(app: &TestApp, id: JobId) -> (String, i32, Option<String>) {
    let sql = format!("SELECT state, attempts, last_error FROM job WHERE id = '{id}'");
    let rows = app.sql(&sql).await;
    (rows[0].get(0), rows[0].get(1), rows[0].get(2))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_exists_exactly_when_its_change_does() {
    let app = TestApp::new().await;
    let undone: Result<(), DbError> = in_request(&app, async |tx| {
        queue::enqueue(tx, &Count { number: 1 }).await?;
        Err(DbError::Corrupt { table: "none", value: "a change that fails".to_owned() })
    })
    .await;
    assert!(undone.is_err());
    assert_eq!(app.count("SELECT count(*) FROM job").await, 0);
    let id = enqueue(&app, 2).await;
    assert_eq!(state(&app, id).await, ("ready".to_owned(), 0, None));
    let traced =
        format!("SELECT count(*) FROM job WHERE id = '{id}' AND trace_id = '{}'", Uuid::nil());
    assert_eq!(app.count(&traced).await, 1, "the job names the request that caused it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_work_waits_once_and_can_come_again_afterwards() {
    let app = TestApp::new().await;
    let ask = async |office| {
        in_request(&app, async |tx| queue::enqueue(tx, &Tidy { office }).await).await.unwrap()
    };
    assert!(ask(1).await.is_some());
    assert!(ask(1).await.is_none());
    assert!(ask(2).await.is_some());
    app.sql("UPDATE job SET state = 'done', finished_at = now()").await;
    assert!(ask(1).await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_fails_comes_back_later_and_is_shown_when_it_is_given_up() {
    let app = TestApp::with(|config| config.queue.attempts = 3).await;
    let busy = async |_| Err(Stop::Retry("the archive's server is away".to_owned()));
    let runner = runner(&app, busy).await;
    let id = enqueue(&app, 1).await;
    for (attempt, minutes) in [(1, 1), (2, 2)] {
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(runner.run_due().await.unwrap(), 0, "not before its time");
        let reason = Some("the archive's server is away".to_owned());
        assert_eq!(state(&app, id).await, ("ready".to_owned(), attempt, reason));
        app.clock.advance(TimeDelta::seconds(minutes * 66 + 1));
    }
    assert_eq!(runner.run_due().await.unwrap(), 1);
    assert_eq!(state(&app, id).await.0, "dead");
    let tasks = "SELECT count(*) FROM task WHERE kind = 'dead_job' AND office_id IS NULL";
    assert_eq!(app.count(tasks).await, 1, "the administrator is told");

    assert!(in_worker(&app, async |tx| store::job::revive(tx, id).await).await);
    assert_eq!(state(&app, id).await.0, "ready");
    assert_eq!(runner.run_due().await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_panics_does_not_take_the_worker_with_it() {
    let app = TestApp::new().await;
    let runner = runner(&app, async |job: Count| {
        assert_ne!(job.number, 1, "a mistake in a job");
        if job.number == 2 { Err(Stop::Fail("it can never work".to_owned())) } else { Ok(()) }
    })
    .await;
    let [panics, fails, works] =
        [enqueue(&app, 1).await, enqueue(&app, 2).await, enqueue(&app, 3).await];
    assert_eq!(runner.run_due().await.unwrap(), 3);
    let reason = Some("the job panicked".to_owned());
    assert_eq!(state(&app, panics).await, ("ready".to_owned(), 1, reason));
    assert_eq!(state(&app, fails).await.0, "dead");
    assert_eq!(state(&app, works).await.0, "done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_whose_worker_died_is_taken_over_and_the_dead_ones_word_no_longer_counts() {
    let app = TestApp::new().await;
    let runner = runner(&app, async |_| Ok(())).await;
    let id = enqueue(&app, 1).await;
    let claimed: Vec<Claimed> =
        in_worker(&app, async |tx| queue::claim(tx, &[Count::KIND], LEASE, 9).await).await;
    assert_eq!(claimed.len(), 1);
    assert_eq!(runner.run_due().await.unwrap(), 0, "it is held");
    app.clock.advance(LEASE - TimeDelta::seconds(1));
    assert!(in_worker(&app, async |tx| queue::hold(tx, &claimed[0], LEASE).await).await);
    app.clock.advance(LEASE);
    assert_eq!(runner.run_due().await.unwrap(), 0, "it is still held");
    app.clock.advance(TimeDelta::seconds(1));
    assert_eq!(runner.run_due().await.unwrap(), 1);
    let late = in_worker(&app, async |tx| {
        queue::finish(tx, &claimed[0], Err(Stop::Fail("late".to_owned())), POLICY).await
    })
    .await;
    assert_eq!(late, None);
    assert_eq!(state(&app, id).await, ("done".to_owned(), 2, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_kills_its_workers_is_given_up_at_last() {
    let app = TestApp::new().await;
    let id = enqueue(&app, 1).await;
    for attempt in 1..=3 {
        let claimed =
            in_worker(&app, async |tx| queue::claim(tx, &[Count::KIND], LEASE, 1).await).await;
        assert_eq!(claimed.len(), 1);
        app.clock.advance(LEASE + TimeDelta::seconds(1));
        let taken = in_worker(&app, async |tx| queue::take_back(tx, |_| POLICY).await).await;
        let dead = matches!(taken[0].1, End::Dead { .. });
        assert_eq!(dead, attempt == 3);
    }
    assert_eq!(state(&app, id).await.0, "dead");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_workers_run_each_job_once() {
    let app = TestApp::new().await;
    let done = Arc::new(Mutex::new(Vec::new()));
    let mut runners = Vec::new();
    for _ in 0..4 {
        let done = done.clone();
        runners.push(
            runner(&app, move |job| {
                done.lock().unwrap().push(job.number);
                std::future::ready(Ok(()))
            })
            .await,
        );
    }
    in_request(&app, async |tx| {
        for number in 0..100 {
            queue::enqueue(tx, &Count { number }).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let attempts = futures_util::future::join_all(runners.iter().map(Runner::run_due)).await;
    assert_eq!(attempts.into_iter().map(Result::unwrap).sum::<usize>(), 100);
    let mut done = done.lock().unwrap().clone();
    done.sort_unstable();
    assert_eq!(done, (0..100).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn jobs_of_unknown_kinds_are_left_to_workers_that_know_them() {
    let app = TestApp::new().await;
    let id = enqueue(&app, 1).await;
    app.run_jobs().await;
    assert_eq!(state(&app, id).await, ("ready".to_owned(), 0, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_wakes_a_sleeping_worker_and_a_stop_lets_jobs_finish() {
    let app = TestApp::with(|config| config.queue.poll_seconds = 3600).await;
    let (started, mut has_started) = mpsc::unbounded_channel();
    let (finish, may_finish) = oneshot::channel::<()>();
    let may_finish = Mutex::new(Some(may_finish));
    let runner = runner(&app, move |_| {
        let (may_finish, started) = (may_finish.lock().unwrap().take(), started.clone());
        async move {
            started.send(()).unwrap();
            if let Some(may_finish) = may_finish {
                may_finish.await.unwrap();
            }
            Ok(())
        }
    })
    .await;
    let stop = CancellationToken::new();
    let people = async {
        // Listening: nobody looks at the table for the next hour.
        let listening = "SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN aqtau_job' \
                         AND datname = current_database() AND state = 'idle'";
        while app.count(listening).await == 0 {
            tokio::task::yield_now().await;
        }
        let first = enqueue(&app, 1).await;
        has_started.recv().await.unwrap();
        let second = enqueue(&app, 2).await;
        has_started.recv().await.unwrap();
        stop.cancel();
        tokio::task::yield_now().await;
        let third = enqueue(&app, 3).await;
        finish.send(()).unwrap();
        (first, second, third)
    };
    let ((), (first, second, third)) = tokio::join!(runner.run(stop.clone()), people);
    assert_eq!(state(&app, first).await.0, "done", "it was running when the stop came");
    assert_eq!(state(&app, second).await.0, "done");
    assert_eq!(state(&app, third).await.0, "ready", "nothing new is taken after the stop");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recurring_job_has_each_turn_once_however_many_workers_run() {
    let app = TestApp::new().await;
    app.run_jobs().await;
    let turns = Arc::new(Mutex::new(0));
    let runner = || {
        let context = app.worker();
        let mut registry = Registry::new(&context);
        let turns = turns.clone();
        registry.on(move |_, _: Count| {
            *turns.lock().unwrap() += 1;
            std::future::ready(Ok(()))
        });
        registry.every(Every::Minutes(60), || Count { number: 0 });
        Runner::new(context, registry)
    };
    let (one, two) = (runner(), runner());
    for expected in [1, 2, 3] {
        for runner in [&one, &two, &one] {
            runner.run_due().await.unwrap();
        }
        assert_eq!(*turns.lock().unwrap(), expected);
        app.clock.advance(TimeDelta::hours(1));
    }
    app.clock.advance(TimeDelta::hours(5));
    one.run_due().await.unwrap();
    assert_eq!(*turns.lock().unwrap(), 4, "turns that were missed are not made up for");
}

#[tokio::test(flavor = "multi_thread")]
async fn done_jobs_are_purged_after_thirty_days_and_dead_ones_stay() {
    let app = TestApp::new().await;
    let runner =
        runner(
            &app,
            async |job: Count| {
                if job.number == 1 { Err(Stop::Fail("never".to_owned())) } else { Ok(()) }
            },
        )
        .await;
    let [dead, done] = [enqueue(&app, 1).await, enqueue(&app, 2).await];
    runner.run_due().await.unwrap();
    app.clock.advance(TimeDelta::days(29));
    runner.run_due().await.unwrap();
    assert_eq!(state(&app, done).await.0, "done");
    app.clock.advance(TimeDelta::days(3));
    runner.run_due().await.unwrap();
    assert_eq!(app.count(&format!("SELECT count(*) FROM job WHERE id = '{done}'")).await, 0);
    assert_eq!(state(&app, dead).await.0, "dead");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_tells_how_long_the_oldest_due_job_has_waited() {
    let app = TestApp::new().await;
    let lag = async || in_worker(&app, async |tx| queue::lag(tx).await).await;
    assert_eq!(lag().await, TimeDelta::zero());
    enqueue(&app, 1).await;
    in_request(&app, async |tx| {
        let tomorrow = tx.now() + TimeDelta::days(1);
        queue::enqueue_at(tx, &Count { number: 2 }, tomorrow).await
    })
    .await
    .unwrap();
    app.clock.advance(TimeDelta::minutes(7));
    assert_eq!(lag().await, TimeDelta::minutes(7));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_whose_listening_connection_broke_makes_another() {
    let app = TestApp::with(|config| config.queue.poll_seconds = 3600).await;
    let (started, mut has_started) = mpsc::unbounded_channel();
    let runner = runner(&app, move |_| {
        started.send(()).unwrap();
        std::future::ready(Ok(()))
    })
    .await;
    let stop = CancellationToken::new();
    let people = async {
        let listeners = "FROM pg_stat_activity WHERE query = 'LISTEN aqtau_job' \
                         AND datname = current_database() AND state = 'idle'";
        let mut broken = Vec::<i32>::new();
        while broken.len() < 2 {
            let found = app.sql(&format!("SELECT pid {listeners}")).await;
            let new = found.iter().map(|row| row.get(0)).find(|pid| !broken.contains(pid));
            if let Some(pid) = new {
                app.sql(&format!("SELECT pg_terminate_backend({pid}, 5000)")).await;
                broken.push(pid);
            }
        }
        while app.count(&format!("SELECT count(*) {listeners}")).await == 0 {
            tokio::task::yield_now().await;
        }
        enqueue(&app, 1).await;
        has_started.recv().await.unwrap();
        stop.cancel();
    };
    tokio::join!(runner.run(stop.clone()), people);
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_write_jobs_down_and_can_neither_take_nor_change_them() {
    let app = TestApp::new().await;
    let id = enqueue(&app, 1).await;
    let taken = in_request(&app, async |tx| queue::claim(tx, &[Count::KIND], LEASE, 1).await).await;
    assert!(taken.is_err());
    let revived = in_request(&app, async |tx| store::job::revive(tx, id).await).await;
    assert!(revived.is_err());
    assert_eq!(state(&app, id).await, ("ready".to_owned(), 0, None));
}
