//! Opening a review by the office's own order on the rows that were marked in a table of candidates.

use super::cards::class_field;
use super::officer;
use super::report::{Report, mistakes};
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::review::{ImportReport, LARGEST_LIST, OpenOnChosen, open_on_chosen};
use crate::service::{Context, Error, RequestKey, answered_before};
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::upload::whole;
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(take);
}

const PATH: &str = "/reviews/on-table";
/// What a browser offers to choose.
const ACCEPT: &str = ".csv,text/csv,text/plain";
/// Columns of the table: the card of a row, and whether it is marked.
const CARD: &str = "card_id";
const CHOSEN: &str = "chosen";
/// The button that opens the review; the other one only looks.
const OPEN: &str = "open";

async fn form(
    context: &Context,
    visit: &Visit,
    member: &Member,
    looked: Option<&ImportReport>,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let officer = officer(context, member, words, "assign_to", "page-batch.nobody").await?;
    let make = || -> askama::Result<Form> {
        let mut form = Form::new(visit, "page-on-table", PATH, "page-on-table.look")?
            .back("/batches")
            .second(OPEN, "page-review-new.button")?
            .lead_text(words.with("page-on-table.lead", "column", CHOSEN)?);
        if let Some(report) = looked {
            let report = Report::of(words, report)?;
            form = form.part(&report)?;
            if report.is_right() {
                form = form.lead("page-on-table.right")?;
            }
        }
        let columns = format!("{CARD}, {CHOSEN}");
        let title = Field::line(words, "title", "page-batch.title")?.at("/query/title");
        let order = Field::area(words, "order_reference", "page-review-new.order", 2)?;
        let file = Field::files(words, "file", "page-on-table.file", ACCEPT, false)?;
        form.ask(title.hint(words.say("page-batch.title-hint")?))
            .ask(order.at("/query/order_reference"))
            .ask(officer.at("/query/assign_to"))
            .ask(class_field(words, "/query/class")?)
            .ask(file.at("/file").hint(words.with(
                "page-on-table.file-hint",
                "columns",
                &columns,
            )?))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for the table.
#[get("/reviews/on-table")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    form(&context, &visit, &member, None, None).await
}

/// Looks through a table, and opens the review when that was asked for and nothing has to be mended.
#[post("/reviews/on-table")]
async fn take(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    let words = visit.words();
    let (answers, table) = whole(&request, sent, LARGEST_LIST).await?;
    let Some(table) = table else {
        let faults = Faults::one(words, "/file", "page-on-table.choose")?;
        return form(&context, &visit, &member, None, Some((&answers, faults))).await;
    };
    let how = |dry_run| OpenOnChosen {
        order_reference: answers.text("order_reference").to_owned(),
        title: answers.text("title").to_owned(),
        batch_id: None,
        assign_to: answers.id("assign_to"),
        class: answers.given("class"),
        dry_run,
    };
    let key: RequestKey = answers.key_with(&table);
    let again = answered_before(&context, &member, &key).await?;
    if !again {
        let report = open_on_chosen(&context, &member, &how(true), &table, None).await?;
        let wrong = mistakes(&report).next().is_some();
        if wrong || answers.given(OPEN).is_none() {
            // What was typed stays, and nothing of it is wrong yet.
            let answered = (&answers, Faults::default());
            return form(&context, &visit, &member, Some(&report), Some(answered)).await;
        }
    }
    match open_on_chosen(&context, &member, &how(false), &table, Some(&key)).await {
        Ok(report) => Ok(see(&format!("/reviews/{}/subjects", report.id))),
        Err(error) => {
            let faults = Faults::of(words, error)?;
            form(&context, &visit, &member, None, Some((&answers, faults))).await
        }
    }
}
