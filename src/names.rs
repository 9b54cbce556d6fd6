//! Fixed sets of words that the format, addresses and both programs know: figures, who acts, kinds of answers.

/// Defines an enum whose variants each have one word in the format, with the list of all and the way there and back.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)+
        }

        $crate::wire! { enum $name { $($variant),+ } }

        impl $name {
            /// Every one, in the order of the format.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word for it in the format and in addresses.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The one that a word means.
            pub fn from_id(id: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}

#[cfg(feature = "press")]
pub(crate) use choice;

choice! {
    /// Who acted.
    Actor {
        /// Voters at elections and referendums.
        Elections = "elections",
        /// Those who petition.
        Petitioners = "petitioners",
        /// The committee that reports.
        Committee = "committee",
        /// Parliament.
        Parliament = "parliament",
        /// The Government.
        Government = "government",
        /// Courts and those who go to them.
        Courts = "courts",
    }
}

choice! {
    /// The kind of answer a finding was given, in the editor's judgement.
    Kind {
        /// Accepted.
        Accepted = "accepted",
        /// Accepted in part.
        PartlyAccepted = "partly-accepted",
        /// Answered with something else than was asked.
        AnsweredOtherwise = "answered-otherwise",
        /// Rejected.
        Rejected = "rejected",
        /// No answer is recorded.
        NotRecorded = "not-recorded",
    }
}

/// Makes of every figure's line its name.
macro_rules! named {
    (($first:ident, $($line:tt)+) $($rest:tt)*) => {
        named! { @ ($first, $($line)+) $($rest)* }

        /// What stands for a name that is none; the story that holds it is refused.
        #[cfg(feature = "press")]
        pub(crate) const NO_NAME: FigureName = FigureName::$first;
    };
    (@ $(($name:ident, $word:literal, $folder:ident, $shows:literal))+) => {
        choice! {
            /// A figure by its name, as in the format, in addresses and in `data-figure`.
            FigureName { $(#[doc = $shows] $name = $word,)+ }
        }

        impl FigureName {
            /// What it shows, for those who write stories.
            #[cfg(feature = "author")]
            pub fn shows(self) -> &'static str {
                match self { $(FigureName::$name => $shows),+ }
            }
        }
    };
}

crate::figures!(named);
