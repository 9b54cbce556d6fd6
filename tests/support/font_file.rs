//! How wide the letters of a font are, by the tables of its file, which are those of the OpenType specification.

/// Arimo, which is as wide as Arial, regular and bold.
pub const ARIMO: [&[u8]; 2] =
    [include_bytes!("../../assets/fonts/Arimo-Regular.ttf"), include_bytes!("../../assets/fonts/Arimo-Bold.ttf")];

/// The advance of a letter in thousandths of the font size; `None` where the font has no such letter.
pub fn advance(font: &[u8], letter: char) -> Option<f64> {
    let glyph = glyph(font, letter)?;
    let counted = usize::from(u16_at(font, table(font, b"hhea") + 34));
    let units_per_em = u16_at(font, table(font, b"head") + 18);
    let units = u16_at(font, table(font, b"hmtx") + glyph.min(counted - 1) * 4);
    Some(f64::from(units) * 1000.0 / f64::from(units_per_em))
}

/// The glyph of a letter by the `cmap` of format 4, which has one for each plane of sixteen bits.
fn glyph(font: &[u8], letter: char) -> Option<usize> {
    let code = u16::try_from(u32::from(letter)).ok()?;
    let cmap = table(font, b"cmap");
    let tables = (0..usize::from(u16_at(font, cmap + 2))).map(|index| cmap + u32_at(font, cmap + 8 + index * 8));
    let map = tables.into_iter().find(|map| u16_at(font, *map) == 4).expect("a table of format 4");
    let segments = usize::from(u16_at(font, map + 6)) / 2;
    let (ends, starts) = (map + 14, map + 16 + segments * 2);
    let segment = (0..segments).find(|segment| u16_at(font, ends + segment * 2) >= code)?;
    let start = u16_at(font, starts + segment * 2);
    let delta = u16_at(font, starts + (segments + segment) * 2);
    let offset_at = starts + (2 * segments + segment) * 2;
    let glyph = match (code.checked_sub(start)?, u16_at(font, offset_at)) {
        (_, 0) => code.wrapping_add(delta),
        (into, offset) => match u16_at(font, offset_at + usize::from(offset) + usize::from(into) * 2) {
            0 => 0,
            glyph => glyph.wrapping_add(delta),
        },
    };
    (glyph > 0).then_some(usize::from(glyph))
}

/// Where a table of a font starts.
pub fn table(font: &[u8], tag: &[u8; 4]) -> usize {
    let tables = usize::from(u16_at(font, 4));
    let entry = (0..tables).map(|index| 12 + index * 16).find(|entry| &font[*entry..entry + 4] == tag);
    u32_at(font, entry.expect("the table") + 8)
}

/// Two bytes of a font as a number.
pub fn u16_at(font: &[u8], place: usize) -> u16 {
    u16::from_be_bytes([font[place], font[place + 1]])
}

fn u32_at(font: &[u8], place: usize) -> usize {
    (usize::from(u16_at(font, place)) << 16) + usize::from(u16_at(font, place + 2))
}
