//! What a newsroom or a reader asks of the look: figures alone, themes, contrast, motion, print, narrow, enlarged.

use std::io::Write;
use std::process::{Command, Stdio};

use petition_explainer::figure;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use crate::content::RUSSIA;
use crate::hands::{Visit, figures, story, table};
use crate::server::Site;

/// The figures that are seen, from top to bottom.
const SEEN: &str = "[...document.querySelectorAll('figure')].filter((one) => one.checkVisibility())
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((one) => one.id)";

/// Whether anything of the page is seen beside its figures.
const PROSE: &str = "[...document.querySelectorAll('.words, nav')]
    .some((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1)";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_view_shows_its_figures_alone_in_its_order() {
    for (view, expected) in [
        ("progress,timeline", vec!["progress", "timeline"]),
        ("timeline%2Cprogress", vec!["timeline", "progress"]),
        ("findings,nonsense,findings,growth", vec!["findings", "growth"]),
        ("nonsense", figures().iter().map(|name| name.id()).collect()),
    ] {
        let visit = Visit::before(Site::new().hold("_bg.wasm")).await;
        visit.goto(&visit.server.url(&format!("index.html?view={view}"))).await;
        visit
            .until("the page is parsed", "document.readyState !== 'loading' && document.getElementById('sources')")
            .await;
        assert_eq!(visit.eval::<Vec<String>>(SEEN).await, expected, "before the app: {view}");
        assert_eq!(visit.eval::<bool>(PROSE).await, expected.len() == figures().len(), "prose before the app: {view}");
        let height: f64 = visit.eval("document.querySelector('.page').getBoundingClientRect().height").await;
        visit.server.release();
        visit.app_started().await;
        visit.drawn().await;
        assert_eq!(visit.eval::<Vec<String>>(SEEN).await, expected, "{view}");
        let started: f64 = visit.eval("document.querySelector('.page').getBoundingClientRect().height").await;
        assert!((started - height).abs() < 1.0, "{view}: {height} px became {started}");
        if expected.len() < figures().len() {
            assert!(!visit.eval::<bool>(PROSE).await, "more than the figures is shown");
            let from: String = visit.eval("document.querySelector('.alone').innerText").await;
            assert!(from.contains(&story().title), "it says whose figures they are: {from:?}");
        }
    }
}

/// A token's colour, as red, green and blue.
async fn token(visit: &Visit, name: &str) -> [f64; 3] {
    let text: String =
        visit.eval(&format!("getComputedStyle(document.documentElement).getPropertyValue('--{name}').trim()")).await;
    let digits = text.strip_prefix('#').unwrap_or_else(|| panic!("--{name} is {text:?}"));
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("a colour")))
}

