//! Reading by keyboard alone, from the top of the page to its end.

use petition_explainer::figure::Settings;
use petition_explainer::scene::Step;
use petition_explainer::story::FigureName;
use serde::Deserialize;
use thirtyfour::Key;

use crate::hands::{Visit, figures, marks};
use crate::server::Site;

/// What Tab came to.
#[derive(Deserialize)]
struct Stop {
    name: String,
    figure: Option<String>,
    ring_px: f64,
    seen: bool,
    place: String,
}

const NAME: &str = "(one) => one.id || `${one.tagName} ${one.textContent}`";

/// What has the focus, and whether any of it can be seen (browsers leave what is half seen where it is), and the ring around it, with nothing in front.
const STOP: &str = "(() => {
    const one = document.activeElement, style = getComputedStyle(one), box = one.getClientRects()[0];
    const figure = one.closest('figure');
    const inside = (at, size) => Math.min(Math.max(at, 1), size - 2);
    const top = document.elementFromPoint(
        inside(box.left + Math.min(box.width, 16) / 2, innerWidth), inside(box.top + Math.min(box.height, 16) / 2, innerHeight));
    return {
        name: NAME(one),
        figure: figure && figure.id,
        ring_px: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        place: `at ${box.left}, ${box.top}, ${box.width} by ${box.height} px, under ${top && top.outerHTML.slice(0, 80)}`,
        seen: box.bottom > 0 && box.top < innerHeight && one.contains(top),
    };
})()";

/// Everything that can have the focus, in the order of the page.
const FOCUSABLE: &str =
    "[...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea, summary, [tabindex=\"0\"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true })).map(NAME)";

