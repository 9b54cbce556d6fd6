//! A plotters backend that remembers instead of painting: what plotters draws becomes shapes of a [`Scene`].

use std::convert::Infallible;

use plotters::style::Color;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};

use super::text;
use super::{Anchor, Dash, Font, Paint, Point, Rect, Scene, Tone};

/// plotters counts whole pixels; ours are tenths of a CSS px.
pub const PIXELS_PER_PX: f64 = 10.0;

/// Writes what plotters draws into a scene.
pub struct SceneBackend<'a>(pub &'a mut Scene);

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// A tone travels through plotters as a colour whose blue is its number.
impl Color for Tone {
    fn to_backend_color(&self) -> BackendColor {
        let number = Tone::ALL.iter().position(|tone| tone == self).unwrap_or(0);
        BackendColor { alpha: 1.0, rgb: (0, 0, number as u8) }
    }
}

fn tone(colour: BackendColor) -> Tone {
    Tone::ALL.get(usize::from(colour.rgb.2)).copied().unwrap_or(Tone::Ink)
}

/// A plotters pixel as a point of the scene.
pub fn point((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / PIXELS_PER_PX, f64::from(y) / PIXELS_PER_PX)
}

fn font<S: BackendTextStyle>(style: &S) -> Font {
    Font { size: style.size() / PIXELS_PER_PX, bold: matches!(style.style(), FontStyle::Bold) }
}

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        ((self.0.width * PIXELS_PER_PX) as u32, (self.0.height * PIXELS_PER_PX) as u32)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        if style.stroke_width() == 0 {
            return Ok(());
        }
        let points: Vec<Point> = path.into_iter().map(point).collect();
        let width = f64::from(style.stroke_width()) / PIXELS_PER_PX;
        self.0.line(&points, tone(style.color()), width, Dash::Solid);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Outcome {
        let (from, to) = (point(from), point(to));
        let rect = Rect::new(from.x.min(to.x), from.y.min(to.y), (to.x - from.x).abs(), (to.y - from.y).abs());
        let paint = if fill { Paint::Fill } else { Paint::Outline(f64::from(style.stroke_width()) / PIXELS_PER_PX) };
        self.0.rect(rect, tone(style.color()), paint);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        let paint = if fill { Paint::Fill } else { Paint::Outline(f64::from(style.stroke_width()) / PIXELS_PER_PX) };
        self.0.circle(point(centre), f64::from(radius) / PIXELS_PER_PX, tone(style.color()), paint);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        let points: Vec<Point> = path.into_iter().map(point).collect();
        self.0.polygon(&points, tone(style.color()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let font = font(style);
        let position = style.anchor();
        let anchor = match position.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // plotters names the top, middle or bottom of a line; ours stands on its baseline.
        let below_top = match position.v_pos {
            VPos::Top => text::ASCENT,
            VPos::Center => text::ASCENT - text::HEIGHT / 2.0,
            VPos::Bottom => text::ASCENT - text::HEIGHT,
        };
        let at = point(at);
        let at = Point::new(at.x, at.y + below_top * font.size);
        self.0.text(text, at, tone(style.color()), font, anchor);
        Ok(())
    }

    /// plotters' own measure asks the page's body in a browser and guesses natively; ours is one table everywhere.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let font = font(style);
        let (width, height) = (text::width(text, font), font.size * text::HEIGHT);
        Ok(((width * PIXELS_PER_PX).ceil() as u32, (height * PIXELS_PER_PX).ceil() as u32))
    }
}