/// The contrast of two colours, by WCAG.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |colour: [f64; 3]| {
        let [r, g, b] = colour.map(|value| {
            let value = value / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn tokens_keep_their_contrast_in_both_themes() {
    let visit = Visit::to("index.html").await;
    assert!((contrast([0.0; 3], [255.0; 3]) - 21.0).abs() < 1e-9);
    for (scheme, theme) in [("light", ""), ("dark", ""), ("light", "?theme=dark"), ("dark", "?theme=light")] {
        visit.media("", &[("prefers-color-scheme", scheme)]).await;
        visit.open(&format!("index.html{theme}")).await;
        let dark = if theme.is_empty() { scheme == "dark" } else { theme == "?theme=dark" };
        let paper = token(&visit, "paper").await;
        let drawn: String = visit.eval("getComputedStyle(document.body).backgroundColor").await;
        assert_eq!(drawn, format!("rgb({}, {}, {})", paper[0], paper[1], paper[2]));
        assert_eq!(contrast(paper, [0.0; 3]) < 2.0, dark, "{scheme} {theme}");
        let declared: String = visit.eval("getComputedStyle(document.documentElement).colorScheme").await;
        assert!(declared.contains(if dark { "dark" } else { "light" }), "color-scheme: {declared}");
        for ground in ["paper", "track"] {
            let behind = token(&visit, ground).await;
            for (name, least) in [("ink", 4.5), ("secondary", 4.5), ("accent", 4.5), ("second", 3.0), ("focus", 3.0)] {
                let found = contrast(token(&visit, name).await, behind);
                assert!(found >= least, "{name} on {ground}, {scheme} {theme}: {found:.2}");
            }
        }
        // The steps of the map go away from the paper, and the last is farthest.
        let mut before = paper;
        for step in ["step1", "step2", "step3", "step4", "step5"] {
            let colour = token(&visit, step).await;
            assert!(contrast(before, colour) >= 1.4, "--{step} is like the one before in {scheme} {theme}");
            assert!(contrast(paper, colour) > contrast(paper, before), "--{step} in {scheme} {theme}");
            before = colour;
        }
        assert!(contrast(paper, before) >= 3.0, "--step5 in {scheme} {theme}");
        let words = contrast(paper, token(&visit, "accent").await);
        assert!(words >= 4.5, "words on a mark: {words:.2}");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn more_contrast_is_given_to_those_who_ask() {
    let visit = Visit::to("index.html").await;
    assert_ne!(token(&visit, "secondary").await, token(&visit, "ink").await);
    visit.media("", &[("prefers-contrast", "more")]).await;
    let same: bool = visit
        .eval("getComputedStyle(document.querySelector('.subtitle')).color === getComputedStyle(document.body).color")
        .await;
    assert!(same);
}

const MOVING: &str = "[...document.querySelectorAll('*')].filter((one) => {
    const style = getComputedStyle(one);
    return style.transitionDuration.split(',').some((time) => parseFloat(time) > 0) || style.animationName !== 'none';
}).length";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn nothing_moves_for_those_who_ask_for_less_motion() {
    let visit = Visit::to("index.html").await;
    assert!(visit.eval::<usize>(MOVING).await > 0, "otherwise some things do");
    visit.media("", &[("prefers-reduced-motion", "reduce")]).await;
    assert_eq!(visit.eval::<usize>(MOVING).await, 0);
    assert_eq!(visit.eval::<String>("getComputedStyle(document.documentElement).scrollBehavior").await, "auto");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_the_systems_colours_marks_and_focus_are_still_seen() {
    let visit = Visit::before(Site::new()).await;
    visit.media("", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
    visit.open("index.html#pe=1&pin=petition-239406").await;
    assert!(visit.eval::<bool>("matchMedia('(forced-colors: active)').matches").await);
    for name in figures() {
        let unseen: Vec<String> = visit
            .eval(&format!(
                "(() => {{
                    const paper = getComputedStyle(document.body).backgroundColor, unseen = [];
                    const shows = (colour) => colour !== 'none' && colour !== paper;
                    for (const group of document.querySelectorAll('#{}-chart svg:not(.overlay) [data-mark]')) {{
                        const shapes = [...group.querySelectorAll('*')].map((one) => getComputedStyle(one));
                        if (!shapes.some((style) => shows(style.fill) || shows(style.stroke))) unseen.push(group.dataset.mark);
                    }}
                    for (const text of document.querySelectorAll('#{}-chart svg:not(.overlay) text:not(.fill-paper)'))
                        if (!shows(getComputedStyle(text).fill)) unseen.push(text.textContent);
                    if (!document.querySelector('#{}-chart svg:not(.overlay) text')) unseen.push('no words');
                    return unseen;
                }})()",
                name.id(),
                name.id(),
                name.id()
            ))
            .await;
        assert!(unseen.is_empty(), "{}: {unseen:?}", name.id());
        visit.tab_to_chart(name).await;
        let (ring, style, colour, paper): (f64, String, String, String) = visit
            .eval("(() => { const style = getComputedStyle(document.activeElement); return [parseFloat(style.outlineWidth), style.outlineStyle, style.outlineColor, getComputedStyle(document.body).backgroundColor]; })()")
            .await;
        assert!(
            ring >= 2.0 && style == "solid" && colour != paper,
            "a ring of {ring} px, {style}, {colour} on {paper}"
        );
    }
    let lit: bool = visit
        .eval("getComputedStyle(document.querySelector('#progress .over .line-second')).stroke !== getComputedStyle(document.body).backgroundColor")
        .await;
    assert!(lit);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_is_on_is_told_by_more_than_colour() {
    let visit = Visit::to("index.html#pe=1&scale=log&kind=rejected&actors=courts").await;
    let weights: Vec<(String, u32, bool)> = visit
        .eval("[...document.querySelectorAll('.controls [aria-pressed]')].map((one) => [one.id, Number(getComputedStyle(one).fontWeight), one.ariaPressed === 'true'])")
        .await;
    assert!(weights.iter().any(|(_, _, pressed)| *pressed) && weights.iter().any(|(_, _, pressed)| !pressed));
    for (id, weight, pressed) in weights {
        assert_eq!(weight >= 600, pressed, "{id}");
    }
    visit.open("index.html").await;
    let kinds: Vec<(String, String)> = visit
        .eval("[...document.querySelectorAll('article .kind')].map((one) => [one.className, one.innerText.trim()])")
        .await;
    assert!(kinds.len() >= 10 && kinds.iter().all(|(_, words)| !words.is_empty()));
    // What is not known in between is dashed.
    assert!(
        visit
            .eval::<usize>("document.querySelectorAll('#growth-chart svg:not(.overlay) [stroke-dasharray]').length")
            .await
            > 0
    );
}

/// The text of the page as it is printed, without spaces: lines break where they must.
async fn printed(visit: &Visit) -> String {
    let parameters = thirtyfour::common::print::PrintParameters::default();
    let pdf = visit.driver.print_page(parameters).await.expect("a print");
    let program = std::env::var("PAGE_PDFTOTEXT").unwrap_or_else(|_| "pdftotext".to_owned());
    // In the order of the page, so that the words of a cell stay together.
    let mut reader =
        Command::new(&program).args(["-raw", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let reader = reader.as_mut().unwrap_or_else(|error| panic!("{program} (of poppler-utils) cannot be run: {error}"));
    let mut input = reader.stdin.take().expect("its input");
    let writing = std::thread::spawn(move || input.write_all(&pdf));
    let mut text = String::new();
    std::io::Read::read_to_string(reader.stdout.as_mut().expect("its output"), &mut text).expect("text");
    writing.join().expect("the writer").expect("the print is read");
    assert!(reader.wait().expect("its end").success());
    plain(&text)
}

fn plain(text: &str) -> String {
    let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl");
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '\u{ad}' | '\u{200b}')).collect()
}

async fn assert_printed(visit: &Visit) {
    let text = printed(visit).await;
    let story = story();
    let mut expected: Vec<String> = visit
        .eval("[...document.querySelectorAll('p, li, h1, h2, h3, h4, h5, caption, th, td, time, .actor')]
            .filter((one) => !one.closest('.skip, nav, .downloads, .help, .visually-hidden, .alone, .tooltip, #other, #rescued, .controls, .find, #announcer') && !one.querySelector('p, li, h3, h4, #reset, a, time'))
            .map((one) => one.textContent)")
        .await;
    for name in figures() {
        expected.extend(figure::says(name).summary(&story));
        expected.extend(table(name).rows.into_iter().flat_map(|row| row.cells).map(|cell| cell.text));
    }
    assert!(expected.len() > 500, "{} texts", expected.len());
    let missing: Vec<&String> = expected.iter().filter(|one| !text.contains(&plain(one))).collect();
    assert!(missing.is_empty(), "not printed: {missing:#?}");
    for source in &story.sources {
        assert!(text.contains(&plain(&source.title)), "{:?} is not printed", source.title);
    }
    for control in [
        "Logarithmic scale",
        "Zoom in",
        "Whole period",
        "Copy data",
        "CSV (data)",
        "Reset all charts",
        "Skip the chart",
        "Enter pins, Escape releases.",
        "On this page",
    ] {
        assert!(!text.contains(&plain(control)), "{control:?} is printed");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn print_has_every_text_and_table_and_no_controls() {
    let visit = Visit::to("index.html").await;
    assert_printed(&visit).await;
    visit.drawn().await;
    let open: usize = visit.eval("document.querySelectorAll('details[open]:not(#sources-fold)').length").await;
    assert_eq!(open, 0, "what was folded is folded again");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_print_has_every_text_too() {
    let visit = Visit::before(Site::new()).await;
    visit.without_script().await;
    visit.goto(&visit.server.url("index.html")).await;
    assert_printed(&visit).await;
}

/// Parts that are wider than the window, or cut off.
const CUT: &str = "(() => {
    const wrong = [], width = document.scrollingElement.clientWidth;
    if (document.scrollingElement.scrollWidth > width) wrong.push(`the page is ${document.scrollingElement.scrollWidth} px wide in ${width}`);
    for (const one of document.querySelectorAll('#app *, #page *')) {
        if (one.closest('.visually-hidden, svg, .scroll, select, header, #announcer') || !one.checkVisibility({ visibilityProperty: true })) continue;
        const style = getComputedStyle(one), box = one.getBoundingClientRect();
        if (style.clipPath !== 'none' || one.classList.contains('skip')) continue;
        if (style.overflow !== 'visible' && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) wrong.push(`cut off: ${one.tagName} ${one.id} ${one.className}`);
        if (box.width && box.right > width + 1) wrong.push(`out of the window: ${one.tagName} ${one.id} ${one.className} ${one.textContent.slice(0, 40)}`);
    }
    return wrong;
})()";

async fn assert_fits(visit: &Visit, state: &str) {
    visit.drawn().await;
    visit.assert_legible().await;
    let wrong: Vec<String> = visit.eval(CUT).await;
    assert!(wrong.is_empty(), "{state}: {wrong:#?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn narrow_and_enlarged_pages_do_not_scroll_sideways() {
    let visit = Visit::before(Site::new()).await;
    // 1280 px at 400% are 320 of 4 device px each.
    for (width, height, scale) in
        [(320, 640, 2), (320, 256, 4), (375, 700, 3), (768, 900, 1), (1280, 900, 1), (1600, 900, 1)]
    {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        visit.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        visit.open("index.html").await;
        assert_fits(&visit, &format!("{width} px at {scale}")).await;
        visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
        assert_fits(&visit, &format!("{width} px at {scale}, unfolded")).await;
    }
}

/// What WCAG 1.4.12 lets a reader set. Of a drawing it would move the labels off their marks: what those say stands
/// below it in words, which take the spacing.
const SPACED: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
})()";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn readers_may_space_their_text() {
    let visit = Visit::before(Site::new()).await;
    for width in [320, 768, 1280] {
        visit.window(width, 900).await;
        visit.open("index.html").await;
        visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
        let before: f64 = visit.eval("document.body.scrollHeight").await;
        visit.run(SPACED).await;
        visit.drawn().await;
        let wrong: Vec<String> = visit.eval(CUT).await;
        assert!(wrong.is_empty(), "{width} px, spaced: {wrong:#?}");
        assert!(visit.eval::<f64>("document.body.scrollHeight").await > before, "the text is spaced");
    }
}

/// What is pressed, with its size.
#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Target {
    fn is_small(&self) -> bool {
        self.width < 24.0 || self.height < 24.0
    }

    /// The distance between a small target's middle and this one, 0 inside.
    fn distance(&self, x: f64, y: f64) -> f64 {
        let across = (self.left - x).max(x - self.left - self.width).max(0.0);
        let down = (self.top - y).max(y - self.top - self.height).max(0.0);
        across.hypot(down)
    }

    fn middle(&self) -> (f64, f64) {
        (self.left + self.width / 2.0, self.top + self.height / 2.0)
    }
}

