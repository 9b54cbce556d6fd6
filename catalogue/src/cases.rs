//! Choices among named cases, each of which becomes an enum.

use crate::{Key, Language, Piece};

/// The choices of a language, each with its cases, in the order in which they first stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cases(Vec<(String, Vec<String>)>);

impl Cases {
    /// Those of English, which all languages share.
    #[must_use]
    pub fn of(english: &Language) -> Cases {
        let mut all = Cases::default();
        for message in &english.messages {
            all.add(&message.pieces);
        }
        all
    }

    /// Each choice and its cases.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(choice, cases)| (choice.as_str(), cases.as_slice()))
    }

    /// The number of a case in its choice.
    #[must_use]
    pub fn number(&self, choice: &str, case: &str) -> Option<usize> {
        let (_, cases) = self.0.iter().find(|(name, _)| name == choice)?;
        cases.iter().position(|name| name == case)
    }

    fn add(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            let Piece::Select { name, forms, .. } = piece else { continue };
            for form in forms {
                if let Key::Case(case) = &form.key {
                    self.add_case(name, case);
                }
                self.add(&form.pieces);
            }
        }
    }

    fn add_case(&mut self, choice: &str, case: &str) {
        let place = self.0.iter().position(|(name, _)| name == choice).unwrap_or(self.0.len());
        if place == self.0.len() {
            self.0.push((choice.to_owned(), Vec::new()));
        }
        if let Some((_, cases)) = self.0.get_mut(place)
            && !cases.iter().any(|name| name == case)
        {
            cases.push(case.to_owned());
        }
    }
}
