//! A message and its pieces.

/// A sentence, label or heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id: lower-case words with hyphens.
    pub id: String,
    /// What stands above it for translators.
    pub comment: String,
    /// What it is made of.
    pub pieces: Vec<Piece>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A value that is put in.
    Argument {
        /// Its name.
        name: String,
        /// What it is.
        kind: Kind,
    },
    /// Words that depend on a number.
    Select {
        /// The name of the number.
        name: String,
        /// Whether the number is a place in a row (1st, 2nd).
        ordinal: bool,
        /// The forms, the last for all other numbers.
        forms: Vec<Form>,
    },
}

/// Words for some numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// For which numbers, or which case.
    pub key: Key,
    /// Whether it is for all others as well.
    pub is_default: bool,
    /// The words.
    pub pieces: Vec<Piece>,
}

/// The numbers that a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// One number.
    Exactly(u64),
    /// A plural category.
    Category(String),
    /// One of a few named cases: `[parish]`. A choice has cases or numbers, not both.
    Case(String),
}

/// What a value is: how a message calls it, and what it is in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{ $name }`: words of somebody else, a name, a part that is worded already.
    Text,
    /// `{ NUMBER($count) }`.
    Number,
    /// `{ ORDINAL($place) }`: 1st.
    Ordinal,
    /// `{ DATE($date) }`: 18 March 2019.
    Date,
    /// `{ SHORTDATE($date) }`: 18 Mar 2019.
    ShortDate,
    /// `{ MOMENT($at) }`: 14:32, 24 November 2024.
    Moment,
    /// `{ SPAN($span) }`: about 9 months.
    Span,
    /// `{ SHARE($share) }`: 14.8%.
    Share,
    /// `{ LIST($names) }`: a, b and c.
    List,
    /// Nothing but a choice among cases: an enum of the value's name.
    Case,
}

impl Kind {
    /// Every kind that a message calls by a function.
    pub const CALLED: [(&'static str, Kind); 8] = [
        ("NUMBER", Kind::Number),
        ("ORDINAL", Kind::Ordinal),
        ("DATE", Kind::Date),
        ("SHORTDATE", Kind::ShortDate),
        ("MOMENT", Kind::Moment),
        ("SPAN", Kind::Span),
        ("SHARE", Kind::Share),
        ("LIST", Kind::List),
    ];

    /// The function in Rust that words it, by a name that no value has; none for what a pattern takes as it is. Such a
    /// function is made of messages itself.
    #[must_use]
    pub fn worded_by(self) -> Option<&'static str> {
        Some(match self {
            Kind::Text | Kind::Number | Kind::Case => return None,
            Kind::Ordinal => "ordinal_in_words",
            Kind::Date => "date_in_words",
            Kind::ShortDate => "short_date_in_words",
            Kind::Moment => "moment_in_words",
            Kind::Span => "span_in_words",
            Kind::Share => "share_in_words",
            Kind::List => "list_in_words",
        })
    }

    /// Its type in Rust.
    #[must_use]
    pub fn in_rust(self) -> &'static str {
        match self {
            Kind::Text => "&str",
            Kind::Number | Kind::Ordinal => "u64",
            Kind::Date | Kind::ShortDate => "Date",
            Kind::Moment => "Moment",
            Kind::Span => "Span",
            Kind::Share => "Share",
            Kind::List => "&[String]",
            // The type is the choice's own: see `functions`.
            Kind::Case => "",
        }
    }
}

impl Message {
    /// Its arguments by name, in the order of the alphabet, each once. A number that only chooses a form is a number.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&str, Kind)> {
        let mut all = Vec::new();
        arguments(&self.pieces, &mut all);
        all.sort_by_key(|(name, kind)| (*name, *kind != Kind::Text, *kind == Kind::Number));
        // A value that is worded and also chooses a form (a place in a row) is taken as what it is worded as.
        all.dedup_by(|(second, kind), (first, _)| second == first && *kind == Kind::Number);
        all.dedup();
        all
    }

    /// Whether it takes a value that other messages word, such as a date, whose months are messages.
    #[must_use]
    pub fn is_compound(&self) -> bool {
        self.arguments().iter().any(|(_, kind)| kind.worded_by().is_some())
    }
}

fn arguments<'m>(pieces: &'m [Piece], all: &mut Vec<(&'m str, Kind)>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument { name, kind } => all.push((name, *kind)),
            Piece::Select { name, forms, .. } => {
                let by_case = forms.iter().any(|form| matches!(form.key, Key::Case(_)));
                all.push((name, if by_case { Kind::Case } else { Kind::Number }));
                for form in forms {
                    arguments(&form.pieces, all);
                }
            }
        }
    }
}
