//! Who is told of a card that came.

use crate::domain::id::{CardId, PetitionId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::names::Band;
use crate::service::{Result, notice};
use crate::store::Tx;
use crate::store::candidate::{self as store, Added};
use crate::store::petition;
use crate::store::task::{self, NewTask, TaskKind};

/// A strong match is told: the office gets a task, and the family a notice when the card is open to it.
pub(super) async fn tell_new(tx: &mut Tx, id: PetitionId, new: &[Added]) -> Result<()> {
    let strong = new.iter().filter(|one| one.band == Band::Strong);
    let strong: Vec<CardId> = strong.map(|one| one.card).collect();
    if strong.is_empty() {
        return Ok(());
    }
    let Some(found) = petition::find(tx, id).await? else { return Ok(()) };
    let new = NewTask {
        kind: TaskKind::CardFound,
        office: found.office,
        case: Some(id.0),
        subject: None,
        notice: None,
        detail:
            "A card has come that may be of a person whom this petition names. Compare the two and \
                 decide."
                .to_owned(),
    };
    task::insert_unless_open(tx, &new).await?;
    if store::is_family_card(tx, &strong).await? {
        let params = NoticeParams { file_number: found.number, ..NoticeParams::default() };
        notice::tell_family(tx, id, NoticeKind::CardFound, params).await?;
    }
    Ok(())
}
