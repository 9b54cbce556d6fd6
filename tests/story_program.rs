//! The program for those who write stories, as it is called.
#![cfg(feature = "author")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use petition_explainer::story::{self, BLANK, FigureName};

const OPEN: &str = "tests/official/uk-open.json";
const DEBATED: &str = "tests/official/uk-debated.json";

fn story(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_story"));
    program.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    // A program that reads nothing closes its end first.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> (i32, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// A file of this test's own.
fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("story-program");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

#[test]
fn check_passes_the_stories_that_ship() {
    let files = ["static/stories/russia-inquiry.json", "static/stories/example-playground.json"];
    let output = story(&["check", files[0], files[1]], "");
    let expected = format!("{}: no problem\n{}: no problem\n", files[0], files[1]);
    assert_eq!(said(&output), (0, expected.as_str(), ""));
}

#[test]
fn check_names_the_file_and_the_path_of_every_problem() {
    let example = "static/stories/example-playground.json";
    let broken = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(example)).unwrap();
    let broken = broken.replacen("\"title\": \"Example: ", "\"mood\": 1, \"title\": \"\", \"was\": \"", 1);
    let output = story(&["check", "-", "no-such-file.json", example], &broken);
    let (code, out, errors) = said(&output);
    assert_eq!((code, out), (1, &*format!("{example}: no problem\n")));
    let lines: Vec<&str> = errors.lines().collect();
    assert!(lines.contains(&"-: mood: no such field in the format"), "{errors}");
    assert!(lines.contains(&"-: title: found \"\"; expected a text that is not empty"), "{errors}");
    assert!(lines[3].starts_with("no-such-file.json: it cannot be read: "), "{errors}");
    assert_eq!(lines.len(), 4);
}

#[test]
fn schema_prints_the_published_schema() {
    let output = story(&["schema"], "");
    let (code, out, errors) = said(&output);
    assert_eq!((code, errors), (0, ""));
    assert!(out == include_str!("../static/story.schema.json"));
}

/// What stands in the project is what the command writes; without it both would be older than the program.
#[test]
fn schema_writes_what_is_made_from_the_types() {
    let folder = file("project");
    let project = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let _ = fs::remove_dir_all(&folder);
    for part in ["docs", "static"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    let write = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_story"));
        program.args(["schema", "--write"]).current_dir(&folder).output().unwrap()
    };
    let without = write();
    let (code, _, errors) = said(&without);
    assert!(code == 1 && errors.starts_with("docs/story-format.md: it cannot be read: "), "{errors}");
    let format = fs::read_to_string(project.join("docs/story-format.md")).unwrap();
    let list = format.split_once("<!-- figures -->\n").unwrap().1.split_once("<!-- end of figures -->").unwrap().0;
    assert!(list.starts_with(
        "| `figure` | what it shows |\n|---|---|\n| `progress` | Each petition against its thresholds. |\n"
    ));
    fs::write(folder.join("docs/story-format.md"), format.replace(list, "")).unwrap();
    assert_eq!(said(&write()), (0, "", ""));
    for made in ["docs/story-format.md", "static/story.schema.json"] {
        let (written, published) = (fs::read_to_string(folder.join(made)), fs::read_to_string(project.join(made)));
        let advice = "write it again: cargo run --features author --bin story -- schema --write";
        assert!(written.unwrap() == published.unwrap(), "{made}: {advice}");
    }
}

#[test]
fn import_makes_a_story_that_check_passes() {
    let (made, csv) = (file("made.json"), file("readings.csv"));
    fs::write(&csv, "time,count\n2026-03-12T10:00:00Z,8\n\n\"2026-03-28T23:45:00Z\",\"10012\"\n").unwrap();
    let (made, csv) = (made.to_str().unwrap(), csv.to_str().unwrap());
    let output = story(&["import", DEBATED, OPEN, "--readings", csv, "--taken", "2026-06-21", "-o", made], "");
    assert_eq!(said(&output), (0, "", ""));
    let read = story::read_strictly(&fs::read(made).unwrap()).unwrap();
    assert_eq!((read.petitions.len(), read.edition.parts()), (2, (2026, 6, 21)));
    let counts: Vec<u64> = read.petitions[1].readings.iter().map(|reading| reading.signatures).collect();
    assert_eq!((read.petitions[0].readings.len(), counts), (0, vec![8, 10_012]), "those of the petition before them");
    assert!(read.figure(FigureName::Growth).is_some());
    let checked = story(&["check", made], "");
    assert_eq!(said(&checked), (0, &*format!("{made}: no problem\n"), ""));
    // Written over, as asked.
    let output = story(&["import", OPEN, "-o", made], "");
    assert_eq!(said(&output), (0, "", ""));
    let read = story::read_strictly(&fs::read(made).unwrap()).unwrap();
    assert_eq!((read.petitions.len(), read.edition.parts()), (1, (2026, 6, 20)), "as of its own last change");
}

