//! Who is looked for, as far as a petition or a record tells.

use crate::domain::dates::PartialDate;
use crate::domain::place::Gazetteer;
use crate::names::{Entry, Meta, NameKind, NameText};
use crate::service::card_index::{Asked, Wanted};
use crate::store::petition::PetitionPerson;
use serde_json::{Value, json};
use uuid::Uuid;

/// A person as claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The entry of the petition, or the recorded person.
    pub id: Uuid,
    /// Spellings of the name, the leading one first.
    pub names: Vec<String>,
    /// Birth as written.
    pub birth: Option<String>,
    /// Birth place as written.
    pub place: Option<String>,
}

impl From<&PetitionPerson> for Claimed {
    fn from(entry: &PetitionPerson) -> Self {
        let names = std::iter::once(&entry.claimed_name).chain(&entry.other_spellings);
        Self {
            id: entry.id,
            names: names.cloned().collect(),
            birth: entry.birth.clone(),
            place: entry.birth_place.clone(),
        }
    }
}

impl Claimed {
    /// What the index is asked.
    pub fn asked(&self, gazetteer: &Gazetteer) -> Asked {
        let wanted = Wanted {
            names: self.names.clone(),
            father: None,
            birth: self.birth.as_deref().map(PartialDate::read),
            places: self.place.iter().cloned().collect(),
        };
        wanted.question(gazetteer)
    }

    /// The same for a comparison.
    pub fn entry(&self, gazetteer: &Gazetteer) -> Entry {
        let question = self.asked(gazetteer).question;
        let text = |text: &String| NameText { text: text.clone(), kind: NameKind::Whole };
        Entry {
            no: 0,
            names: self.names.iter().map(text).collect(),
            father: None,
            birth: question.birth,
            places: question.places,
            meta: Meta { source: 0, secrecy: 0, body: u8::MAX, fate: u8::MAX, place: 0 },
        }
    }

    /// As it is kept beside a decision.
    pub fn kept(&self) -> Value {
        json!({ "names": self.names, "birth": self.birth, "place": self.place })
    }
}
