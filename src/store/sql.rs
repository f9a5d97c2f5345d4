//! Hand-written SQL whose plan a connection keeps.
//!
//! Diesel prepares the text of its own `sql_query` anew each time: another round trip, and planning
//! often takes longer than running, because the policies of row-level security are planned as well.

use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::serialize::ToSql;
use diesel::sql_types::{HasSqlType, Untyped};
use std::marker::PhantomData;

/// A query of hand-written SQL that is prepared once for each connection.
#[must_use = "a query is only run when it is loaded or executed"]
pub struct Sql<B = ()> {
    text: String,
    values: B,
}

/// Prepares hand-written SQL with `$1`, `$2` … in the places of values once for each connection, which keeps
/// every text: none may be put together from what somebody typed.
pub fn prepared(text: impl Into<String>) -> Sql {
    Sql { text: text.into(), values: () }
}

/// The values before, and one more of the SQL type `ST`.
pub struct Bound<B, V, ST> {
    before: B,
    value: V,
    of: PhantomData<ST>,
}

impl<B> Sql<B> {
    /// Binds the next value as the SQL type `ST`.
    pub fn bind<ST, V>(self, value: V) -> Sql<Bound<B, V, ST>> {
        Sql { text: self.text, values: Bound { before: self.values, value, of: PhantomData } }
    }
}

impl<B> Query for Sql<B> {
    type SqlType = Untyped;
}

impl<B> QueryId for Sql<B> {
    type QueryId = ();
    // Only its text tells it from others.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<B: QueryFragment<Pg>> QueryFragment<Pg> for Sql<B> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(&self.text);
        self.values.walk_ast(out)
    }
}

impl<B, V, ST> QueryFragment<Pg> for Bound<B, V, ST>
where
    B: QueryFragment<Pg>,
    V: ToSql<ST, Pg>,
    Pg: HasSqlType<ST>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.before.walk_ast(out.reborrow())?;
        out.push_bind_param_value_only(&self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diesel::sql_types::{Integer, Text};

    #[test]
    fn a_text_is_sent_as_it_stands_and_told_from_others_by_nothing_else() {
        let query = prepared("SELECT $1, $2").bind::<Integer, _>(1).bind::<Text, _>("two");
        let shown = diesel::debug_query::<Pg, _>(&query).to_string();
        assert_eq!(shown, "SELECT $1, $2 -- binds: [1, \"two\"]");
        assert!(query.is_safe_to_cache_prepared(&Pg).unwrap());
        assert!(Sql::<()>::query_id().is_none());
    }
}
