//! The schema itself: what is generated from it is current, and every migration has a way back.

use crate::harness::TestDb;
use crate::harness::cluster::cluster;
use aqtau::clock::Clock;
use aqtau::domain::jurisdiction::Profiles;
use aqtau::service::setup;
use aqtau::store::migrations::{migrate, revert_all};
use aqtau::store::roles::Role;

/// Runs SQL that yields one text, as the superuser.
async fn text(database: &str, sql: &str) -> String {
    let client = cluster().endpoint().superuser(database).await.unwrap();
    client.query_one(sql, &[]).await.unwrap().get(0)
}

/// One text over everything a migration can make.
const SHAPE: &str = "
SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
  SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'i') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT tablename || ' ' || policyname || ' ' || coalesce(qual, '') FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT p.oid::regprocedure || ' ' || p.prosrc FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('app', 'public')
  UNION ALL SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
) AS lines";

#[tokio::test(flavor = "multi_thread")]
async fn all_migrations_apply_revert_and_apply_again_to_the_same_schema() {
    let db = TestDb::new().await;
    let owner = cluster().endpoint().target(Role::Owner, &db.name);
    let before = text(&db.name, SHAPE).await;
    assert!(before.lines().count() > 300);
    revert_all(&owner).await.unwrap();
    let left = "SELECT count(*)::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                WHERE n.nspname IN ('public', 'app') AND c.relkind IN ('r', 'S', 'v') \
                AND c.relname <> '__diesel_schema_migrations'";
    assert_eq!(text(&db.name, left).await, "0", "the way down leaves something behind");
    migrate(&owner).await.unwrap();
    assert_eq!(text(&db.name, SHAPE).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_program_completes_the_profiles_an_older_one_stored_and_refuses_changed_ones() {
    let db = TestDb::new().await;
    let profiles = Profiles::builtin().unwrap();
    let prepare = async || setup::prepare(&db.pools, &Clock::system(), &profiles).await;
    let seen = "SELECT count(*) FILTER (WHERE families_see_cards)::text FROM jurisdiction_profile";
    let all = text(&db.name, seen).await;
    let older = |key: &str, value: &str| {
        format!(
            "WITH law AS (UPDATE jurisdiction_profile SET sha256 = '\\x00', \
               content = jsonb_set(content::jsonb - 'families_see_cards', '{key}', '{value}')::text \
               WHERE country = 'kz' RETURNING id) SELECT max(id) FROM law"
        )
    };
    let known =
        "SELECT content::jsonb #>> '{limits,value}' FROM jurisdiction_profile WHERE country = 'kz'";
    let known = text(&db.name, known).await;
    text(&db.name, &older("{limits,value}", &known)).await;
    assert_ne!(text(&db.name, seen).await, all);
    prepare().await.unwrap();
    assert_eq!(text(&db.name, seen).await, all);
    text(&db.name, &older("{statute,value}", r#""Another law""#)).await;
    let refused = prepare().await.unwrap_err().to_string();
    assert!(refused.contains("kz-1993-04-14") && refused.contains("new version id"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_in_the_code_is_what_the_database_prints() {
    let db = TestDb::new().await;
    let printed = text(&db.name, include_str!("database/schema.sql")).await;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/schema.rs");
    if std::env::var_os("AQTAU_UPDATE").is_some() {
        std::fs::write(path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(
        kept == printed,
        "src/store/schema.rs is stale: run the tests once with AQTAU_UPDATE=1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_databases_copy_of_the_allowed_moves_is_the_table_in_the_code() {
    let db = TestDb::new().await;
    let sql = "SELECT string_agg(concat_ws(' ', machine, from_state, step, to_state), E'\\n' \
               ORDER BY machine, from_state, step, to_state) FROM allowed_move";
    let mut stored: Vec<_> = text(&db.name, sql).await.lines().map(str::to_owned).collect();
    let mut moves: Vec<_> = aqtau::domain::workflow::moves()
        .into_iter()
        .map(|(machine, from, step, to)| format!("{machine} {from} {step} {to}"))
        .collect();
    stored.sort_unstable();
    moves.sort_unstable();
    assert_eq!(stored, moves);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_foreign_key_has_an_index_that_serves_it() {
    let db = TestDb::new().await;
    // Keys to accounts and offices, whose rows are never deleted, need none.
    let sql = "SELECT coalesce(string_agg(conrelid::regclass || '.' || conname, E'\\n'), '') \
      FROM pg_constraint c WHERE contype = 'f' AND connamespace = 'public'::regnamespace \
      AND confrelid NOT IN ('account'::regclass, 'office'::regclass, 'jurisdiction_profile'::regclass, \
        'capacity'::regclass, 'allowed_move'::regclass, 'document'::regclass) \
      AND conname NOT IN ('session_capacity_fkey', 'petition_representation_fkey', 'petition_transferred_from_fkey', \
        'decision_order_evidence_fkey', 'evidence_item_subject_fkey', 'archive_request_follows_fkey', 'appeal_petition_fkey', \
        'certificate_replaced_by_fkey', 'task_subject_fkey', 'protest_court_case_fkey', 'deadline_review_fkey', \
        'ruling_superseded_fkey') \
      AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])";
    assert_eq!(text(&db.name, sql).await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_requests_role_owns_no_table_and_cannot_pass_by_row_security() {
    let db = TestDb::new().await;
    let sql = "SELECT (SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner <> 'aqtau_owner')::text \
      || ' ' || (SELECT bool_or(rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname IN ('aqtau_web', 'aqtau_worker'))::text";
    assert_eq!(text(&db.name, sql).await, "0 false");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_and_every_column_says_what_it_means() {
    let db = TestDb::new().await;
    let sql = "SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM ( \
        SELECT c.relname AS line FROM pg_class c \
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') \
          AND c.relname <> '__diesel_schema_migrations' AND obj_description(c.oid, 'pg_class') IS NULL \
        UNION ALL \
        SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') \
          AND c.relname <> '__diesel_schema_migrations' AND a.attnum > 0 AND NOT a.attisdropped \
          AND coalesce(trim(col_description(c.oid, a.attnum)), '') = '') AS missing";
    let missing = text(&db.name, sql).await;
    assert!(missing.is_empty(), "no COMMENT ON:\n{missing}");
}
