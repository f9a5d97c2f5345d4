//! The square code: what a telephone reads.

use qrcode::render::svg;
use qrcode::types::QrError;
use qrcode::{EcLevel, QrCode};

/// The address as a drawing in SVG, black on white with the quiet margin that readers need.
///
/// A quarter of the squares may be unreadable (level Q): paper is folded, stamped and copied.
///
/// # Errors
/// When the address is longer than a code can hold, some 1,600 characters.
pub fn draw(address: &str) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q)?;
    Ok(code.render::<svg::Color<'_>>().module_dimensions(4, 4).build())
}
