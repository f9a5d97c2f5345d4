//! Lists of many: subjects as CSV, with a dry run first.

use super::error::Error;
use super::people::{Load, Who};
use super::reading::{id, list, number, text};
use super::stage::Stage;
use super::walk::Walk;

/// Columns of the lists.
const HEADING: &str =
    "name,name_today,placeholder,body,seat,seat_now,decided,measure,source,holder,fond,opis,delo";

/// Somebody on a list.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) name_today: &'static str,
    pub(super) placeholder: bool,
    /// Number of the historical file.
    pub(super) file: usize,
}

/// What a whole list shares.
pub(super) struct List {
    pub(super) decided: &'static str,
    pub(super) measure: &'static str,
    pub(super) source: &'static str,
    /// Fond of the files, which is a placeholder.
    pub(super) fond: &'static str,
    pub(super) rows: Vec<Row>,
}

impl List {
    /// So many placeholders of a case, dealt to files by a rule.
    pub(super) fn placeholders(
        case: usize,
        numbers: std::ops::RangeInclusive<usize>,
        file: impl Fn(usize) -> usize,
    ) -> Vec<Row> {
        let row = |number: usize| Row {
            name: format!("Placeholder {case}.{number:03} (name not given here)"),
            name_today: "",
            placeholder: true,
            file: file(number),
        };
        numbers.map(row).collect()
    }

    fn csv(&self) -> String {
        let line = |row: &Row| {
            let placeholder = if row.placeholder { "yes" } else { "no" };
            format!(
                "\n{},{},{placeholder},Тройка ПП ОГПУ в Средней Азии,Ташкент,UZ-TK,{},{},{},Archive \
                 of the SGB,{},1,{}",
                row.name,
                row.name_today,
                self.decided,
                self.measure,
                self.source,
                self.fond,
                row.file
            )
        };
        let lines: String = self.rows.iter().map(line).collect();
        format!("{HEADING}{lines}\n")
    }
}

impl<S: Stage> Walk<'_, S> {
    /// The officer tries a list with a mistake, mends it, tries it again, and imports it.
    pub(super) async fn import(
        &mut self,
        officer: Who,
        list_of: &List,
        files: usize,
    ) -> Result<(), Error> {
        let csv = list_of.csv();
        let wrong = csv.replacen(",yes,", ",perhaps,", 1);
        let report = self.send_list(officer, wrong, true).await?;
        let errors = list(&report, "/errors")?;
        self.expect(errors.len() == 1, "a dry run finds the mistake")?;
        let row = errors.first().and_then(|error| error.get("row")).cloned().unwrap_or_default();
        self.did(
            officer,
            format!("tried a list (dry run): a mistake in row {row}, nothing written"),
        );
        let report = self.send_list(officer, csv.clone(), true).await?;
        let rows = number(&report, "/rows")?;
        let sound = list(&report, "/errors")?.is_empty();
        self.expect(sound && usize::try_from(rows) == Ok(list_of.rows.len()), "the list is sound")?;
        let report = self.send_list(officer, csv, false).await?;
        let (found, unnamed) = (number(&report, "/files")?, number(&report, "/placeholders")?);
        self.expect(usize::try_from(found) == Ok(files), format!("{found} files of {files}"))?;
        self.did(
            officer,
            format!("imported it: {rows} persons in {found} files, {unnamed} of them placeholders"),
        );
        let subjects = self.subjects(officer).await?;
        let case = self.case()?;
        case.files = files;
        case.subjects = subjects.iter().map(|one| id(one, "/id")).collect::<Result<_, _>>()?;
        let class = subjects.first().map(|one| text(one, "/class")).transpose()?;
        self.expect(class == Some("extrajudicial"), "a troika's decision is extrajudicial")
    }

    async fn send_list(
        &mut self,
        officer: Who,
        csv: String,
        dry_run: bool,
    ) -> Result<serde_json::Value, Error> {
        let review = format!("/reviews/{}", self.case()?.review);
        let version = number(&self.get(officer, &review).await?, "/version")?;
        let path = format!("{review}/subjects/import?version={version}&dry_run={dry_run}");
        self.load(officer, &path, Load::Csv(csv)).await
    }
}
