//! The catalogue's data is compiled in: when a file of it changes, the crate is built anew.

fn main() {
    println!("cargo::rerun-if-changed=data");
}
