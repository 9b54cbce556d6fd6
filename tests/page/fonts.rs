//! Drawings that stay legible whatever fonts a reader has, and however they set them.

use petition_explainer::story::FigureName;

use crate::engine::Engine;
use crate::server::{Server, Site};
use crate::session::{Session, Setup};
use crate::typeface::Typeface;
use crate::widths::WINDOWS;

const LEGIBLE: &str = include_str!("legible.js");
/// What WCAG 1.4.12 lets a reader set.
const SPACING: &str =
    "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }
    p { margin-bottom: 2em !important }";

/// How the page is opened.
struct Visit {
    server: Server,
    session: Session,
}

impl Visit {
    async fn with(setup: Setup) -> Visit {
        let server = Site::new().start().await;
        Visit { server, session: Session::open_with(Engine::Chromium, &setup).await }
    }

    async fn open(&self) {
        self.session.goto(&self.server.url("index.html")).await;
    }

    /// What is wrong with the drawings; each figure has one that is seen.
    async fn faults(&self) -> Vec<String> {
        let told = self.session.driver.execute(LEGIBLE, Vec::new()).await.expect("the drawings are looked at");
        let (faults, seen): (Vec<String>, Vec<String>) = told.convert().expect("faults, and the figures seen");
        assert_eq!(seen, FigureName::ALL.iter().map(|name| name.id()).collect::<Vec<_>>());
        faults
    }

    /// Looks at the drawings at every width, once the app has redrawn them where there is one.
    async fn assert_legible(&self) {
        let has_app: bool = self.session.eval("document.documentElement.hasAttribute('data-ready')").await;
        for width in WINDOWS {
            self.session.window(width, 900).await;
            if has_app {
                self.session.drawn().await;
            }
            let faults = self.faults().await;
            assert!(faults.is_empty(), "in a window of {width} px, {} faults:\n{}", faults.len(), faults.join("\n"));
        }
    }

    /// Whether the browser really has the fonts that it was given, and no others.
    async fn assert_has(&self, typeface: Typeface) {
        let measured: f64 = self
            .session
            .eval(
                "(() => { const figure = document.createElement('div'); figure.className = 'chart';
                 figure.innerHTML = `<svg><text font-size='100'>${'m'.repeat(10)}</text></svg>`; document.body.append(figure);
                 const width = figure.querySelector('text').getComputedTextLength(); figure.remove(); return width; })()",
            )
            .await;
        let expected = typeface.width_of_m();
        assert!((measured - expected).abs() < expected * 0.01, "{typeface:?}: an m of {measured}, not {expected}");
    }
}

async fn legible_with(typeface: Typeface, test: &str) {
    let setup = Setup { fonts: Some(typeface.configuration(test)), ..Setup::default() };
    let visit = Visit::with(setup.clone()).await;
    visit.session.window(WINDOWS[0], 900).await;
    visit.open().await;
    visit.session.app_started().await;
    visit.assert_has(typeface).await;
    visit.assert_legible().await;
    visit.session.without_script().await;
    visit.open().await;
    visit.assert_has(typeface).await;
    visit.assert_legible().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_liberation_alone_drawings_are_legible() {
    legible_with(Typeface::Liberation, "liberation").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_dejavu_alone_drawings_are_legible() {
    legible_with(Typeface::DejaVu, "dejavu").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_letters_a_fifth_wider_than_arials_drawings_are_legible() {
    legible_with(Typeface::Wide, "wide").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_a_smallest_font_size_drawings_are_legible() {
    let visit = Visit::with(Setup { least_font_px: Some(16), ..Setup::default() }).await;
    visit.open().await;
    visit.session.app_started().await;
    let size: String = visit.session.eval("getComputedStyle(document.querySelector('.sources li')).fontSize").await;
    assert_eq!(size, "16px", "the browser heeds the setting");
    visit.assert_legible().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_letters_and_words_set_apart_drawings_are_legible() {
    let visit = Visit::with(Setup::default()).await;
    visit.open().await;
    visit.session.app_started().await;
    let sheet = format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync({SPACING:?}); document.adoptedStyleSheets = [sheet];"
    );
    // Of all that a reader's own style may change, nothing tells the page.
    visit.session.run(&sheet).await;
    visit.assert_legible().await;
}

/// What the tests above look by finds what is wrong.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_drawing_made_wrong_is_found_out() {
    let visit = Visit::with(Setup::default()).await;
    visit.session.without_script().await;
    visit.session.window(640, 900).await;
    visit.open().await;
    assert_eq!(visit.faults().await, Vec::<String>::new());
    let wrong =
        "const texts = [...document.querySelectorAll('#progress .medium text:not(:has(tspan), [text-anchor])')];
        const [under, over, out, small] = texts;
        for (const name of ['x', 'y']) over.setAttribute(name, under.getAttribute(name));
        out.setAttribute('x', '700');
        small.setAttribute('font-size', '11');
        return [under, over, out, small].map((text) => text.textContent);";
    let words = visit.session.driver.execute(wrong, Vec::new()).await.expect("texts are moved");
    let words: Vec<String> = words.convert().expect("what they say");
    let faults = visit.faults().await.join("\n");
    for expected in [
        format!("“{}” and “{}” overlap", words[0], words[1]),
        format!("“{}” leaves the drawing", words[2]),
        format!("“{}” is 11.0 px high", words[3]),
    ] {
        assert!(faults.contains(&expected), "{expected} is not among\n{faults}");
    }
}
