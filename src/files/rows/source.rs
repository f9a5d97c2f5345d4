//! A file of cards on the disk: unpacked and turned into UTF-8 on the way in, where it needs that.

use super::RowsError;
use super::encoding::{Decoding, detect};
use crate::domain::digest::Sha256;
use encoding_rs::{Decoder, Encoding};
use flate2::read::MultiGzDecoder;
use sha2::Digest as _;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// A place in a file as it is unpacked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Position {
    /// Byte, from 0.
    pub byte: u64,
    /// Line, from 1.
    pub line: u64,
}

/// Bytes looked at to guess the encoding.
const SAMPLE: u64 = 256 * 1024;

/// Bytes at each end that tell files apart.
const ENDS: u64 = 1024 * 1024;

/// How many times its size a packed file may unpack to, when that is more than [`ALWAYS`]; tables of cards
/// reach about twenty.
const MOST_TIMES: u64 = 200;
const ALWAYS: u64 = 1 << 30;

/// Bytes that end with an error when there are too many of them.
struct Limited<R> {
    input: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.left = self.left.checked_sub(count as u64).ok_or_else(|| {
            let message = format!(
                "it unpacks to more than {MOST_TIMES} times its size, which no table does; unpack it and \
                 look at what is in it"
            );
            io::Error::new(io::ErrorKind::InvalidData, message)
        })?;
        Ok(count)
    }
}

/// A file.
#[derive(Debug, Clone)]
pub struct Source {
    path: PathBuf,
    packed: bool,
}

impl Source {
    /// A file on the disk, packed with gzip or not.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(path: &Path) -> io::Result<Self> {
        let mut head = [0; 2];
        let packed = File::open(path)?.read(&mut head)? == 2 && head == [0x1f, 0x8b];
        Ok(Self { path: path.to_owned(), packed })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is packed: then nobody knows its length beforehand.
    pub const fn is_packed(&self) -> bool {
        self.packed
    }

    fn unpacked(&self) -> io::Result<Box<dyn Read + Send>> {
        let file = BufReader::with_capacity(256 * 1024, File::open(&self.path)?);
        if !self.packed {
            return Ok(Box::new(file));
        }
        let size = file.get_ref().metadata()?.len();
        let left = size.saturating_mul(MOST_TIMES).max(ALWAYS);
        Ok(Box::new(Limited { input: MultiGzDecoder::new(file), left }))
    }

    /// Opens it for reading, with its declared or detected encoding.
    pub(super) fn open(
        &self,
        declared: Option<&str>,
    ) -> Result<(Box<dyn BufRead + Send>, Decoding), RowsError> {
        let decoding = match declared {
            Some(name) => Decoding::named(name)?,
            None => {
                let mut sample = Vec::new();
                self.unpacked()?.take(SAMPLE).read_to_end(&mut sample)?;
                detect(&sample)
            }
        };
        let bytes = self.unpacked()?;
        let input: Box<dyn BufRead + Send> = match decoding.to_transcode() {
            Some(encoding) => Box::new(BufReader::new(Transcoded::new(bytes, encoding))),
            None => Box::new(BufReader::with_capacity(64 * 1024, bytes)),
        };
        Ok((input, decoding))
    }
}

/// Tells files apart without reading all of them: digest over length, first and last bytes.
///
/// # Errors
/// Those of reading.
pub fn fingerprint(path: &Path) -> io::Result<(u64, Sha256)> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let mut digest = sha2::Sha256::new();
    digest.update(size.to_be_bytes());
    let mut end = Vec::new();
    (&mut file).take(ENDS).read_to_end(&mut end)?;
    digest.update(&end);
    end.clear();
    file.seek(SeekFrom::Start(size.saturating_sub(ENDS)))?;
    file.take(ENDS).read_to_end(&mut end)?;
    digest.update(&end);
    Ok((size, Sha256(digest.finalize().into())))
}

/// Bytes turned into UTF-8.
struct Transcoded {
    input: Box<dyn Read + Send>,
    decoder: Decoder,
    read: Vec<u8>,
    turned: Vec<u8>,
    given: usize,
    ended: bool,
}

impl Transcoded {
    fn new(input: Box<dyn Read + Send>, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder();
        Self { input, decoder, read: Vec::new(), turned: Vec::new(), given: 0, ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.read.clear();
        let got = (&mut self.input).take(32 * 1024).read_to_end(&mut self.read)?;
        self.ended = got == 0;
        let room = self.decoder.max_utf8_buffer_length(self.read.len()).unwrap_or(128 * 1024);
        let mut text = String::with_capacity(room);
        let _ = self.decoder.decode_to_string(&self.read, &mut text, self.ended);
        self.turned = text.into_bytes();
        self.given = 0;
        Ok(())
    }
}

impl Read for Transcoded {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.turned.len() && !self.ended {
            self.fill()?;
        }
        let left = self.turned.get(self.given..).unwrap_or_default();
        let count = left.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}
