//! Plain data as few bytes: how plans go with a page.
//!
//! Numbers are of as many bytes as they need (LEB128), and stand apart from the text, since like compresses with like. A
//! string that stands more than once is written once; later it is called by its place among all strings, counted from the one
//! after the last: so the ids of a list in the order of another are the same byte over and over.
//!
//! The program of a page reads this, so reading is small: it fails nowhere, but notes that something is broken and goes on
//! with zeros and empty strings. Only [`read`] gives that up, at its end.

#[cfg(feature = "press")]
use std::collections::HashMap;

/// What can be written as bytes and read again; [`wire!`](crate::wire!) makes it of a struct or an enum.
pub trait Wire: Sized {
    /// Adds it to what is written.
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer);
    /// Takes it from what is read; where that is no such thing, something empty.
    fn read(cursor: &mut Cursor) -> Self;
}

/// The bytes of something.
#[cfg(feature = "press")]
pub fn write(data: &impl Wire) -> Vec<u8> {
    let mut writer = Writer::default();
    data.write(&mut writer);
    let mut head = Writer::default();
    head.number(writer.numbers.len() as u64);
    [head.numbers, writer.numbers, writer.text.into_bytes()].concat()
}

/// What was written; `None` where the bytes are not of such a thing, and of nothing else.
///
/// ```
/// use petition_explainer::wire;
/// let lists = vec![vec!["aye".to_owned()], vec!["no".to_owned(), "aye".to_owned()]];
/// let bytes = wire::write(&lists);
/// assert_eq!(wire::read(&bytes), Some(lists));
/// assert_eq!(wire::read::<u64>(&bytes), None);
/// ```
pub fn read<T: Wire>(bytes: &[u8]) -> Option<T> {
    let mut head = Cursor { numbers: bytes, text: "", strings: Vec::new(), next: 0, is_broken: false };
    let length = usize::read(&mut head);
    let (numbers, text) = head.numbers.split_at_checked(length)?;
    let mut cursor = Cursor { numbers, text: str::from_utf8(text).ok()?, ..head };
    let data = T::read(&mut cursor);
    let is_whole = !cursor.is_broken && cursor.numbers.is_empty() && cursor.text.is_empty();
    is_whole.then_some(data)
}

/// What is being written.
#[cfg(feature = "press")]
#[derive(Default)]
pub struct Writer {
    numbers: Vec<u8>,
    text: String,
    strings: HashMap<String, i64>,
    next: i64,
}

#[cfg(feature = "press")]
impl Writer {
    /// A number, seven bits a byte, the low ones first; all bytes but the last have the eighth bit.
    pub fn number(&mut self, mut number: u64) {
        while number >= 128 {
            self.numbers.push(number as u8 | 128);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    /// A number that may be below 0: 0, −1, 1, −2, and so on.
    pub fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)) as u64);
    }

    /// A string: twice its length where it is new, else an odd number for how far it stands from where it is awaited.
    fn string(&mut self, string: &str) {
        if let Some(place) = self.strings.get(string).copied() {
            let away = place - self.next;
            self.number((((away << 1) ^ (away >> 63)) as u64) << 1 | 1);
            self.next = place + 1;
        } else {
            self.number((string.len() as u64) << 1);
            self.text.push_str(string);
            let place = self.strings.len() as i64;
            self.strings.insert(string.to_owned(), place);
            self.next = place + 1;
        }
    }
}

/// What is being read.
pub struct Cursor<'b> {
    numbers: &'b [u8],
    text: &'b str,
    strings: Vec<&'b str>,
    next: usize,
    is_broken: bool,
}

impl<'b> Cursor<'b> {
    /// Notes that the bytes are not what they should be.
    pub fn fail(&mut self) {
        self.is_broken = true;
        self.numbers = &[];
    }

    /// A number.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        while let Some((&byte, rest)) = self.numbers.split_first() {
            self.numbers = rest;
            number |= u64::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return number;
            }
            if shift > 63 {
                break;
            }
        }
        self.fail();
        0
    }

    /// A number that may be below 0.
    pub fn signed(&mut self) -> i64 {
        unfolded(self.number())
    }

    /// A number below `count`.
    #[inline(never)]
    pub fn below(&mut self, count: usize) -> usize {
        let number = usize::read(self);
        if number < count {
            return number;
        }
        self.fail();
        0
    }

    /// How many things follow: none is without a byte, so never more than there are bytes.
    pub fn count(&mut self) -> usize {
        let left = self.numbers.len();
        self.below(left)
    }

    #[inline(never)]
    fn string(&mut self) -> &'b str {
        let code = self.number();
        let half = code >> 1;
        let string = if code & 1 == 1 {
            self.next = self.next.wrapping_add(unfolded(half) as usize);
            self.strings.get(self.next).copied()
        } else {
            self.next = self.strings.len();
            let cut = usize::try_from(half).ok().and_then(|length| self.text.split_at_checked(length));
            cut.map(|(string, rest)| {
                self.text = rest;
                self.strings.push(string);
                string
            })
        };
        self.next = self.next.wrapping_add(1);
        string.unwrap_or_else(|| {
            self.fail();
            ""
        })
    }
}

