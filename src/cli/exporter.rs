//! `/metrics` for Prometheus, on a listener of its own.

use super::Failure;
use crate::service::Context;
use crate::service::card_index::Figures;
use crate::store::pool::{Pool, Pools};
use actix_web::dev::Server;
use actix_web::{App, HttpResponse, HttpServer, web};
use metrics::{describe_counter, describe_gauge, gauge};
use metrics_exporter_prometheus::PrometheusHandle;

/// What the page is made of at the moment it is asked for.
#[derive(Clone)]
struct Sources {
    handle: PrometheusHandle,
    context: Context,
}

impl Sources {
    fn render(&self) -> String {
        let Pools { web, worker, owner, .. } = &self.context.pools;
        for (role, pool) in [("web", web), ("worker", worker), ("owner", owner)] {
            connections(role, pool);
        }
        names(self.context.cards.figures());
        self.handle.run_upkeep();
        self.handle.render()
    }
}

fn connections(role: &'static str, pool: &Pool) {
    let status = pool.status();
    let used = status.size.saturating_sub(status.available);
    for (state, count) in [("used", used), ("idle", status.available), ("waiting", status.waiting)]
    {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        gauge!("aqtau_database_connections", "role" => role, "state" => state)
            .set(f64::from(count));
    }
}

fn names(figures: Figures) {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    gauge!("aqtau_card_index_cards").set(number(figures.cards));
    gauge!("aqtau_card_index_bytes").set(number(figures.bytes));
    gauge!("aqtau_card_index_ready").set(f64::from(u8::from(figures.ready)));
    gauge!("aqtau_card_index_build_seconds").set(figures.build.as_secs_f64());
}

/// Names what this module measures; others describe their own.
pub(super) fn describe() {
    describe_gauge!(
        "aqtau_database_connections",
        "Connections of a role: used, idle, or waited for by a request."
    );
    describe_gauge!("aqtau_card_index_cards", "Cards in the index of names.");
    describe_gauge!("aqtau_card_index_bytes", "Bytes that the index of names holds, about.");
    describe_gauge!(
        "aqtau_card_index_ready",
        "1 when the index of names holds every card there was at the start."
    );
    describe_gauge!(
        "aqtau_card_index_build_seconds",
        "How long the index of names took to be loaded or built at the start."
    );
    describe_counter!(
        "aqtau_postgres_restarts_total",
        "Times the embedded database died and was started again."
    );
}

/// Binds the listener; none when the settings leave it empty.
pub(super) fn server(
    context: &Context,
    handle: PrometheusHandle,
) -> Result<Option<Server>, Failure> {
    let listen = context.config.metrics.listen.as_str();
    if listen.is_empty() {
        return Ok(None);
    }
    let sources = web::Data::new(Sources { handle, context: context.clone() });
    let app = move || App::new().app_data(sources.clone()).route("/metrics", web::get().to(page));
    let server =
        HttpServer::new(app).workers(1).disable_signals().bind(listen).map_err(|error| {
            Failure::Other(format!("cannot listen on {listen} (metrics.listen): {error}"))
        })?;
    for address in server.addrs() {
        tracing::info!(%address, "metrics");
    }
    Ok(Some(server.run()))
}

async fn page(sources: web::Data<Sources>) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(sources.render())
}