/// Targets, but for links within a sentence, whose size the line sets.
const TARGETS: &str = "[...document.querySelectorAll('a[href], button, select, summary, .chart[tabindex]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip') && !one.closest('p, li:has(> a):not(:has(> a:only-child)):not(nav li), .licence, h3'))
    .map((one) => {
        const box = one.getBoundingClientRect();
        return { name: one.id || one.textContent.slice(0, 40), left: box.left, top: box.top, width: box.width, height: box.height };
    })";

/// WCAG 2.5.8: at least 24 px either way, or as much room around it.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_is_pressed_is_large_enough() {
    let visit = Visit::before(Site::new()).await;
    for width in [320, 1280] {
        visit.window(width, 900).await;
        visit.open("index.html").await;
        visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
        visit.drawn().await;
        let targets: Vec<Target> = visit.eval(TARGETS).await;
        assert!(targets.len() > 60, "{} targets", targets.len());
        for (index, target) in targets.iter().enumerate().filter(|(_, target)| target.is_small()) {
            let (x, y) = target.middle();
            let others = targets.iter().enumerate().filter(|(other, _)| *other != index);
            for (_, other) in others {
                let (far_x, far_y) = other.middle();
                let near = other.distance(x, y) < 12.0 || (other.is_small() && (x - far_x).hypot(y - far_y) < 24.0);
                assert!(!near, "at {width} px {} is too near to {}: {target:?}, {other:?}", target.name, other.name);
            }
        }
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn fingers_get_more_room() {
    let visit = Visit::before(Site::new()).await;
    visit.with_fingers().await;
    let metrics = json!({ "width": 390, "height": 800, "deviceScaleFactor": 2, "mobile": true });
    visit.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    visit.open("index.html").await;
    assert!(visit.eval::<bool>("matchMedia('(pointer: coarse)').matches").await, "there are fingers");
    let heights: Vec<(String, f64)> = visit
        .eval("[...document.querySelectorAll('.controls button, .controls select, .downloads a, .downloads button, summary, #reset')]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .map((one) => [one.id || one.textContent, one.getBoundingClientRect().height])")
        .await;
    assert!(heights.len() > 30, "{} targets", heights.len());
    let small: Vec<&(String, f64)> = heights.iter().filter(|(_, height)| *height < 44.0).collect();
    assert!(small.is_empty(), "less than 44 px: {small:#?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_theme_holds_before_the_app_starts() {
    let visit = Visit::before(Site::new().hold("_bg.wasm")).await;
    visit.media("", &[("prefers-color-scheme", "light")]).await;
    for (theme, dark) in [("dark", true), ("light", false), ("auto", false), ("purple", false)] {
        visit.goto(&visit.server.url(&format!("{RUSSIA}.html?theme={theme}"))).await;
        visit.until("the page is there", "document.getElementById('title')").await;
        assert_eq!(contrast(token(&visit, "paper").await, [0.0; 3]) < 2.0, dark, "{theme}");
    }
    visit.server.release();
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_highlight_of_a_mark_is_seen_in_both_themes() {
    let visit = Visit::to("index.html?theme=dark").await;
    for name in figures() {
        visit.tab_to_chart(name).await;
        visit.until("a highlight", &format!("document.querySelector('#{} .over .line-accent')", name.id())).await;
        let width: f64 = visit
            .eval(&format!(
                "parseFloat(getComputedStyle(document.querySelector('#{} .over .line-accent')).strokeWidth)",
                name.id()
            ))
            .await;
        assert!(width >= 2.0);
        visit.keys(&[Key::Tab]).await;
        visit.until("it goes", &format!("!document.querySelector('#{} .over .line-accent')", name.id())).await;
    }
}
