//! A language's file, read by `fluent-syntax`, as far as its syntax is used here.

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use crate::{Form, Key, Kind, Language, Message, Piece, Problem};

/// The plural categories that any language has; another word is the name of a case.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Reads a language's file; what is wrong is added to the problems.
pub fn read(code: &str, text: &str, problems: &mut Vec<Problem>) -> Language {
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count() + 1);
                let place = format!("line {line}");
                problems.push(Problem { language: code.to_owned(), place, what: error.to_string() });
            }
            resource
        }
    };
    let mut nouns = Vec::new();
    for entry in &resource.body {
        if let Entry::Term(term) = entry {
            nouns.push((term.id.name, &term.value));
        }
    }
    let mut messages: Vec<Message> = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut reader = Reader { code, id: message.id.name, nouns: &nouns, problems };
        if !message.attributes.is_empty() {
            reader.problem("attributes are not used here: give the words a message of their own");
        }
        if messages.iter().any(|other| other.id == message.id.name) {
            reader.problem("there are two messages of this id");
        }
        let mut pieces = Vec::new();
        match &message.value {
            Some(pattern) => reader.pattern(pattern, &mut pieces),
            None => reader.problem("it has no words"),
        }
        let comment = message.comment.as_ref().map(comment).unwrap_or_default();
        messages.push(Message { id: message.id.name.to_owned(), comment, pieces });
    }
    Language { code: code.to_owned(), messages }
}

fn comment(comment: &Comment<&str>) -> String {
    comment.content.join("\n")
}

/// Reads one message.
struct Reader<'r, 's> {
    code: &'r str,
    id: &'s str,
    nouns: &'r [(&'s str, &'r Pattern<&'s str>)],
    problems: &'r mut Vec<Problem>,
}

impl<'s> Reader<'_, 's> {
    fn problem(&mut self, what: impl Into<String>) {
        let place = format!("message `{}`", self.id);
        self.problems.push(Problem { language: self.code.to_owned(), place, what: what.into() });
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>, pieces: &mut Vec<Piece>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text(value, pieces),
                PatternElement::Placeable { expression } => self.expression(expression, pieces),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'s str>, pieces: &mut Vec<Piece>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, pieces),
            Expression::Select { selector, variants } => {
                let Some((name, ordinal)) = self.selector(selector) else { return };
                let forms: Vec<Form> = variants.iter().filter_map(|variant| self.form(variant)).collect();
                let cases = forms.iter().filter(|form| matches!(form.key, Key::Case(_))).count();
                if cases > 0 && cases < forms.len() {
                    self.problem(format!("`${name}` chooses by cases or by numbers, not by both: name each case"));
                }
                pieces.push(Piece::Select { name, ordinal, forms: in_order(forms) });
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>, pieces: &mut Vec<Piece>) {
        match inline {
            InlineExpression::StringLiteral { value } => text(value, pieces),
            InlineExpression::VariableReference { id } => {
                pieces.push(Piece::Argument { name: id.name.to_owned(), kind: Kind::Text });
            }
            InlineExpression::FunctionReference { id, arguments } => self.call(id.name, arguments, pieces),
            InlineExpression::Placeable { expression } => self.expression(expression, pieces),
            _ => self.problem("numbers, other messages and terms are not put in: a message is a whole sentence"),
        }
    }

    /// `NUMBER($n)`, and with a noun `COUNT($n, "signature")` or, without the number, `NOUN($n, "signature")`.
    fn call(&mut self, function: &str, arguments: &CallArguments<&'s str>, pieces: &mut Vec<Piece>) {
        let name = match arguments.positional.as_slice() {
            [InlineExpression::VariableReference { id }, ..] => id.name.to_owned(),
            _ => return self.problem(format!("{function} is called with a value first: {function}($name)")),
        };
        let noun = match arguments.positional.get(1) {
            None => None,
            Some(InlineExpression::StringLiteral { value }) => Some(*value),
            Some(_) => return self.problem(format!("the second argument of {function} is a noun in quotation marks")),
        };
        match (function, noun) {
            ("COUNT", Some(noun)) => {
                pieces.push(Piece::Argument { name: name.clone(), kind: Kind::Number });
                text(" ", pieces);
                self.noun(&name, noun, pieces);
            }
            ("NOUN", Some(noun)) => self.noun(&name, noun, pieces),
            (_, None) => match Kind::CALLED.iter().find(|(called, _)| *called == function) {
                Some((_, kind)) => pieces.push(Piece::Argument { name, kind: *kind }),
                None => self.problem(format!("there is no function {function}")),
            },
            _ => self.problem(format!("{function} takes no noun; COUNT and NOUN do")),
        }
    }

    /// The forms of a noun, which is a term that chooses by `$n`, for a number.
    fn noun(&mut self, number: &str, noun: &str, pieces: &mut Vec<Piece>) {
        let Some((_, pattern)) = self.nouns.iter().find(|(name, _)| *name == noun) else {
            return self.problem(format!("there is no noun `-{noun}`"));
        };
        let mut own = Vec::new();
        let pattern = *pattern;
        self.pattern(pattern, &mut own);
        for piece in own {
            pieces.push(match piece {
                Piece::Select { ordinal, forms, .. } => Piece::Select { name: number.to_owned(), ordinal, forms },
                other => other,
            });
        }
    }

    /// The number that forms are chosen by: `$n`, or `NUMBER($n, type: "ordinal")`.
    fn selector(&mut self, selector: &InlineExpression<&'s str>) -> Option<(String, bool)> {
        match selector {
            InlineExpression::VariableReference { id } => Some((id.name.to_owned(), false)),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                let ordinal = arguments.named.iter().any(|named| named.name.name == "type");
                match arguments.positional.as_slice() {
                    [InlineExpression::VariableReference { id }] => Some((id.name.to_owned(), ordinal)),
                    _ => None,
                }
            }
            _ => {
                self.problem("forms are chosen by `$n` or by `NUMBER($n, type: \"ordinal\")`");
                None
            }
        }
    }

    fn form(&mut self, variant: &Variant<&'s str>) -> Option<Form> {
        let key = match variant.key {
            VariantKey::Identifier { name } if CATEGORIES.contains(&name) => Key::Category(name.to_owned()),
            VariantKey::Identifier { name } => Key::Case(name.to_owned()),
            VariantKey::NumberLiteral { value } => match value.parse() {
                Ok(number) => Key::Exactly(number),
                Err(_) => {
                    self.problem(format!("a form is for a whole number or a plural category, not for {value}"));
                    return None;
                }
            },
        };
        let mut pieces = Vec::new();
        self.pattern(&variant.value, &mut pieces);
        Some(Form { key, is_default: variant.default, pieces })
    }
}

/// Exact numbers first and what is for all others last, so that the first form that fits is the right one.
fn in_order(mut forms: Vec<Form>) -> Vec<Form> {
    forms.sort_by_key(|form| match &form.key {
        _ if form.is_default => 2,
        Key::Exactly(_) => 0,
        Key::Category(_) | Key::Case(_) => 1,
    });
    forms
}

/// Adds words to those before them.
fn text(words: &str, pieces: &mut Vec<Piece>) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(words),
        _ => pieces.push(Piece::Text(words.to_owned())),
    }
}
