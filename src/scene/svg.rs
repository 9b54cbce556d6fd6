//! A scene as SVG: a small tree of elements that the page shows and downloads turn into text.

use std::borrow::Cow;

use super::{Anchor, Dash, Font, Look, Paint, Point, Scene, Shape, Tone};

/// Names the mark that a group of shapes draws.
const MARK: &str = "data-mark";

/// An element, of a drawing or of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes, not yet escaped.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// Its children.
    pub children: Vec<Node>,
    /// Its text, not yet escaped.
    pub text: Option<String>,
}

impl Node {
    /// An empty element.
    pub fn new(tag: &'static str) -> Node {
        Node { tag, attributes: Vec::new(), children: Vec::new(), text: None }
    }

    /// An element that holds a text.
    pub fn text(tag: &'static str, text: &str) -> Node {
        Node { text: Some(text.to_owned()), ..Node::new(tag) }
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&Cow<'static, str>> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Whether it shows the same thing as another, if differently: the same kind of element, for the same mark, and both
    /// or neither in parts.
    pub fn is_like(&self, other: &Node) -> bool {
        self.tag == other.tag
            && self.attribute(MARK) == other.attribute(MARK)
            && self.children.is_empty() == other.children.is_empty()
    }

    /// The element with one attribute more.
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Node {
        self.attributes.push((name, value.into()));
        self
    }

    fn px(self, name: &'static str, value: f64) -> Node {
        self.with(name, px(value))
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        self.children.iter().for_each(|child| child.write(out));
        if let Some(text) = &self.text {
            escape(text, out);
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }
}

/// A length in px with at most one decimal: `12`, `12.5`, `-0.3`.
///
/// ```
/// assert_eq!(petition_explainer::scene::svg::px(12.04), "12");
/// assert_eq!(petition_explainer::scene::svg::px(-0.34), "-0.3");
/// ```
pub fn px(value: f64) -> String {
    // Whole-number formatting only: that of floats weighs several kilobytes in the wasm.
    let tenths = (value * 10.0).round() as i64;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match tenths % 10 {
        0 => [sign, &(tenths / 10).to_string()].concat(),
        tenth => [sign, &(tenths / 10).to_string(), ".", &tenth.to_string()].concat(),
    }
}

/// The scene as an `<svg>` for the page: colours come from classes, marks are groups with `data-mark`.
///
/// The hexes of a map are no groups: hundreds of elements in each drawing would be half the page, and slow.
///
/// It is hidden from assistive technology: the page says the same in words beside it.
pub fn element(scene: &Scene) -> Node {
    let (width, height) = (px(scene.width), px(scene.height));
    let mut svg = Node::new("svg")
        .with("viewBox", ["0 0 ", &width, " ", &height].concat())
        .with("width", width)
        .with("height", height)
        .with("aria-hidden", "true")
        .with("focusable", "false");
    let mut drawn = 0;
    let cells: Vec<&Shape> = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Cell { .. })).collect();
    if !cells.is_empty() {
        svg.children.push(honeycomb(&cells));
    }
    for mark in &scene.marks {
        if let Some(Shape::Cell { .. }) = scene.shapes.get(mark.shapes.start) {
            continue;
        }
        svg.children.extend(scene.shapes.iter().take(mark.shapes.start).skip(drawn).map(shape));
        let mut group = Node::new("g").with(MARK, mark.mark.id.clone());
        group.children.extend(scene.shapes.iter().take(mark.shapes.end).skip(mark.shapes.start).map(shape));
        svg.children.push(group);
        drawn = mark.shapes.end;
    }
    let rest = scene.shapes.iter().skip(drawn).filter(|shape| !matches!(shape, Shape::Cell { .. }));
    svg.children.extend(rest.map(shape));
    svg
}

