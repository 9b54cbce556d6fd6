//! Ids: a type for each kind of thing in a story that has one, so that none is looked up among things of another kind.

use std::fmt;

use super::cursor::Cursor;

/// Defines the ids: texts that are told apart by the compiler alone.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            #[cfg_attr(feature = "author", derive(serde::Serialize), serde(transparent))]
            pub struct $name(String);

            impl $name {
                /// A reference as a file has it; `check` looks whether it leads somewhere.
                #[allow(dead_code)]
                pub(super) fn read(at: &Cursor) -> $name {
                    $name(at.text())
                }

                /// The id as addresses, pages and plans have it.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl From<String> for $name {
                fn from(id: String) -> $name {
                    $name(id)
                }
            }

            impl From<&str> for $name {
                fn from(id: &str) -> $name {
                    $name(id.to_owned())
                }
            }

            impl PartialEq<str> for $name {
                fn eq(&self, other: &str) -> bool {
                    self.0 == other
                }
            }

            impl PartialEq<&str> for $name {
                fn eq(&self, other: &&str) -> bool {
                    self.0 == *other
                }
            }

            /// The schema of a text: a reader of the format sees no difference.
            #[cfg(feature = "author")]
            impl schemars::JsonSchema for $name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    String::json_schema(generator)
                }
            }
        )+
    };
}

ids! {
    /// The id of a petition.
    PetitionId
    /// The id of an event.
    EventId
    /// The id of a section of the report.
    SectionId
    /// The id of a finding.
    FindingId
    /// The id of an interval.
    IntervalId
    /// The id of a source.
    SourceId
    /// The id of what something belongs to: a petition, an event or a finding.
    SubjectId
}