/// Goes through the whole page by Tab.
async fn tab_through(visit: &Visit) {
    let expected: Vec<String> = visit.eval(&FOCUSABLE.replace("NAME", NAME)).await;
    let (look, mut stops) = (STOP.replace("NAME", &format!("({NAME})")), Vec::new());
    for _ in &expected {
        visit.keys(&[Key::Tab]).await;
        stops.push(visit.eval::<Stop>(&look).await);
    }
    let names: Vec<&String> = stops.iter().map(|stop| &stop.name).collect();
    assert_eq!(names, expected.iter().collect::<Vec<_>>(), "the order of Tab is the order of the page");
    for stop in &stops {
        assert!(stop.ring_px >= 2.0, "a ring of {} px around {}", stop.ring_px, stop.name);
        assert!(stop.seen, "{} has the focus unseen, {}", stop.name, stop.place);
    }
    for name in figures() {
        let chart = format!("{}-chart", name.id());
        assert_eq!(stops.iter().filter(|stop| stop.name == chart).count(), 1, "stops at {chart}");
        let stops = stops.iter().filter(|stop| stop.figure.as_deref() == Some(name.id()));
        let inside: Vec<&str> = stops.map(|stop| stop.name.as_str()).collect();
        let place = |part: &str| inside.iter().position(|name| *name == part);
        let table = place(&format!("{}-table", name.id()));
        assert!(place(&chart) < table, "the chart comes before its table: {inside:?}");
        assert!(inside[0].contains("Skip the chart"), "the way past the chart comes first: {inside:?}");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn tab_goes_down_the_page_with_one_stop_a_chart() {
    let visit = Visit::to("index.html").await;
    tab_through(&visit).await;
    let inside: usize =
        visit.eval("document.querySelectorAll('.chart :is(a, button, input, [tabindex])').length").await;
    assert_eq!(inside, 0, "stops inside charts");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn tab_goes_through_what_is_unfolded() {
    let visit = Visit::to("index.html").await;
    visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
    tab_through(&visit).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn tab_goes_down_a_narrow_page() {
    let visit = Visit::before(Site::new()).await;
    visit.window(320, 700).await;
    visit.open("index.html").await;
    tab_through(&visit).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn keys_move_between_the_marks_of_every_chart() {
    let visit = Visit::to("index.html").await;
    let keys = [
        (Key::Right, Step::On),
        (Key::Right, Step::On),
        (Key::Left, Step::Back),
        (Key::Down, Step::Down),
        (Key::Right, Step::On),
        (Key::PageDown, Step::Down),
        (Key::Up, Step::Up),
        (Key::End, Step::Last),
        (Key::Left, Step::Back),
        (Key::PageUp, Step::Up),
        (Key::Home, Step::First),
        (Key::Left, Step::Back),
    ];
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        let label = |at: Option<usize>| at.map(|at| scene.marks[at].mark.label.as_str());
        visit.tab_to_chart(name).await;
        let mut at = scene.step(None, Step::First);
        visit.until_tooltip(name, label(at)).await;
        let mut visited = vec![at];
        for (key, step) in &keys {
            visit.keys(std::slice::from_ref(key)).await;
            at = scene.step(at, *step);
            visit.until_tooltip(name, label(at)).await;
            visited.push(at);
        }
        visited.sort();
        visited.dedup();
        assert!(visited.len() > 2, "keys lead nowhere in {}", name.id());
        visit.keys(&[Key::Tab]).await;
        visit.until_tooltip(name, None).await;
    }
}

/// From every mark every other can be reached, so that nothing is for the pointer alone.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn every_mark_can_be_reached_by_keys() {
    let visit = Visit::to("index.html").await;
    for width in [320, 600, 1280] {
        visit.window(width, 900).await;
        visit.drawn().await;
        for name in figures() {
            let scene = visit.scene(name, &Settings::default()).await;
            let (mut reached, mut next) = (vec![false; scene.marks.len()], vec![0]);
            while let Some(at) = next.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    let steps = [Step::Back, Step::On, Step::Up, Step::Down, Step::First, Step::Last];
                    next.extend(steps.into_iter().filter_map(|step| scene.step(Some(at), step)));
                }
            }
            let out: Vec<&str> = scene
                .marks
                .iter()
                .zip(reached)
                .filter(|(_, reached)| !reached)
                .map(|(mark, _)| mark.mark.id.as_str())
                .collect();
            assert!(out.is_empty(), "{} at {width} px: out of reach of the keys: {out:?}", name.id());
        }
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn enter_pins_and_escape_takes_back_one_thing_at_a_time() {
    let visit = Visit::to("index.html").await;
    let marks = marks(FigureName::Progress);
    let (name, first, second) = (FigureName::Progress, &marks[0], &marks[1]);
    visit.tab_to_chart(name).await;
    visit.keys(&[Key::Enter]).await;
    visit.until_hash(&format!("#pe=1&pin={}", first.id)).await;
    visit.until_said(&format!("Pinned: {}", first.label)).await;
    assert!(visit.lit(name).await > 0, "what is pinned is marked");
    visit.keys(&[Key::Escape]).await;
    visit.until_tooltip(name, None).await;
    visit.until_said("Tooltip closed. Escape once more releases the pin").await;
    assert_eq!(visit.hash().await, format!("#pe=1&pin={}", first.id), "the tooltip goes first");
    visit.keys(&[Key::Escape]).await;
    visit.until_hash("").await;
    visit.until_said("Released").await;
    assert_eq!(visit.lit(name).await, 0);
    visit.keys(&[Key::Escape]).await;
    visit.until_said("Nothing is pinned").await;
    // A step shows the tooltip again; Space pins as Enter does, and the same key releases.
    visit.keys(&[Key::Down]).await;
    visit.until_tooltip(name, Some(&second.label)).await;
    visit.keys(&[Key::Space]).await;
    visit.until_hash(&format!("#pe=1&pin={}", second.id)).await;
    visit.keys(&[Key::Enter]).await;
    visit.until_hash("").await;
    // Coming back to a chart by keyboard leads to what is pinned.
    visit.keys(&[Key::Enter, Key::Tab]).await;
    visit.until_tooltip(name, None).await;
    visit.tab_to_chart(name).await;
    visit.until_tooltip(name, Some(&second.label)).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn keys_act_only_where_the_focus_is_on_a_chart() {
    let visit = Visit::to("index.html").await;
    let keys = [Key::Right, Key::Left, Key::Down, Key::Up, Key::Home, Key::End, Key::Enter, Key::Space, Key::Escape];
    let untouched = "!location.hash && !document.querySelector('.tooltip:not([hidden])') && !document.querySelector('.over svg > *')";
    for place in ["document.body", "document.getElementById('title')", "document.getElementById('progress-title')"] {
        visit.run(&format!("document.activeElement.blur(); {place}.focus()")).await;
        visit.keys(&keys).await;
        visit.press(&["+", "-", "a", "l", "?"]).await;
        visit.drawn().await;
        assert!(visit.eval::<bool>(untouched).await, "keys on {place} moved something");
    }
    // Letters and what is pressed with Ctrl, Alt or Meta are the browser's, and assistive technology's.
    visit.tab_to_chart(FigureName::Timeline).await;
    let label = visit.tooltip(FigureName::Timeline).await;
    let taken: Vec<String> = visit
        .eval(
            "(() => {
                const chart = document.getElementById('timeline-chart'), taken = [];
                const press = (key, held) => {
                    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
                    if (!chart.dispatchEvent(event)) taken.push(`${JSON.stringify(held)} ${key}`);
                };
                for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,') press(key, {});
                for (const key of ['Tab', 'F5', 'Shift', 'Control']) press(key, {});
                for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
                    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter', '+', '-']) press(key, held);
                return taken;
            })()",
        )
        .await;
    visit.drawn().await;
    assert!(taken.is_empty(), "taken from the browser: {taken:?}");
    assert_eq!(visit.tooltip(FigureName::Timeline).await, label);
    assert_eq!(visit.hash().await, "");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn skip_links_move_the_focus_and_leave_the_address() {
    let visit = Visit::to("index.html#pe=1&scale=log").await;
    for name in figures() {
        let skip = format!("document.querySelector('#{} .skip')", name.id());
        visit.run(&format!("{skip}.focus()")).await;
        let (width, height): (f64, f64) =
            visit.eval(&format!("[{skip}.getBoundingClientRect().width, {skip}.getBoundingClientRect().height]")).await;
        assert!(width > 24.0 && height >= 24.0, "a skip link is seen once it has the focus");
        visit.keys(&[Key::Enter]).await;
        let target = format!("{}-table", name.id());
        visit.until("the focus is on the table", &format!("document.activeElement.id === '{target}'")).await;
        let top: f64 = visit.eval("document.activeElement.getBoundingClientRect().top").await;
        let window: f64 = visit.eval("innerHeight").await;
        assert!((-1.0..window).contains(&top), "{target} is out of view: at {top} of {window} px");
        visit.until("the table is unfolded", &format!("document.getElementById('{}-data').open", name.id())).await;
    }
    visit.run("document.querySelector('.skip').focus()").await;
    visit.keys(&[Key::Enter]).await;
    visit.until("the focus is on the figures", "document.activeElement.id === 'figures'").await;
    visit.run("document.getElementById('contents').open = true; document.querySelector('nav li a').focus()").await;
    visit.keys(&[Key::Enter]).await;
    visit.until("a link of the contents leads to its figure", "document.activeElement.id === 'progress-title'").await;
    // A citation leads to its source.
    visit.run("document.querySelector('.citations a').focus()").await;
    visit.keys(&[Key::Enter]).await;
    visit.until("the focus is on a source", "document.activeElement.id.startsWith('source-')").await;
    assert_eq!(visit.hash().await, "#pe=1&scale=log", "the reader's state is still in the address");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_skip_links_are_plain_anchors() {
    let visit = Visit::before(Site::new()).await;
    visit.without_script().await;
    visit.goto(&visit.server.url("index.html")).await;
    for name in figures() {
        let target = format!("{}-table", name.id());
        visit.run(&format!("document.querySelector('#{} .skip').focus()", name.id())).await;
        visit.keys(&[Key::Enter]).await;
        visit.until("the anchor is followed", &format!("location.hash === '#{target}'")).await;
        visit.keys(&[Key::Tab]).await;
        let next: bool = visit
            .eval(&format!(
                "!!(document.getElementById('{target}').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) || document.activeElement.id === '{target}'"
            ))
            .await;
        assert!(next, "reading goes on from {target}");
    }
    let broken: Vec<String> = visit
        .eval("[...document.querySelectorAll('a[href^=\"#\"]')].map((one) => one.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))")
        .await;
    assert!(broken.is_empty(), "links that lead nowhere: {broken:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_is_zoomed_and_moved_by_keys() {
    let visit = Visit::to("index.html").await;
    visit.tab_to_chart(FigureName::Timeline).await;
    visit.press(&["+"]).await;
    visit.until_hash_has("from=").await;
    let near = visit.hash().await;
    visit.press(&["+"]).await;
    visit.until("it is closer", &format!("location.hash !== '{near}'")).await;
    let nearer = visit.hash().await;
    let chain = visit.driver.action_chain().key_down(Key::Shift).send_keys(Key::Right).key_up(Key::Shift);
    chain.perform().await.expect("Shift and an arrow");
    visit.until("it has moved", &format!("location.hash !== '{nearer}'")).await;
    let chain = visit.driver.action_chain().key_down(Key::Shift).send_keys(Key::Left).key_up(Key::Shift);
    chain.perform().await.expect("Shift and an arrow");
    visit.until_hash(&nearer).await;
    visit.press(&["-", "-", "-"]).await;
    visit.until_hash("").await;
    assert_eq!(visit.eval::<String>("document.activeElement.id").await, "timeline-chart", "the focus stays");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn controls_are_pressed_by_keys_and_keep_the_focus() {
    let visit = Visit::to("index.html").await;
    for (id, part) in [
        ("progress-log", "scale=log"),
        ("timeline-closer", "from="),
        ("timeline-courts", "actors=courts"),
        ("answers-calendar", "by=calendar"),
        ("findings-rejected", "kind=rejected"),
    ] {
        visit.run(&format!("document.getElementById('{id}').focus()")).await;
        visit.keys(&[Key::Enter]).await;
        visit.until_hash_has(part).await;
        visit.drawn().await;
        assert_eq!(visit.eval::<String>("document.activeElement.id").await, id);
    }
    visit.run("document.getElementById('findings-section').focus()").await;
    visit.keys(&[Key::Down]).await;
    visit.until_hash_has("section=").await;
    visit.run("document.getElementById('reset').focus()").await;
    visit.keys(&[Key::Enter]).await;
    visit.until_hash("").await;
    let pressed: Vec<String> =
        visit.eval("[...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.id)").await;
    assert_eq!(
        pressed,
        ["progress-linear", "growth-linear", "answers-length", "map-signatures", "map-quantile"],
        "as at the start"
    );
    // Nor is the focus lost where a button has nothing more to do.
    visit.drawn().await;
    assert_eq!(visit.eval::<String>("document.activeElement.id").await, "reset");
    visit.open("index.html#pe=1&from=2020-01-01&to=2020-12-31").await;
    visit.run("document.getElementById('timeline-whole').focus()").await;
    visit.keys(&[Key::Enter]).await;
    visit.until_hash("").await;
    visit.drawn().await;
    assert_eq!(visit.eval::<String>("document.activeElement.id").await, "timeline-whole");
}

/// It belongs to those who use keys, and nothing may shift when it shows.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_keyboards_help_shows_where_a_key_has_led_and_shifts_nothing() {
    let visit = Visit::to("index.html").await;
    for name in figures() {
        let id = name.id();
        let seen = format!(
            "(({{ width, height }}) => width > 100 && height > 10)(document.querySelector('#{id}-help .for-keys').getBoundingClientRect())"
        );
        let tops = format!(
            "[...document.querySelectorAll('#{id} > *')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top + scrollY)"
        );
        assert!(!visit.eval::<bool>(&seen).await, "{id}: nobody has asked");
        let before: Vec<f64> = visit.eval(&tops).await;
        visit.tab_to_chart(name).await;
        assert!(visit.eval::<bool>(&seen).await, "{id}: the chart has the focus by a key");
        visit.keys(&[Key::Escape]).await;
        assert!(!visit.eval::<bool>(&seen).await, "{id}: what lies over words goes by a key");
        visit
            .run(
                "document.activeElement.blur(); document.querySelector('.skip').focus(); document.activeElement.blur()",
            )
            .await;
        assert!(!visit.eval::<bool>(&seen).await, "{id}: the focus has gone on");
        visit.run(&format!("document.getElementById('{id}-chart').focus({{ focusVisible: true }})")).await;
        assert_eq!(visit.eval::<Vec<f64>>(&tops).await, before, "{id}: something has shifted");
        let size: String =
            visit.eval(&format!("getComputedStyle(document.querySelector('#{id}-help .for-keys')).fontSize")).await;
        assert_eq!(size, "13px");
    }
}
