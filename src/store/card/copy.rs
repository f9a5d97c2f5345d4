//! Storing cards by the million: COPY into a table of the session, and from there into the register,
//! one transaction for each chunk, which moves the import's place along with its rows.

use super::import::Import;
use super::stage::{COLUMNS, Chunk, MOST_NOTES};
use crate::store::error::DbError;
use crate::store::pool::Pools;
use chrono::{DateTime, Utc};
use futures_util::SinkExt as _;
use std::io::Cursor;
use tokio_postgres::{Client, Statement, Transaction};

/// What became of the rows of a chunk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stored {
    /// Cards added.
    pub added: i64,
    /// Cards that were there already, word for word.
    pub known: i64,
    /// Rows of those that stand in this file more than once.
    pub repeated: i64,
    /// Rows whose number is another card's.
    pub refused: i64,
}

/// A connection that stores the chunks of one import; while it lives, no other can.
pub struct Copier {
    client: Client,
    add: Statement,
    import: i32,
    source: u16,
    /// Remarks that are stored.
    notes: i64,
}

impl std::fmt::Debug for Copier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Copier").field("import", &self.import).finish_non_exhaustive()
    }
}

fn failed(error: tokio_postgres::Error) -> DbError {
    DbError::Bulk(error)
}

/// Key of the lock on an import, beside its number.
const LOCK: i32 = 0x00ca_2d00;

impl Copier {
    /// Connects and locks the import; none when another process is at it.
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn connect(pools: &Pools, import: &Import) -> Result<Option<Self>, DbError> {
        let client = pools.copying().await.map_err(|error| DbError::Pool(Box::new(error)))?;
        let row = client
            .query_one("SELECT pg_try_advisory_lock($1, $2)", &[&LOCK, &import.no])
            .await
            .map_err(failed)?;
        if !row.get::<_, bool>(0) {
            return Ok(None);
        }
        // A chunk that is lost in a crash is read again: its place is lost with it. A process that was
        // killed is noticed while its last statement still runs, and its lock let go.
        let session = format!(
            "SET synchronous_commit = off; SET jit = off; SET temp_buffers = '64MB'; \
             SET client_connection_check_interval = '1s'; \
             CREATE TEMPORARY TABLE card_stage ({COLUMNS}) ON COMMIT DELETE ROWS; \
             CREATE TEMPORARY TABLE card_note (LIKE card_import_error) ON COMMIT DELETE ROWS"
        );
        client.batch_execute(&session).await.map_err(failed)?;
        // The rows come in the order of the file: nothing else is in the table, and nothing sorts them. The
        // source is asked for its secrecy each time: it may be changed while an import runs.
        let add = format!(
            "WITH added AS (\
               INSERT INTO card (id, source_no, number, import_no, line, raw, names, birth_from, birth_to, body, \
                 fate, reading, archive, call_number, secrecy, scans, created_at, place_unit, place_today) \
               SELECT id, {source}, number, {import}, line, raw, names, birth_from, birth_to, body, fate, \
                 reading, archive, call_number, \
                 coalesce(secrecy, (SELECT s.secrecy FROM card_source s WHERE s.no = {source})), scans, $1, \
                 place_unit, place_today \
               FROM card_stage ON CONFLICT (source_no, number) DO NOTHING RETURNING no) \
             SELECT count(*), min(no), max(no) FROM added",
            source = import.source,
            import = import.no,
        );
        let add = client.prepare(&add).await.map_err(failed)?;
        let sql = "SELECT count(*) FROM card_import_error WHERE import_no = $1";
        let notes = client.query_one(sql, &[&import.no]).await.map_err(failed)?.get(0);
        Ok(Some(Self { client, add, import: import.no, source: import.source, notes }))
    }

