//! The page, in Yew components.
