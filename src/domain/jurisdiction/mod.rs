//! Jurisdiction profiles: what the law of a country says, as dated and sourced data.
//!
//! One file per country in `config/jurisdictions/`; `generic.toml` beside them holds the values used
//! where no source was found, every one unverified. A case keeps the version in force on the day of
//! its registration. Nothing here is a rule of the program: change the file, not the code.

mod canonical;
mod check;
mod country;
mod holidays;
mod param;
mod parameter;
mod profile;
mod profiles;
mod read;
mod route;
mod successors;
mod terms;
#[cfg(test)]
mod tests;

pub use country::{Country, NotACountry};
pub use param::Param;
pub use parameter::Parameter;
pub use profile::{Period, Profile};
pub use profiles::{ProfileProblem, Profiles, SourceFile};
pub use route::{DecidesAlone, Route, Stage};
pub use successors::{CourtSuccessor, SuccessorSeat, Successors, UnitSuccessor};
pub use terms::{
    ApplicantKind, CourtChoice, EntryIntoForce, Instance, OfficeKind, OfficeLevel, ResultDocument,
    SeatRule, Status,
};
