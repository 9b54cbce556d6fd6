//! The type that words are set in.

/// The size in px and the weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Height in px.
    pub size: f64,
    /// Whether it is set in weight 600.
    pub bold: bool,
}

impl Font {
    /// Regular weight.
    pub const fn regular(size: f64) -> Font {
        Font { size, bold: false }
    }

    /// Weight 600.
    pub const fn bold(size: f64) -> Font {
        Font { size, bold: true }
    }
}
