//! Reading a list, a portion at a time, beside the searches.

use crate::domain::card::{CardDraft, Format, Mapping, Remark, Severity};
use crate::domain::place::Gazetteer;
use crate::files::rows::Source;
use crate::service::Result;
use crate::service::card_import::{Read, Reading};
use crate::service::card_index::{Asked, Wanted};
use std::sync::Arc;
use tokio::sync::mpsc;

/// Rows of a portion.
const PORTION: usize = 64;

/// A person of the list.
pub(super) struct Person {
    pub(super) line: u64,
    pub(super) name: String,
    pub(super) asked: Asked,
}

/// A part of the list, and where the file stands behind it.
#[derive(Default)]
pub(super) struct Portion {
    pub(super) persons: Vec<Person>,
    pub(super) remarks: Vec<(u64, Remark)>,
    pub(super) rows: u64,
    pub(super) position: u64,
}

impl Portion {
    fn take(&mut self, line: u64, read: Result<CardDraft, Vec<Remark>>, places: &Gazetteer) {
        match read {
            Ok(draft) => {
                let raw = draft.reading.places.into_iter().map(|place| place.raw);
                let wanted = Wanted {
                    birth: draft.reading.birth,
                    places: raw.collect(),
                    ..Wanted::named(&draft.names)
                };
                let name = wanted.names.first().cloned().unwrap_or_default();
                self.persons.push(Person { line, name, asked: wanted.question(places) });
                self.remarks.extend(draft.remarks.into_iter().map(|remark| (line, remark)));
            }
            Err(remarks) => {
                let refused = remarks.into_iter().filter(|r| r.severity == Severity::Refused);
                self.remarks.extend(refused.map(|remark| (line, remark)));
            }
        }
    }
}

/// Reads the whole list into the channel; ends early when nobody takes it.
pub(super) fn read(
    file: &Source,
    format: Format,
    mapping: Mapping,
    places: &Arc<Gazetteer>,
    send: &mpsc::Sender<Portion>,
) -> Result<()> {
    let mut reading = Reading::open(file, format, mapping)?;
    let mut portion = Portion::default();
    loop {
        let next = reading.next()?;
        let last = next.is_none();
        match next {
            Some(Read::Row(row, read)) => {
                portion.rows += 1;
                portion.take(row.line, *read, places);
            }
            Some(Read::Refused(line, remark)) => {
                portion.rows += 1;
                portion.remarks.push((line, remark));
            }
            None => {}
        }
        if last || portion.rows >= PORTION as u64 {
            portion.position = reading.position().byte;
            if send.blocking_send(std::mem::take(&mut portion)).is_err() || last {
                return Ok(());
            }
        }
    }
}
