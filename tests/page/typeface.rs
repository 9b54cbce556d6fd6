//! Sets of fonts that a browser is given instead of those of the machine.

use std::fs;
use std::path::{Path, PathBuf};

/// Where distributions keep them.
const LIBERATION: [&str; 5] = [
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/liberation-sans-fonts",
    "/usr/share/fonts/liberation-sans",
    "/usr/share/fonts/liberation",
];
const DEJAVU: [&str; 4] = [
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF",
    "/usr/share/fonts/dejavu",
];
/// As wide as Arial.
const ARIMO: [(&str, &[u8]); 2] = [
    ("Arimo-Regular.ttf", include_bytes!("../../assets/fonts/Arimo-Regular.ttf")),
    ("Arimo-Bold.ttf", include_bytes!("../../assets/fonts/Arimo-Bold.ttf")),
];

/// The only fonts that a browser has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typeface {
    /// Liberation Sans, as wide as Arial.
    Liberation,
    /// DejaVu Sans, up to a fifth wider, its bold up to a quarter.
    DejaVu,
    /// Arimo with all its letters a fifth wider.
    Wide,
}

impl Typeface {
    /// How wide its regular m is, in thousandths of the font size, by the font's own table.
    pub fn width_of_m(self) -> f64 {
        match self {
            Typeface::Liberation => 833.0,
            Typeface::DejaVu => 974.0,
            Typeface::Wide => 833.0 * 1.2,
        }
    }

    /// Writes the configuration that has these fonts and no others; where it is, for `FONTCONFIG_FILE`.
    pub fn configuration(self, test: &str) -> PathBuf {
        let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fonts").join(test);
        fs::create_dir_all(&room).expect("a folder for fonts");
        let (folder, family) = match self {
            Typeface::Liberation => (first(&LIBERATION), "Liberation Sans"),
            Typeface::DejaVu => (first(&DEJAVU), "DejaVu Sans"),
            Typeface::Wide => {
                for (name, bytes) in ARIMO {
                    fs::write(room.join(name), widened(bytes)).expect("a font");
                }
                (room.clone(), "Arimo")
            }
        };
        let text = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>\
             <dir>{}</dir><cachedir>{}</cachedir>\
             <alias><family>sans-serif</family><prefer><family>{family}</family></prefer></alias></fontconfig>",
            folder.display(),
            room.join("cache").display(),
        );
        let file = room.join("fonts.conf");
        fs::write(&file, text).expect("a configuration of fonts");
        file
    }
}

fn first(folders: &[&str]) -> PathBuf {
    let found = folders.iter().map(PathBuf::from).find(|folder| folder.is_dir());
    found.unwrap_or_else(|| panic!("none of {folders:?} is there; `cargo xtask test` installs the fonts"))
}

/// A font file with each advance of its `hmtx` table a fifth wider; the tables are those of the OpenType specification.
fn widened(font: &[u8]) -> Vec<u8> {
    let mut font = font.to_vec();
    let count = usize::from(u16_at(&font, table(&font, b"hhea") + 34));
    let metrics = table(&font, b"hmtx");
    for place in (0..count).map(|index| metrics + index * 4) {
        let advance = (f64::from(u16_at(&font, place)) * 1.2).round() as u16;
        font[place..place + 2].copy_from_slice(&advance.to_be_bytes());
    }
    font
}

/// Where a table of a font starts.
fn table(font: &[u8], tag: &[u8; 4]) -> usize {
    let tables = usize::from(u16_at(font, 4));
    let entry = (0..tables).map(|index| 12 + index * 16).find(|entry| &font[*entry..entry + 4] == tag);
    let entry = entry.expect("the table");
    u32::from_be_bytes(font[entry + 8..entry + 12].try_into().expect("four bytes")) as usize
}

fn u16_at(font: &[u8], place: usize) -> u16 {
    u16::from_be_bytes([font[place], font[place + 1]])
}