#[test]
fn import_reads_and_writes_the_standard_streams() {
    let petition = fs::read_to_string(format!("{}/{OPEN}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let made = story(&["import", "-", "--taken", "2026-06-20T22:30:00Z"], &petition);
    let (code, text, errors) = said(&made);
    assert_eq!((code, errors), (0, ""));
    let checked = story(&["check", "-"], text);
    assert_eq!(said(&checked), (0, "-: no problem\n", ""));
    assert_eq!(said(&story(&["import", "-", "--taken", "2026-06-20T22:30:00Z", "-o", "-"], &petition)), (0, text, ""));
}

#[test]
fn import_names_every_file_that_is_no_petition_and_writes_nothing() {
    let made = file("not-made.json");
    let arguments = ["import", "tests/official/uk-list.json", OPEN, OPEN, "no-such.json", "-", "-o"];
    let output = story(&[&arguments[..], &[made.to_str().unwrap()]].concat(), "<html></html>");
    let (code, out, errors) = said(&output);
    assert_eq!((code, out), (1, ""));
    let lines: Vec<&str> = errors.lines().collect();
    assert!(lines[0].starts_with("tests/official/uk-list.json: it is a list of 5 petitions: 900001 "), "{}", lines[0]);
    assert_eq!(lines[1], format!("{OPEN}: its petition is that of a file before it; name it once"));
    assert!(lines[2].starts_with("no-such.json: it cannot be read: "), "{}", lines[2]);
    assert!(lines[3].starts_with("-: it is a web page (HTML), not JSON; expected "), "{}", lines[3]);
    assert_eq!(lines.len(), 4);
    assert!(!made.exists());
}

#[test]
fn import_names_the_line_of_a_reading_that_is_none() {
    const EXPECTED: &str = "expected a time with its zone and a count, as 2024-11-24T20:02:10Z,1462163";
    let csv = file("broken.csv");
    for (text, problem) in [
        ("time,count\n2026-03-12,8\n", format!("line 2: found \"2026-03-12,8\"; {EXPECTED}")),
        ("2026-03-12T10:00:00,8\n", format!("line 1: found \"2026-03-12T10:00:00,8\"; {EXPECTED}")),
        ("2026-03-12T10:00:00Z,-8\n", format!("line 1: found \"2026-03-12T10:00:00Z,-8\"; {EXPECTED}")),
        ("2026-03-12T10:00:00Z;8\n", format!("line 1: found \"2026-03-12T10:00:00Z;8\"; {EXPECTED}")),
        (
            "2026-03-12T10:00:00Z,8\n2026-03-12T09:00:00Z,9\n",
            "line 2: its time is before that of the line above; expected lines in order of time".to_owned(),
        ),
        ("time,count\n", "it holds no reading".to_owned()),
    ] {
        fs::write(&csv, text).unwrap();
        let csv = csv.to_str().unwrap();
        let output = story(&["import", OPEN, "--readings", csv], "");
        assert_eq!(said(&output), (1, "", &*format!("{csv}: {problem}\n")), "{text}");
    }
}

#[test]
fn import_asks_for_the_day_that_no_file_tells() {
    let petition = r#"{"id": 1, "action": "Build a bench", "signature_count": 12}"#;
    let expected = "story: import: no file says when it was changed; say when they were taken: --taken DAY\n";
    assert_eq!(said(&story(&["import", "-"], petition)), (1, "", expected));
    assert_eq!(said(&story(&["import", "-", "--taken", "2026-06-21"], petition)).0, 0);
}

#[test]
fn a_new_story_passes_the_check_once_its_blanks_are_filled() {
    let made = file("new.json");
    let _ = fs::remove_file(&made);
    let name = made.to_str().unwrap();
    let output = story(&["new", "-o", name], "");
    let text = fs::read_to_string(&made).unwrap();
    let blanks = text.matches(BLANK).count();
    let expected =
        format!("{blanks} things to write, each where \"TO WRITE: \" stands; \"story check\" names those left.\n");
    assert_eq!(said(&output), (0, "", &*expected));
    let unchecked = story(&["check", name], "");
    let (code, _, errors) = said(&unchecked);
    assert_eq!((code, errors.lines().count()), (1, blanks), "each blank is named: {errors}");
    assert!(errors.contains("title: still to be written: the page’s headline\n"), "{errors}");
    let filled = text.lines().map(filled).collect::<Vec<String>>().join("\n");
    let checked = story(&["check", "-"], &filled);
    assert_eq!(said(&checked), (0, "-: no problem\n", ""));
    let again = story(&["new", "-o", name], "");
    assert_eq!(said(&again), (1, "", &*format!("{name}: it is there already; name a file that is not\n")));
}

/// A line as an author would have it: something of the right kind in place of its blank.
fn filled(line: &str) -> String {
    let Some((field, _)) = line.split_once(&format!("\"{BLANK}")) else { return line.to_owned() };
    let comma = if line.ends_with(',') { "," } else { "" };
    let value = match field.trim().trim_end_matches(": ").trim_end_matches(':').trim_matches('"') {
        "edition" | "opened" | "on" | "date" => "\"2026-11-20\"",
        "signatures" => "12",
        "state" => "\"open\"",
        "url" => "\"https://example.org/\"",
        _ => "\"Something\"",
    };
    format!("{field}{value}{comma}")
}

#[test]
fn every_command_says_what_it_does() {
    let help = story(&["--help"], "");
    let (code, out, _) = said(&help);
    assert_eq!(code, 0);
    for command in ["check", "import", "new", "schema"] {
        assert!(out.contains(&format!("\n  {command} ")), "{out}");
        let help = story(&[command, "--help"], "");
        let (code, out, errors) = said(&help);
        assert!(code == 0 && errors.is_empty() && out.starts_with(&format!("Usage: story {command}")), "{out}");
    }
}

#[test]
fn a_command_line_that_makes_no_sense_is_answered() {
    for (arguments, message) in [
        (&[][..], "no command is named"),
        (&["chek"], "no command \"chek\""),
        (&["check"], "check: no file is named"),
        (&["check", OPEN, "--strict"], "check: no option \"--strict\""),
        (
            &["import", OPEN, "--output=x", "--taken=today"],
            "import: --taken: found \"today\"; expected a day or a moment, as 2024-11-24 or 2024-11-24T20:02:10Z",
        ),
        (&["import"], "import: no petition is named"),
        (
            &["import", "--readings", "x.csv"],
            "import: --readings: belongs to the petition named before it, and none is",
        ),
        (&["import", OPEN, "--readings"], "import: --readings: nothing follows it"),
        (
            &["import", OPEN, "--readings", "a", "--readings", "b"],
            "import: --readings: stands twice after one petition",
        ),
        (
            &["import", OPEN, "--taken", "today"],
            "import: --taken: found \"today\"; expected a day or a moment, as 2024-11-24 or 2024-11-24T20:02:10Z",
        ),
        (&["import", OPEN, "--output"], "import: --output: nothing follows it"),
        (&["import", OPEN, "--out", "x"], "import: no option \"--out\""),
        (&["import", "-", "-"], "import: standard input, \"-\", can be read but once"),
        (&["new", "x"], "new: takes nothing but -o STORY.json, found \"x\""),
        (&["new", "-o"], "new: -o: nothing follows it"),
        (&["schema", "x"], "schema: takes nothing but --write, found \"x\""),
    ] {
        assert_eq!(said(&story(arguments, "")), (2, "", &*format!("story: {message}\nTry \"story --help\".\n")));
    }
}
