//! Tables for other programs, sent portion by portion.

use super::Problem;
use crate::domain::document::disposition;
use crate::service::Error;
use crate::service::figures::{Download, DownloadForm};
use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header;
use actix_web::web::Bytes;
use futures_util::TryStreamExt as _;
use tokio::fs::File;
use tokio_util::io::ReaderStream;

/// Read from the disk and sent at once.
const CHUNK: usize = 64 * 1024;

/// The answer with a figure as a table. Of comma-separated values the first rows are sent before the last are
/// read; a workbook has to be whole before any of it can be sent, and waits on the disk.
///
/// # Errors
/// The database, or the disk.
pub async fn send_download(
    download: Download,
    form: DownloadForm,
) -> Result<HttpResponse, Problem> {
    let mut response = HttpResponse::Ok();
    let name = format!("{}.{}", download.name, form.ending());
    response.insert_header((header::CONTENT_DISPOSITION, disposition(&name)));
    match form {
        DownloadForm::Csv => {
            response.content_type("text/csv; charset=utf-8");
            Ok(response.streaming(Box::pin(download.csv().map_ok(Bytes::from))))
        }
        DownloadForm::Xlsx => {
            let file = File::from_std(download.workbook().await?);
            let length = file.metadata().await.map_err(Error::internal)?.len();
            response
                .content_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            let bytes = ReaderStream::with_capacity(file, CHUNK);
            Ok(response.body(SizedStream::new(length, bytes)))
        }
    }
}