/// The hexes of a map, as one path a colour, in the units of its grid: so the drawings for all widths hold the same text,
/// which compresses to one.
fn honeycomb(cells: &[&Shape]) -> Node {
    let mut group = Node::new("g");
    let Some(Shape::Cell { map, .. }) = cells.first() else { return group };
    let moved = ["translate(", &px(map.origin.x), " ", &px(map.origin.y), ") scale(", &thousandths(map.scale), ")"];
    group = group.with("transform", moved.concat());
    let mut kinds: Vec<(Tone, Look)> = Tone::STEPS.iter().map(|tone| (*tone, Look::Full)).collect();
    kinds.extend([(Tone::Secondary, Look::Dot), (Tone::Secondary, Look::Ring)]);
    for kind in kinds {
        let mut path = String::new();
        let mut last = (0, 0);
        for cell in cells {
            if let Shape::Cell { x, y, tone, look, .. } = cell
                && (*tone, *look) == kind
            {
                path.push_str(&["m", &(x - last.0).to_string(), " ", &(y - last.1).to_string()].concat());
                path.push_str(outline(map.flat, *look));
                last = (*x, *y);
            }
        }
        if !path.is_empty() {
            let node = Node::new("path").with("d", path);
            group.children.push(match kind.1 {
                Look::Ring => node.with("class", "fill-paper line-secondary").with("stroke-width", "2"),
                _ => node.with("class", ["fill-", kind.0.id()].concat()),
            });
        }
    }
    group
}

/// The outline of a hex around where the pen stands, to where it is left again.
fn outline(flat: bool, look: Look) -> &'static str {
    match (flat, look) {
        (false, Look::Full) => "m0-14l12 7v14l-12 7-12-7v-14zm0 14",
        (true, Look::Full) => "m-14 0l7-12h14l7 12-7 12h-14zm14 0",
        (false, Look::Ring) => "m0-12l10 6v12l-10 6-10-6v-12zm0 12",
        (true, Look::Ring) => "m-12 0l6-10h12l6 10-6 10h-12zm12 0",
        (_, Look::Dot) => "m-4-4h8v8h-8zm4 4",
    }
}

/// A number above 0 with three decimals.
fn thousandths(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as u64;
    let decimals = (1000 + thousandths % 1000).to_string();
    [&(thousandths / 1000).to_string(), ".", decimals.get(1..).unwrap_or_default()].concat()
}

/// Around a drawing that leaves the page, wherever it will be put, in px.
const PAPER_PX: f64 = 16.0;

/// The scene as a file of its own, with paper around it: see [`document`].
pub fn file(scene: &Scene, title: &str, description: &str) -> String {
    document(element(scene).children, (scene.width, scene.height), PAPER_PX, title, description)
}

/// What is drawn on a sheet of that size, and a margin around it, as a file: with the light colours, a title, and a
/// description for those who cannot see it.
pub fn document(drawn: Vec<Node>, size: (f64, f64), margin: f64, title: &str, description: &str) -> String {
    let (corner, width, height) = (px(-margin), px(size.0 + 2.0 * margin), px(size.1 + 2.0 * margin));
    let paper = Node::new("rect").with("x", corner.clone()).with("y", corner.clone());
    let paper = paper.with("width", width.clone()).with("height", height.clone()).with("class", "fill-paper");
    let mut svg = Node::new("svg")
        .with("viewBox", [&corner, " ", &corner, " ", &width, " ", &height].concat())
        .with("width", width)
        .with("height", height)
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("role", "img")
        .with("font-family", FONTS);
    svg.children =
        vec![Node::text("title", title), Node::text("desc", description), Node::text("style", &style()), paper];
    svg.children.extend(drawn);
    let mut text = String::new();
    svg.write(&mut text);
    text
}

/// The fonts of the charts: Arial, and those of other systems whose letters are as wide.
pub const FONTS: &str = "Arial, Helvetica, 'Liberation Sans', Arimo, 'Nimbus Sans', FreeSans, Roboto, sans-serif";

/// The colours of the light theme, for files that leave the page; `static/style.css` has the same, which a test holds.
pub const LIGHT: [(Tone, &str); 12] = [
    (Tone::Ink, "#1a1a1a"),
    (Tone::Secondary, "#555555"),
    (Tone::Hairline, "#d4d4d0"),
    (Tone::Paper, "#ffffff"),
    (Tone::Track, "#ecece8"),
    (Tone::Accent, "#12436d"),
    (Tone::Second, "#b5470f"),
    (Tone::Step1, "#c3d9ec"),
    (Tone::Step2, "#8ab8de"),
    (Tone::Step3, "#4a8fc7"),
    (Tone::Step4, "#1f639e"),
    (Tone::Step5, "#0b3257"),
];

fn style() -> String {
    let mut text = String::from("text{font-variant-numeric:tabular-nums}.bold{font-weight:600}");
    for (tone, colour) in LIGHT {
        let id = tone.id();
        text.push_str(&[".fill-", id, "{fill:", colour, "}.line-", id, "{stroke:", colour, "}"].concat());
    }
    text
}

