//! Colours by the part they play, and how lines and shapes are painted.

/// The part a shape plays, which the page's style turns into a colour for light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Words and the lines that matter.
    Ink,
    /// Words that explain.
    Secondary,
    /// Grid and leaders.
    Hairline,
    /// The page.
    Paper,
    /// A band or track behind marks.
    Track,
    /// The data.
    Accent,
    /// A second series.
    Second,
    /// The lowest of five steps of a count.
    Step1,
    /// The second of five steps.
    Step2,
    /// The third of five steps.
    Step3,
    /// The fourth of five steps.
    Step4,
    /// The highest of five steps of a count.
    Step5,
}

crate::wire! { enum Tone { Ink, Secondary, Hairline, Paper, Track, Accent, Second, Step1, Step2, Step3, Step4, Step5 } }

impl Tone {
    /// Every tone.
    pub const ALL: [Tone; 12] = [
        Tone::Ink,
        Tone::Secondary,
        Tone::Hairline,
        Tone::Paper,
        Tone::Track,
        Tone::Accent,
        Tone::Second,
        Tone::Step1,
        Tone::Step2,
        Tone::Step3,
        Tone::Step4,
        Tone::Step5,
    ];

    /// Five steps of a count, from the lowest to the highest.
    pub const STEPS: [Tone; 5] = [Tone::Step1, Tone::Step2, Tone::Step3, Tone::Step4, Tone::Step5];

    /// Its name in class names.
    pub fn id(self) -> &'static str {
        match self {
            Tone::Ink => "ink",
            Tone::Secondary => "secondary",
            Tone::Hairline => "hairline",
            Tone::Paper => "paper",
            Tone::Track => "track",
            Tone::Accent => "accent",
            Tone::Second => "second",
            Tone::Step1 => "step1",
            Tone::Step2 => "step2",
            Tone::Step3 => "step3",
            Tone::Step4 => "step4",
            Tone::Step5 => "step5",
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken: known.
    Solid,
    /// Broken: not known in between.
    Dashed,
}

/// How a closed shape is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// Filled with its tone.
    Fill,
    /// Outlined in its tone, this many px wide, and filled with paper.
    Outline(f64),
    /// Outlined in dashes, this many px wide, and filled with paper.
    DashedOutline(f64),
}
