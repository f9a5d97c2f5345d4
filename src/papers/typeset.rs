//! The typesetter: Typst with a world of three files, in memory, and the fonts of the program.

use super::PaperError;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The form of the page.
const PAGE: &str = include_str!("certificate.typ");

/// The letters of the text, and a second family for codes and for letters the first lacks (Arabic).
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
    all.filter(|font| FAMILIES.contains(&font.info().family.as_str())).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether one of the fonts has a shape for the character. Private characters have no meaning that
/// a reader could know.
pub(super) fn is_drawn(c: char) -> bool {
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    !private && FONTS.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

/// The files that Typst sees.
struct Files {
    main: Source,
    content: (FileId, Bytes),
    square: (FileId, Bytes),
}

impl Files {
    fn new(content: &[u8], square: String) -> Result<Self, PaperError> {
        Ok(Self {
            main: Source::new(id("certificate.typ")?, PAGE.to_owned()),
            content: (id("content.json")?, Bytes::new(content.to_vec())),
            square: (id("square.svg")?, Bytes::from_string(square)),
        })
    }
}

fn id(name: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(name).map_err(|error| PaperError::Typeset(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = [&self.content, &self.square];
        let found = known.into_iter().find(|(known, _)| *known == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// None: the day on the paper is the certificate's.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The pages, laid out.
fn lay_out(content: &[u8], square: String) -> Result<PagedDocument, PaperError> {
    let files = Files::new(content, square)?;
    let laid = typst::compile::<PagedDocument>(&files).output.map_err(|found| refused(&found));
    // Typst remembers what it has laid out: nothing of a person may stay in memory for that.
    comemo::evict(0);
    laid
}

/// A PDF of the content (the JSON that `certificate.typ` reads) and the drawing of the square.
pub(super) fn pdf(content: &[u8], square: String) -> Result<Vec<u8>, PaperError> {
    let document = lay_out(content, square)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| PaperError::Typeset(format!("{error:?}")))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Aqtau".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|found| refused(&found));
    comemo::evict(0);
    bytes
}

fn refused(found: &[SourceDiagnostic]) -> PaperError {
    let told: Vec<_> = found.iter().map(|one| one.message.as_str()).collect();
    PaperError::Typeset(told.join("; "))
}