fn shape(shape: &Shape) -> Node {
    match shape {
        Shape::Line { points, tone, width, dash } => {
            let line = match points.as_slice() {
                [from, to] => Node::new("line").px("x1", from.x).px("y1", from.y).px("x2", to.x).px("y2", to.y),
                _ => Node::new("polyline").with("points", corners(points)).with("fill", "none"),
            };
            let line = line.with("class", ["line-", tone.id()].concat()).px("stroke-width", *width);
            if *dash == Dash::Dashed { line.with("stroke-dasharray", "4 4") } else { line }
        }
        Shape::Box { rect, tone, paint } => {
            let node =
                Node::new("rect").px("x", rect.x).px("y", rect.y).px("width", rect.width).px("height", rect.height);
            painted(node, *tone, *paint)
        }
        Shape::Circle { centre, radius, tone, paint } => {
            let node = Node::new("circle").px("cx", centre.x).px("cy", centre.y).px("r", *radius);
            painted(node, *tone, *paint)
        }
        Shape::Polygon { points, tone } => {
            painted(Node::new("polygon").with("points", corners(points)), *tone, Paint::Fill)
        }
        Shape::Cell { .. } => honeycomb(&[shape]),
        Shape::Text { text, at, tone, font, anchor, then } => {
            let node = Node::new("text").px("x", at.x).px("y", at.y);
            let mut node = if then.is_empty() {
                Node { text: Some(text.clone()), ..written(node, *tone, *font) }
            } else {
                let run = |text: &str, tone, font| written(Node::text("tspan", text), tone, font);
                let mut runs = vec![run(text, *tone, *font)];
                runs.extend(then.iter().map(|next| run(&next.text, next.tone, next.font)));
                Node { children: runs, ..node.with("class", ["fill-", tone.id()].concat()) }
            };
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => node = node.with("text-anchor", "middle"),
                Anchor::End => node = node.with("text-anchor", "end"),
            }
            node
        }
    }
}

fn written(node: Node, tone: Tone, font: Font) -> Node {
    let weight = if font.bold { " bold" } else { "" };
    node.px("font-size", font.size).with("class", ["fill-", tone.id(), weight].concat())
}

fn painted(node: Node, tone: Tone, paint: Paint) -> Node {
    match paint {
        Paint::Fill => node.with("class", ["fill-", tone.id()].concat()),
        Paint::Outline(width) | Paint::DashedOutline(width) => {
            let node = node.with("class", ["fill-paper line-", tone.id()].concat()).px("stroke-width", width);
            let dashed = matches!(paint, Paint::DashedOutline(_));
            if dashed { node.with("stroke-dasharray", "3 3") } else { node }
        }
    }
}

fn corners(points: &[Point]) -> String {
    let mut text = String::new();
    for point in points {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&px(point.x));
        text.push(',');
        text.push_str(&px(point.y));
    }
    text
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Not allowed in XML 1.0, so a file with one would not open.
            control if control.is_control() && !matches!(control, '\t' | '\n' | '\r') => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Run;

    #[test]
    fn a_file_escapes_what_it_tells() {
        let mut scene = Scene::new(10.0, 10.0);
        scene.text("<b> & \"c\"\u{1}", Point::new(1.0, 2.0), Tone::Ink, Font::regular(12.0), Anchor::Start);
        let file = file(&scene, "A < B", "C & D");
        assert!(file.contains("&lt;b&gt; &amp; &quot;c&quot;</text>"), "{file}");
        assert!(file.contains("<title>A &lt; B</title><desc>C &amp; D</desc>"), "{file}");
    }

    #[test]
    fn what_belongs_together_is_one_text_that_flows() {
        let mut scene = Scene::new(100.0, 20.0);
        let runs = vec![
            Run::new("14,846", Tone::Ink, Font::bold(24.0)),
            Run::new(" signatures", Tone::Secondary, Font::regular(13.0)),
        ];
        scene.runs(runs, Point::new(1.0, 18.0), Anchor::Start);
        let file = file(&scene, "A", "B");
        let text = "<text x=\"1\" y=\"18\" class=\"fill-ink\"><tspan font-size=\"24\" class=\"fill-ink bold\">14,846</tspan>\
                    <tspan font-size=\"13\" class=\"fill-secondary\"> signatures</tspan></text>";
        assert!(file.contains(text), "{file}");
    }
}