/// 0, −1, 1, −2 of 0, 1, 2, 3.
fn unfolded(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Makes [`Wire`] of whole numbers, each through the widest of its kind.
macro_rules! whole {
    ($wide:ident, $read:ident, $($narrow:ty)+) => {$(
        impl Wire for $narrow {
            #[cfg(feature = "press")]
            fn write(&self, writer: &mut Writer) {
                // None of them is wider.
                writer.$read(*self as $wide);
            }

            fn read(cursor: &mut Cursor) -> Self {
                let number = cursor.$read();
                if number as $narrow as $wide != number {
                    cursor.fail();
                }
                number as $narrow
            }
        }
    )+};
}

whole!(u64, number, u8 u16 u64 usize);
whole!(i64, signed, i32 i64);

impl Wire for bool {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        writer.number(u64::from(*self));
    }

    fn read(cursor: &mut Cursor) -> bool {
        cursor.below(2) == 1
    }
}

/// By its bits (IEEE 754), the last byte first: round numbers have only zeros there.
impl Wire for f64 {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        writer.number(self.to_bits().swap_bytes());
    }

    fn read(cursor: &mut Cursor) -> f64 {
        f64::from_bits(cursor.number().swap_bytes())
    }
}

impl Wire for String {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        writer.string(self);
    }

    #[inline(never)]
    fn read(cursor: &mut Cursor) -> String {
        cursor.string().to_owned()
    }
}

impl<T: Wire> Wire for Option<T> {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        if let Some(data) = self {
            data.write(writer);
        }
    }

    fn read(cursor: &mut Cursor) -> Option<T> {
        bool::read(cursor).then(|| T::read(cursor))
    }
}

impl<T: Wire> Wire for Box<T> {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }

    fn read(cursor: &mut Cursor) -> Box<T> {
        Box::new(T::read(cursor))
    }
}

impl<T: Wire> Wire for Vec<T> {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        writer.number(self.len() as u64);
        for data in self {
            data.write(writer);
        }
    }

    fn read(cursor: &mut Cursor) -> Vec<T> {
        let mut all = Vec::new();
        for _ in 0..cursor.count() {
            all.push(T::read(cursor));
            if cursor.is_broken {
                break;
            }
        }
        all
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
        self.1.write(writer);
    }

    fn read(cursor: &mut Cursor) -> (A, B) {
        (A::read(cursor), B::read(cursor))
    }
}

/// Makes [`Wire`](crate::wire::Wire) of a struct, by its fields, or of an enum, by its variants, of which each holds one thing
/// or nothing. All must be named, in any order, which is that of the bytes.
///
/// ```
/// use petition_explainer::wire;
/// #[derive(Debug, PartialEq)]
/// struct Bar { name: String, look: Look }
/// #[derive(Debug, PartialEq)]
/// enum Look { Plain, Steps(u8) }
/// wire! { struct Bar { name, look } }
/// wire! { enum Look { Plain, Steps(count) } }
///
/// let bar = Bar { name: "Leeds".to_owned(), look: Look::Steps(5) };
/// assert_eq!(wire::read(&wire::write(&bar)), Some(bar));
/// ```
#[macro_export]
macro_rules! wire {
    (struct $name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            #[cfg(feature = "press")]
            fn write(&self, writer: &mut $crate::wire::Writer) {
                let $name { $($field),+ } = self;
                $($crate::wire::Wire::write($field, writer);)+
            }

            fn read(cursor: &mut $crate::wire::Cursor) -> $name {
                $(let $field = $crate::wire::Wire::read(cursor);)+
                $name { $($field),+ }
            }
        }
    };
    (enum $name:ident { $first:ident $(($first_data:ident))? $(, $variant:ident $(($data:ident))?)* $(,)? }) => {
        impl $crate::wire::Wire for $name {
            #[cfg(feature = "press")]
            #[allow(unused_assignments)]
            fn write(&self, writer: &mut $crate::wire::Writer) {
                if let $name::$first $(($first_data))? = self {
                    writer.number(0);
                    $($crate::wire::Wire::write($first_data, writer);)?
                    return;
                }
                let mut place = 0;
                $(
                    place += 1;
                    if let $name::$variant $(($data))? = self {
                        writer.number(place);
                        $($crate::wire::Wire::write($data, writer);)?
                        return;
                    }
                )*
                // Does not compile where a variant has no name above.
                match self {
                    $name::$first { .. } $(| $name::$variant { .. })* => {}
                }
            }

            #[allow(unused_assignments)]
            fn read(cursor: &mut $crate::wire::Cursor) -> $name {
                let variants: &[&str] = &[stringify!($first) $(, stringify!($variant))*];
                let place = cursor.below(variants.len());
                let mut other = 0;
                $(
                    other += 1;
                    if place == other {
                        $(let $data = $crate::wire::Wire::read(cursor);)?
                        return $name::$variant $(($data))?;
                    }
                )*
                $(let $first_data = $crate::wire::Wire::read(cursor);)?
                $name::$first $(($first_data))?
            }
        }
    };
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
