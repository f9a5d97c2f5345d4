//! The kinds of files that people hand in, by their content.

use super::code::codes;

codes! {
    /// A kind of file, as found in its content; the code is its media type.
    pub enum MediaType {
        /// PDF document.
        Pdf = "application/pdf",
        /// JPEG picture.
        Jpeg = "image/jpeg",
        /// PNG picture.
        Png = "image/png",
        /// TIFF picture, the usual scan of archives.
        Tiff = "image/tiff",
        /// WebP picture.
        Webp = "image/webp",
        /// HEIC picture of telephones.
        Heic = "image/heic",
        /// JPEG 2000 picture.
        Jp2 = "image/jp2",
        /// `DjVu` scan.
        Djvu = "image/vnd.djvu",
        /// Plain text in UTF-8.
        Text = "text/plain",
        /// Word document without macros.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// `OpenDocument` text without macros.
        Odt = "application/vnd.oasis.opendocument.text",
        /// MP3 sound, for testimony.
        Mp3 = "audio/mpeg",
        /// MPEG-4 sound, for testimony.
        M4a = "audio/mp4",
        /// WAV sound, for testimony.
        Wav = "audio/wav",
        /// Ogg sound, for testimony.
        Ogg = "audio/ogg",
        /// MP4 film, for testimony.
        Mp4 = "video/mp4",
        /// `QuickTime` film of telephones.
        Quicktime = "video/quicktime",
    }
}

impl MediaType {
    /// The ending a downloaded file gets. A file is always named after what it is, so that nobody
    /// opens a script that calls itself a scan.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Tiff => "tif",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Jp2 => "jp2",
            Self::Djvu => "djvu",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Wav => "wav",
            Self::Ogg => "ogg",
            Self::Mp4 => "mp4",
            Self::Quicktime => "mov",
        }
    }
}
