//! The patterns of the languages beside English, made when the project is built: see the crate `catalogue`.

include!(concat!(env!("OUT_DIR"), "/translations.rs"));
