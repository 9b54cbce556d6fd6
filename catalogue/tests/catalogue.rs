//! What translators are told, and what the program gets.

use catalogue::{CLOSE, Cases, FORM, Functions, KEY_END, SELECT, VALUE, compile, functions, pattern, pseudo};

const COUNTED: &str = "-signature = { $n ->\n    [one] signature\n   *[other] signatures\n  }\n";

/// What is wrong with an English file.
fn problems(text: &str) -> Vec<String> {
    match compile(text, &[]) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_message_becomes_a_pattern_and_a_function_with_types() {
    let text = format!(
        "{COUNTED}# Said of a petition\nsaid = {{ $name }} has {{ COUNT($count, \"signature\") }} of {{ DATE($on) }}"
    );
    let (english, _) = compile(&text, &[]).unwrap_or_default();
    let names = ["count", "name", "on"];
    let expected =
        format!("{VALUE}b has {VALUE}a {SELECT}a{FORM}o{KEY_END}signature{FORM}{KEY_END}signatures{CLOSE} of {VALUE}c");
    assert_eq!(
        english.messages.iter().map(|message| pattern(message, &names, &Cases::of(&english))).collect::<Vec<_>>(),
        [expected]
    );
    let source = functions(&english).compound;
    assert!(source.contains("pub fn said(count: u64, name: &str, on: Date) -> String {"), "{source}");
    assert!(source.contains("&[Value::Number(count), Value::Text(name), Value::Text(&date_in_words(on))]"), "{source}");
    assert!(source.contains("/// `{name} has {count} signatures of {on}`\n///\n/// Said of a petition\n"), "{source}");
}

/// Values such as dates are worded by messages (“March”), so these do not stand where the messages that take dates do.
#[test]
fn what_takes_a_worded_value_is_apart_from_what_words_it() {
    let (english, _) = compile(
        "month = March\nyear = { NUMBER($year) }\non = on { DATE($day) }\nrank = { ORDINAL($place) } of { $all }\n\
         area = { $area ->\n    [parish] one\n   *[country] two\n  }",
        &[],
    )
    .unwrap_or_default();
    let Functions { messages, compound } = functions(&english);
    let names = |source: &str| -> Vec<String> {
        let heads = source.lines().filter_map(|line| line.strip_prefix("pub fn "));
        heads.filter_map(|head| head.split_once('(')).map(|(name, _)| name.to_owned()).collect()
    };
    assert_eq!(names(&messages), ["month", "year", "area", "by_id"]);
    assert_eq!(names(&compound), ["on", "rank"]);
    assert!(compound.contains("[Value::Text(all), Value::Place(place, &ordinal_in_words(place))]"), "{compound}");
    let said = catalogue::said(&english, &["on", "month"]).unwrap_or_default();
    assert_eq!((names(&said.messages), names(&said.compound)), (vec!["month".to_owned()], vec!["on".to_owned()]));
    assert!(said.compound.contains("say(0, &[Value::Text(&date_in_words(day))])"), "{}", said.compound);
}

/// Each case is a variant of an enum, and is called by its number in patterns of every language.
#[test]
fn a_choice_among_cases_becomes_an_enum() {
    let (english, welsh) = compile(
        "a = { $area ->\n    [parish] one\n   *[whole-country] two\n  }",
        &[("cy", "a = { $area ->\n    [whole-country] dau\n   *[parish] un\n  }")],
    )
    .unwrap_or_default();
    let source = functions(&english).messages;
    assert!(
        source.contains(
            "pub enum Area {\n    /// `parish`.\n    Parish,\n    /// `whole-country`.\n    WholeCountry,\n}"
        )
    );
    assert!(source.contains("pub fn a(area: Area) -> String {"), "{source}");
    assert!(source.contains("[Value::Number(area as u64)]"), "{source}");
    let said = |language: &catalogue::Language| -> Vec<String> {
        language.messages.iter().map(|message| pattern(message, &["area"], &Cases::of(&english))).collect()
    };
    assert_eq!(said(&english), [format!("{SELECT}a{FORM}0{KEY_END}one{FORM}{KEY_END}two{CLOSE}")]);
    assert_eq!(
        welsh.iter().flat_map(said).collect::<Vec<_>>(),
        [format!("{SELECT}a{FORM}1{KEY_END}dau{FORM}{KEY_END}un{CLOSE}")]
    );
    let mixed = problems("a = { $area ->\n    [parish] one\n   *[other] two\n  }");
    assert_eq!(mixed, ["en.ftl, message `a`: `$area` chooses by cases or by numbers, not by both: name each case"]);
}

#[test]
fn a_translator_is_told_what_is_wrong_and_where() {
    for (text, told) in [
        ("a = “{ COUNT($n, \"vote\") }”", "en.ftl, message `a`: there is no noun `-vote`"),
        ("a = { VOTES($n) }", "en.ftl, message `a`: there is no function VOTES"),
        ("a = It's", "en.ftl, message `a`: an apostrophe is curly: ’, in “It's”"),
        (
            "a = { $n ->\n   *[other] days\n  }",
            "en.ftl, message `a`: a form for the category `one` is missing (or a comment `# Forms: …`)",
        ),
        ("a = one\na = two", "en.ftl, message `a`: there are two messages of this id"),
        (
            "a = { b }\nb = b",
            "en.ftl, message `a`: numbers, other messages and terms are not put in: a message is a whole sentence",
        ),
        ("a = { $on } and { DATE($on) }", "en.ftl, message `a`: `$on` is used as Text and as Date: it can be only one"),
        (
            "a =\n    .label = b",
            "en.ftl, message `a`: attributes are not used here: give the words a message of their own",
        ),
    ] {
        assert!(problems(text).iter().any(|problem| problem == told), "{text}: {:?}", problems(text));
    }
    let junk = problems("a = fine\n\nb = { $\n");
    assert!(junk.iter().any(|problem| problem.starts_with("en.ftl, line 3: ")), "{junk:?}");
    assert_eq!(problems(&format!("{COUNTED}a = {{ COUNT($n, \"signature\") }}")), [""; 0]);
}

#[test]
fn a_translation_has_the_messages_and_values_of_english() {
    let english = "a = { NUMBER($count) } here\nb = there";
    for (welsh, told) in [
        ("c = rhywbeth", "cy.ftl, message `c`: English has no message of this id"),
        ("a = { $count }", "cy.ftl, message `a`: its values are $count (Text); in English they are $count (Number)"),
        ("a = yma", "cy.ftl, message `a`: its values are ; in English they are $count (Number)"),
        ("b = Caerdydd & Abertawe", "cy.ftl, message `b`: in Welsh “a” or “ac” is written out, never “&”"),
    ] {
        let problems = compile(english, &[("cy", welsh)]).err().unwrap_or_default();
        assert!(problems.iter().any(|problem| problem.to_string() == told), "{welsh}: {problems:?}");
    }
    let (_, welsh) = compile(english, &[("cy", "a = yma: { NUMBER($count) }")]).unwrap_or_default();
    assert_eq!(welsh.len(), 1, "a part of the messages is enough");
}

/// By hand: ten letters become fourteen, all with accents, values and forms as they were.
#[test]
fn the_pseudo_language_is_longer_and_has_no_plain_letter() {
    let (english, _) = compile("a = Signatures of { $name }", &[]).unwrap_or_default();
    let pseudo = pseudo(&english);
    let said: Vec<String> =
        pseudo.messages.iter().map(|message| pattern(message, &["name"], &Cases::default())).collect();
    assert_eq!(said, [format!("⟦Šíĝĝñááţúŕŕéšš óƒ {VALUE}a⟧")]);
}
