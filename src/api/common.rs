//! Shapes that several subjects share.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a creating request answers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Created {
    /// The new resource.
    pub id: Uuid,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// Give this as `after` to get the next page; none on the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: i64,
}
