//! Storing cards by the million: COPY into a table of the session, and from there into the register,
//! one transaction for each chunk, which moves the import's place along with its rows.

use super::import::Import;
use super::stage::{COLUMNS, Chunk};
use crate::domain::card::Secrecy;
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
    /// Rows whose number is another card's.
    pub refused: i64,
}

/// A connection that stores the chunks of one import; while it lives, no other can.
pub struct Copier {
    client: Client,
    add: Statement,
    import: i32,
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
    pub async fn connect(
        pools: &Pools,
        import: &Import,
        secrecy: Secrecy,
    ) -> Result<Option<Self>, DbError> {
        let client = pools.copying().await.map_err(|error| DbError::Pool(Box::new(error)))?;
        let row = client
            .query_one("SELECT pg_try_advisory_lock($1, $2)", &[&LOCK, &import.no])
            .await
            .map_err(failed)?;
        if !row.get::<_, bool>(0) {
            return Ok(None);
        }
        // A chunk that is lost in a crash is read again: its place is lost with it.
        let session = format!(
            "SET synchronous_commit = off; SET jit = off; SET work_mem = '64MB'; \
             CREATE TEMPORARY TABLE card_stage ({COLUMNS}) ON COMMIT DELETE ROWS; \
             CREATE TEMPORARY TABLE card_note (LIKE card_import_error) ON COMMIT DELETE ROWS"
        );
        client.batch_execute(&session).await.map_err(failed)?;
        let add = format!(
            "INSERT INTO card (id, source_no, number, import_no, line, raw, names, birth_from, birth_to, body, \
               fate, reading, archive, call_number, secrecy, scans, created_at, place_unit, place_today) \
             SELECT id, {source}, number, {import}, line, raw, names, birth_from, birth_to, body, fate, \
               reading, archive, call_number, coalesce(secrecy, '{secrecy}'), scans, $1, place_unit, place_today \
             FROM card_stage ORDER BY line \
             ON CONFLICT (source_no, number) DO NOTHING",
            source = import.source,
            import = import.no,
        );
        let add = client.prepare(&add).await.map_err(failed)?;
        Ok(Some(Self { client, add, import: import.no }))
    }

    /// Stores a chunk and moves the import on.
    ///
    /// # Errors
    /// [`DbError`]; then nothing of the chunk is stored.
    pub async fn store(&mut self, chunk: Chunk, now: DateTime<Utc>) -> Result<Stored, DbError> {
        let (add, import) = (self.add.clone(), self.import);
        let tx = self.client.transaction().await.map_err(failed)?;
        let mut stored = Stored::default();
        let counted = (chunk.count, chunk.read, chunk.refused, chunk.flagged);
        let (count, read, refused, flagged) = counted;
        if !chunk.notes.is_empty() {
            // COPY itself does not work under row security.
            copy(&tx, "COPY card_note FROM STDIN", chunk.notes).await?;
            tx.execute("INSERT INTO card_import_error SELECT * FROM card_note", &[])
                .await
                .map_err(failed)?;
        }
        if count > 0 {
            copy(&tx, "COPY card_stage FROM STDIN", chunk.rows).await?;
            let added = tx.execute(&add, &[&now]).await.map_err(failed)?;
            stored.added = i64::try_from(added).unwrap_or(i64::MAX);
            if stored.added < count {
                (stored.known, stored.refused) = compare(&tx, import).await?;
            }
            if stored.added > 0 {
                change(&tx, now).await?;
            }
        }
        tx.execute(
            "UPDATE card_import SET state = 'running', position = $2, line = $3, read = read + $4, \
               added = added + $5, known = known + $6, refused = refused + $7, flagged = flagged + $8, \
               moved_at = $9 WHERE no = $1",
            &[
                &import,
                &chunk.position,
                &chunk.line,
                &read,
                &stored.added,
                &stored.known,
                &(refused + stored.refused),
                &flagged,
                &now,
            ],
        )
        .await
        .map_err(failed)?;
        tx.commit().await.map_err(failed)?;
        Ok(stored)
    }

    /// Says how the import ended.
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn finish(
        &mut self,
        failure: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), DbError> {
        // Now everything before has to be on the disk.
        self.client.batch_execute("SET synchronous_commit = on").await.map_err(failed)?;
        let state = if failure.is_some() { "failed" } else { "done" };
        self.client
            .execute(
                "UPDATE card_import SET state = $2, failure = $3, moved_at = $4, finished_at = $4 WHERE no = $1",
                &[&self.import, &state, &failure, &now],
            )
            .await
            .map_err(failed)?;
        Ok(())
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
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn count_notes(&mut self) -> Result<i64, DbError> {
        let sql = "SELECT count(*) FROM card_import_error WHERE import_no = $1";
        let row = self.client.query_one(sql, &[&self.import]).await.map_err(failed)?;
        Ok(row.get(0))
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

/// Rows that were not added: the same card again, or another under its number. The latter are noted.
async fn compare(tx: &Transaction<'_>, import: i32) -> Result<(i64, i64), DbError> {
    let sql = format!(
        "WITH met AS (SELECT s.line, c.raw = s.raw AS same FROM card_stage s \
           JOIN card c ON c.number = s.number AND c.source_no = (SELECT source_no FROM card_import WHERE no = {import}) \
           WHERE c.id <> s.id), \
         noted AS (INSERT INTO card_import_error (import_no, line, position, severity, code, field, message) \
           SELECT {import}, line, 1000, 'refused', 'number_taken', NULL, \
             'Another card of the source has this number and another text; cards are never overwritten.' \
           FROM met WHERE NOT same ON CONFLICT DO NOTHING) \
         SELECT count(*) FILTER (WHERE same), count(*) FILTER (WHERE NOT same) FROM met"
    );
    let row = tx.query_one(&sql, &[]).await.map_err(failed)?;
    Ok((row.get(0), row.get(1)))
}

/// Tells those who follow the cards which were added.
async fn change(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO card_change (first_no, last_no, at) \
         SELECT min(c.no), max(c.no), $1 FROM card_stage s JOIN card c ON c.id = s.id",
        &[&now],
    )
    .await
    .map_err(failed)?;
    Ok(())
}
