//! Certificates: issued once an outcome is in force, checked by anybody who has the paper.

mod void;

pub use void::void_live;
