//! The room a figure is given.

/// A range of widths in which a figure keeps one layout and one height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Under 480 px of container: a phone.
    Narrow,
    /// 480 to 719 px.
    Medium,
    /// 720 px and more.
    Wide,
}

impl Band {
    /// Every band, from the narrowest.
    pub const ALL: [Band; 3] = [Band::Narrow, Band::Medium, Band::Wide];

    /// The width at which the band begins, in px: 288 for the narrow one, since nothing is laid out for less.
    pub fn min_width(self) -> f64 {
        match self {
            Band::Narrow => 288.0,
            Band::Medium => 480.0,
            Band::Wide => 720.0,
        }
    }

    /// Its name in class names.
    pub fn id(self) -> &'static str {
        match self {
            Band::Narrow => "narrow",
            Band::Medium => "medium",
            Band::Wide => "wide",
        }
    }
}

/// The room a figure is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// In whole px, from 288 to 960.
    pub width: f64,
    /// The band the width is in.
    pub band: Band,
}

impl Frame {
    /// The frame for a container of a width in px; narrower than 288 is drawn at 288, wider than 960 at 960.
    pub fn new(container_px: f64) -> Frame {
        let width = container_px.floor().max(288.0).min(960.0);
        let band = match width {
            ..480.0 => Band::Narrow,
            ..720.0 => Band::Medium,
            _ => Band::Wide,
        };
        Frame { width, band }
    }

    /// The narrowest frame of a band.
    pub fn narrowest(band: Band) -> Frame {
        Frame { width: band.min_width(), band }
    }

    /// One of three values by band.
    pub fn by_band<T>(&self, narrow: T, medium: T, wide: T) -> T {
        match self.band {
            Band::Narrow => narrow,
            Band::Medium => medium,
            Band::Wide => wide,
        }
    }
}
