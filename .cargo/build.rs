//! The migrations are compiled in; without this, Cargo would not notice a new one.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
