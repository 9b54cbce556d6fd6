//! Addresses that nobody writes on purpose, and what they mean: what `URLSearchParams` of the URL standard makes of them,
//! written down by hand. `static/boot.js` and the app each read an address by themselves, and must agree.

/// An address and what it asks for.
pub struct Strange {
    /// The query.
    pub search: &'static str,
    /// The figures to show alone; empty for the whole page.
    pub view: &'static [&'static str],
    /// What is told.
    pub tells: Tells,
}

/// What an address asks the page to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// The page's own story.
    Own,
    /// That of the playground.
    Example,
    /// Something that is not to be had, so that nothing is told.
    Nothing,
}

const fn view(search: &'static str, view: &'static [&'static str]) -> Strange {
    Strange { search, view, tells: Tells::Own }
}

const fn story(search: &'static str, tells: Tells) -> Strange {
    Strange { search, view: &[], tells }
}

/// All of them.
pub const STRANGE: &[Strange] = &[
    // Doubled: the first counts, even where it is empty.
    view("?view=growth&view=map", &["growth"]),
    view("?view=growth,map&x=1&view=timeline", &["growth", "map"]),
    view("?view=&view=map", &[]),
    view("?view&view=map", &[]),
    story("?story=stories/example-playground.json&story=stories/russia-inquiry.json", Tells::Example),
    story("?story=stories/russia-inquiry.json&story=stories/example-playground.json", Tells::Own),
    story("?story=&story=stories/example-playground.json", Tells::Own),
    story("?petition=&petition=700143", Tells::Own),
    story("?petition=none&petition=700143", Tells::Nothing),
    // Empty, and stray signs.
    view("?", &[]),
    view("?view=", &[]),
    view("?view", &[]),
    view("?&&view=map&&", &["map"]),
    view("?=growth&view=map", &["map"]),
    view("?view==map", &[]),
    view("?view=map=growth", &[]),
    view("??view=map", &[]),
    view("?x=1?view=map", &[]),
    view("?view=,,map,", &["map"]),
    // Encoded: names and values, well and badly.
    view("?view=map%2Ccountries", &["map", "countries"]),
    view("?view=%6Dap", &["map"]),
    view("?vie%77=map", &["map"]),
    view("?%76iew=growth&view=map", &["growth"]),
    view("?view=%,map", &["map"]),
    view("?view=%zz,map", &["map"]),
    view("?view=%+1,map", &["map"]),
    view("?view=%FF,map", &["map"]),
    view("?view=map%", &[]),
    view("?view=map%26view=growth", &[]),
    story("?story=stories%2Fexample-playground.json", Tells::Example),
    story("?story=stories%2fexample%2Dplayground%2ejson", Tells::Example),
    story("?story=stories/%+example-playground.json", Tells::Nothing),
    story("?petition=%20", Tells::Nothing),
    // A plus is a blank.
    view("?view=map+growth", &[]),
    view("?view=map,+growth,timeline", &["map", "timeline"]),
    view("?+view=map", &[]),
    story("?story=stories/example+playground.json", Tells::Nothing),
    // Unknown, and in capitals.
    view("?view=nothing", &[]),
    view("?view=constructor,map,__proto__", &["map"]),
    view("?VIEW=map", &[]),
    view("?view=MAP,growth", &["growth"]),
    view("?review=map&view2=growth", &[]),
    story("?Story=stories/example-playground.json", Tells::Own),
    story("?PETITION=700143", Tells::Own),
];

/// A long one: a name among very many, and a list with very many.
pub fn long() -> String {
    ["?", &"parameter=1&".repeat(200), "view=", &"map,".repeat(200), "growth"].concat()
}
