//! The figures that there are: one line each.
//!
//! A line is a variant of [`FigureName`](crate::story::FigureName), its word in the format, in addresses and in
//! `data-figure`, its folder in `src/figure/`, and what it shows. Whatever goes over all figures is made from these lines.

/// Hands the line of every figure to a macro, in the order of the format.
///
/// ```
/// macro_rules! words {
///     ($(($name:ident, $word:literal, $folder:ident, $shows:literal))+) => { [$($word),+] };
/// }
/// assert_eq!(petition_explainer::figures!(words).first(), Some(&"progress"));
/// ```
#[macro_export]
macro_rules! figures {
    ($macro:ident) => {
        $macro! {
            (Progress, "progress", progress, "Each petition against its thresholds.")
            (Growth, "growth", growth, "Signatures over time.")
            (Timeline, "timeline", timeline, "What happened, by who acted.")
            (Answers, "answers", answers, "How long each answer took.")
            (Findings, "findings", findings, "What was found, answered and done since.")
            (Map, "map", map, "Signatures by constituency.")
            (Countries, "countries", countries, "Signatures by country.")
        }
    };
}
