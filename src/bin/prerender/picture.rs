//! Pictures of what is drawn as SVG, with fonts that come with the program: the same on every machine.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use crate::Outcome;

/// As wide as Arial, the first of the fonts that the charts are laid out for.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../../../assets/fonts/Arimo-Regular.ttf"), include_bytes!("../../../assets/fonts/Arimo-Bold.ttf")];

/// Makes pictures.
pub struct Painter(Options<'static>);

impl Painter {
    /// A painter with its fonts.
    pub fn new() -> Painter {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Arimo");
        Painter(Options { fontdb: Arc::new(fonts), ..Options::default() })
    }

    /// The PNG of an SVG, so many pixels to each of its px.
    pub fn png(&self, svg: &str, scale: f32) -> Outcome<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.0).map_err(|error| format!("the drawing cannot be read: {error}"))?;
        let side = |px: f32| (px * scale).ceil() as u32;
        let mut pixels = Pixmap::new(side(tree.size().width()), side(tree.size().height()))
            .ok_or("the picture would be too large")?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| format!("the picture cannot be written: {error}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// How many pixels of a picture are not paper.
    fn inked(words: &str) -> usize {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><rect width='200' height='40' fill='#fff'/>\
             <text x='4' y='30' font-size='24' font-family='Arial, sans-serif' font-weight='600'>{words}</text></svg>"
        );
        let png = Painter::new().png(&svg, 2.0).unwrap();
        let pixels = Pixmap::decode_png(&png).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (400, 80));
        pixels.pixels().iter().filter(|pixel| pixel.red() < 128).count()
    }

    #[test]
    fn words_are_painted_with_the_fonts_that_come_along() {
        assert_eq!(inked(""), 0);
        assert!(inked("Signed – “£100,000” →") > 1000);
    }
}
