//! The world outside the page: the address, other stories, the clipboard.
