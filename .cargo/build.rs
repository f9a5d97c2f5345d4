//! The migrations are compiled in; without this, Cargo would not notice a new one.

#![expect(clippy::print_stdout, reason = "how a build script speaks to Cargo")]

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