    /// Stores a chunk and moves the import on.
    ///
    /// # Errors
    /// [`DbError`]; then nothing of the chunk is stored.
    pub async fn store(&mut self, chunk: Chunk, now: DateTime<Utc>) -> Result<Stored, DbError> {
        let (add, import) = (self.add.clone(), self.import);
        let tx = self.client.transaction().await.map_err(failed)?;
        let mut stored = Stored::default();
        let mut notes = self.notes + chunk.noted;
        if !chunk.notes.is_empty() {
            // COPY itself does not work under row security.
            copy(&tx, "COPY card_note FROM STDIN", chunk.notes).await?;
            tx.execute("INSERT INTO card_import_error SELECT * FROM card_note", &[])
                .await
                .map_err(failed)?;
        }
        if chunk.count > 0 {
            copy(&tx, "COPY card_stage FROM STDIN", chunk.rows).await?;
            let row = tx.query_one(&add, &[&now]).await.map_err(failed)?;
            stored.added = row.get(0);
            if stored.added < chunk.count {
                notes +=
                    compare(&tx, (import, self.source), MOST_NOTES - notes, &mut stored).await?;
            }
            if let (Some(first), Some(last)) = (row.get(1), row.get(2)) {
                change(&tx, (first, last), now).await?;
            }
        }
        let refused = chunk.refused + stored.refused;
        tx.execute(
            "UPDATE card_import SET state = 'running', position = $2, line = $3, read = read + $4, \
               added = added + $5, known = known + $6, repeated = repeated + $7, refused = refused + $8, \
               flagged = flagged + $9, moved_at = $10 WHERE no = $1",
            &[
                &import,
                &chunk.position,
                &chunk.line,
                &chunk.read,
                &stored.added,
                &stored.known,
                &stored.repeated,
                &refused,
                &chunk.flagged,
                &now,
            ],
        )
        .await
        .map_err(failed)?;
        tx.commit().await.map_err(failed)?;
        self.notes = notes;
        Ok(stored)
    }

    /// Says how the file is read, once it was opened.
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn describe(&mut self, encoding: &str, columns: &[String]) -> Result<(), DbError> {
        self.client
            .execute(
                "UPDATE card_import SET encoding = $2, header = $3, state = 'running' WHERE no = $1",
                &[&self.import, &encoding, &columns],
            )
            .await
            .map_err(failed)?;
        Ok(())
    }

    /// How many remarks are stored.
    pub const fn notes(&self) -> i64 {
        self.notes
    }
}

async fn copy(tx: &Transaction<'_>, sql: &str, bytes: Vec<u8>) -> Result<(), DbError> {
    if bytes.is_empty() {
        return Ok(());
    }
    let sink = tx.copy_in::<_, Cursor<Vec<u8>>>(sql).await.map_err(failed)?;
    let mut sink = std::pin::pin!(sink);
    sink.send(Cursor::new(bytes)).await.map_err(failed)?;
    sink.finish().await.map_err(failed)?;
    Ok(())
}

/// Rows that were not added: the same card again, or another under its number. What should be looked at is
/// noted, up to so many remarks; yields how many.
async fn compare(
    tx: &Transaction<'_>,
    (import, source): (i32, u16),
    most: i64,
    stored: &mut Stored,
) -> Result<i64, DbError> {
    // Each row is looked up among the cards by its number, however many those are: nobody counts the rows of
    // a table of the session, and a join in another order reads every card of the source for each chunk.
    let sql = format!(
        "WITH met AS (SELECT s.line, c.raw = s.raw AS same, c.import_no = {import} AS here, c.line AS met_line \
           FROM card_stage s CROSS JOIN LATERAL (SELECT o.id, o.raw, o.import_no, o.line FROM card o \
             WHERE o.source_no = {source} AND o.number = s.number OFFSET 0) c WHERE c.id <> s.id), \
         told AS (SELECT line, 'refused' AS severity, 'number_taken' AS code, \
             format('Another card of the source%s has this number and another text. Cards are never \
overwritten: correct the reading of that card, or give this row a number of its own.', \
               CASE WHEN here THEN format(' (line %s)', met_line) ELSE '' END) AS message \
           FROM met WHERE NOT same \
           UNION ALL SELECT line, 'repeated', 'same_row', \
             format('The row is the same, word for word, as that of line %s, and is one card with it. If they \
are two people, give each row a number and map its column.', met_line) \
           FROM met WHERE same AND here), \
         noted AS (INSERT INTO card_import_error (import_no, line, position, severity, code, field, message) \
           SELECT {import}, line, 1000, severity, code, NULL, message FROM told ORDER BY line LIMIT $1 \
           ON CONFLICT DO NOTHING RETURNING 1) \
         SELECT count(*) FILTER (WHERE same), count(*) FILTER (WHERE same AND here), \
           count(*) FILTER (WHERE NOT same), (SELECT count(*) FROM noted) FROM met"
    );
    let row = tx.query_one(&sql, &[&most.max(0)]).await.map_err(failed)?;
    (stored.known, stored.repeated, stored.refused) = (row.get(0), row.get(1), row.get(2));
    Ok(row.get(3))
}

/// Tells those who follow the cards which were added.
async fn change(
    tx: &Transaction<'_>,
    (first, last): (i64, i64),
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let sql = "INSERT INTO card_change (first_no, last_no, at) VALUES ($1, $2, $3)";
    tx.execute(sql, &[&first, &last, &now]).await.map_err(failed)?;
    Ok(())
}
