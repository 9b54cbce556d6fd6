//! The widths that are tried.
#![allow(dead_code, missing_docs)]

/// Columns of figures, in px: both ends of each band, and some between.
pub const WIDTHS: [f64; 9] = [288.0, 320.0, 375.0, 479.0, 480.0, 600.0, 719.0, 720.0, 960.0];

/// The same by band.
pub const BANDS: [&[f64]; 3] = [&[288.0, 320.0, 375.0, 479.0], &[480.0, 600.0, 719.0], &[720.0, 960.0]];

/// Windows of browsers, in px.
pub const WINDOWS: [u32; 5] = [320, 375, 768, 1280, 1600];
