//! Texts cut short.

use crate::speech::ellipsis;

/// The text, or its first words, at most `max_chars` characters of them, with an [`ellipsis`] after them.
///
/// ```
/// use petition_explainer::words::excerpt;
///
/// assert_eq!(excerpt("Open the bridge, please", 17, &[',']), "Open the bridge…");
/// assert_eq!(excerpt("Open the bridge", 17, &[',']), "Open the bridge");
/// ```
pub fn excerpt(text: &str, max_chars: usize, dropped: &[char]) -> String {
    let Some((end, _)) = text.char_indices().nth(max_chars) else { return text.to_owned() };
    let kept = text.get(..end).unwrap_or(text);
    ellipsis(kept.rsplit_once(' ').map_or(kept, |(words, _)| words), dropped)
}
