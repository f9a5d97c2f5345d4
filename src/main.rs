//! The `aqtau` binary: everything it does stands in the library.

fn main() -> std::process::ExitCode {
    aqtau::cli::main()
}
