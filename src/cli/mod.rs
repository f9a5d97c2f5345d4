//! TODO-DOC

pub mod eval;

pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
