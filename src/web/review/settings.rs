//! What an officer sets for one person of a review against the reading of the sources.

use super::case::{Side, open};
use super::lead::form;
use super::step_fields::codes;
use super::subject::{name, subject};
use super::subjects::with_open;
use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::policy::Action;
use crate::domain::repression::CaseClass;
use crate::http::{Problem, note_case};
use crate::service::review::{
    ChooseSubjects, ReviewHead, SetSubject, SubjectView, check_seen, choose_subjects, find_subject,
    set_subject,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(settings_page).service(settings_done);
}

/// So many other persons of a review are all offered; among more, one is looked for.
const FEW: i64 = 50;
/// The button that only looks for somebody.
const FIND: &str = "find";
/// The name or number that is looked for.
const SOUGHT: &str = "sought";
/// What was looked for when the page was made.
const FOUND: &str = "found";

/// Whether all the others of the review are offered.
const fn is_few(head: &ReviewHead) -> bool {
    head.subjects <= FEW + 1
}

fn choice(words: Words, one: &SubjectView) -> Result<Choice, Problem> {
    let name = name(words, one).map_err(Error::internal)?;
    Ok(Choice::new(one.id.to_string(), format!("{}. {name}", one.position)))
}

/// Those whose name has this in it, or the one at this place; all where nothing is looked for.
async fn matching(
    context: &Context,
    actor: &Actor,
    head: &ReviewHead,
    sought: Option<&str>,
) -> Result<Vec<SubjectView>, Problem> {
    let id = ReviewId(head.id);
    let place = sought.and_then(|text| text.parse::<i32>().ok());
    if let Some(place) = place.filter(|place| *place > 0) {
        let all = ChooseSubjects::default();
        let found = choose_subjects(context, actor, id, &all, Some(place - 1), Some(1)).await?;
        return Ok(found.items.into_iter().filter(|one| one.position == place).collect());
    }
    let named = ChooseSubjects { name: sought.map(str::to_owned), ..ChooseSubjects::default() };
    Ok(choose_subjects(context, actor, id, &named, None, Some(FEW + 1)).await?.items)
}

/// On whose case the subject can rest: the present one, and the others of the review that are offered.
async fn others(
    (context, actor, words): (&Context, &Actor, Words),
    head: &ReviewHead,
    view: &SubjectView,
    sought: Option<&str>,
) -> Result<Vec<Choice>, Problem> {
    let found = if is_few(head) {
        matching(context, actor, head, None).await?
    } else if sought.is_some() {
        matching(context, actor, head, sought).await?
    } else {
        Vec::new()
    };
    let others = found.iter().filter(|one| one.id != view.id);
    let mut choices: Vec<Choice> =
        others.map(|one| choice(words, one)).collect::<Result<_, Problem>>()?;
    if let Some(now) = view.depends_on
        && !found.iter().any(|one| one.id == now)
    {
        choices.push(present(context, actor, words, now).await?);
    }
    Ok(choices)
}

/// The one it rests on now, who may stand in another review.
async fn present(
    context: &Context,
    actor: &Actor,
    words: Words,
    id: Uuid,
) -> Result<Choice, Problem> {
    match find_subject(context, actor, SubjectId(id)).await {
        Ok(one) => choice(words, &one),
        Err(Error::NotFound | Error::Denied(_)) => {
            let unnamed = words.say("page-case-subjects.unnamed").map_err(Error::internal)?;
            Ok(Choice::new(id.to_string(), unnamed))
        }
        Err(error) => Err(error.into()),
    }
}

async fn settings(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    path: (Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let head = open(context, actor, path.0, Side::Subjects).await?;
    if !head.allows(Action::AddSubjects) {
        return Err(Error::NotFound.into());
    }
    let view = subject(context, actor, path).await?;
    let words = visit.words();
    let sought = answered.as_ref().and_then(|(answers, _)| answers.given(SOUGHT));
    let others = others((context, actor, words), &head, &view, sought.as_deref()).await?;
    let make = || -> askama::Result<Form> {
        let to = format!("/subjects/{}/settings", view.id);
        let classes = codes(words, Vocabulary::CaseClass, CaseClass::CODES)?;
        let yes = Choice::new("yes", words.say("page-case-subject.unconditional-yes")?);
        let set: &[&str] = if view.unconditional { &["yes"] } else { &[] };
        let nothing = sought.is_some() && !is_few(&head) && others.is_empty();
        let others = others.into_iter().map(Ok);
        let others = with_open(words, "page-case-settings.on-nobody", others)?;
        let now = view.depends_on.map(|id| id.to_string()).unwrap_or_default();
        let mut form = form(visit, &head, "page-case-settings", &to, "page-case-settings.button")?
            .back(format!("/reviews/{}/subjects/{}", path.0, view.id))
            .lead_text(name(words, &view)?)
            .ask(
                Field::select(words, "class", "page-case-subjects.class", classes)?
                    .value(&view.class),
            )
            .ask(
                Field::any(words, "unconditional", "page-case-subject.unconditional", vec![yes])?
                    .values(set.iter().copied()),
            )
            .ask(
                Field::select(words, "depends_on", "page-case-settings.depends-on", others)?
                    .value(now),
            );
        if !is_few(&head) {
            let hint = if nothing { "found-none" } else { "sought-hint" };
            form = form
                .ask(
                    Field::line(words, SOUGHT, "page-case-settings.sought")?
                        .hint(words.say(&format!("page-case-settings.{hint}"))?),
                )
                .hidden(FOUND, sought.clone().unwrap_or_default())
                .second(FIND, "page-case-settings.find")?;
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What an officer sets against the reading of the sources.
#[get("/reviews/{id}/subjects/{subject}/settings")]
async fn settings_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    settings(&context, &visit, &member, path.into_inner(), None).await
}

/// Sets it, or looks for the person on whose case it rests.
#[post("/reviews/{id}/subjects/{subject}/settings")]
async fn settings_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id) = path.into_inner();
    note_case(&request, ReviewId(review));
    subject(&context, &member, (review, id)).await?;
    // Whoever presses Enter in the field of the search wants to find somebody, not to save.
    let looks = answers.given(FIND).is_some()
        || answers.given(SOUGHT).unwrap_or_default() != answers.text(FOUND);
    if looks {
        let seen = check_seen(&context, &member, ReviewId(review), answers.version()).await;
        let faults = match seen {
            Ok(()) => Faults::default(),
            Err(error) => Faults::of(visit.words(), error)?,
        };
        return settings(&context, &visit, &member, (review, id), Some((&answers, faults))).await;
    }
    let depends_on = match answers.given("depends_on").map(|text| text.parse()) {
        None => Ok(None),
        Some(Ok(id)) => Ok(Some(id)),
        Some(Err(_unread)) => {
            let message = "There is no such subject, or it is not open to you.";
            Err(Error::field("/depends_on", "unknown", message))
        }
    };
    let done = match depends_on {
        Err(error) => Err(error),
        Ok(depends_on) => {
            let command = SetSubject {
                version: answers.version(),
                class: answers.text("class").to_owned(),
                unconditional: answers.given("unconditional").is_some(),
                depends_on,
            };
            set_subject(&context, &member, SubjectId(id), &command).await
        }
    };
    match done {
        Ok(_) => Ok(see(&format!("/reviews/{review}/subjects/{id}?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            settings(&context, &visit, &member, (review, id), Some((&answers, faults))).await
        }
    }
}
