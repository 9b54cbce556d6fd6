//! Reading by mouse and by finger: tooltips, pins, zoom, and what a pin lights elsewhere.

use petition_explainer::figure::Settings;
use petition_explainer::story::{Actor, FigureName};
use thirtyfour::Key;

use crate::hands::{Spot, Visit, figures, some, story};
use crate::server::Site;

const TIMELINE: FigureName = FigureName::Timeline;
const PROGRESS: FigureName = FigureName::Progress;

/// The days shown, as the address says them.
const SHOWN: &str = "(() => {
    const part = (name) => (new RegExp(`${name}=([0-9-]+)`).exec(location.hash) || [])[1];
    return part('from') ? [Date.parse(part('from')) / 864e5, Date.parse(part('to')) / 864e5] : null;
})()";

/// A corner of the window where nothing is.
const AWAY: Spot = Spot { x: 2.0, y: 2.0 };

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn pointing_at_a_mark_tells_it() {
    let visit = Visit::to("index.html").await;
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        for placed in some(&scene) {
            let at = visit.mark(name, &scene, &placed.mark.id).await;
            visit.hover(at).await;
            visit.until_tooltip(name, Some(&placed.mark.label)).await;
            // A tooltip may lie over the mark that is next.
            visit.hover(AWAY).await;
            visit.until_tooltip(name, None).await;
        }
        assert!(!scene.marks.is_empty());
    }
    assert_eq!(visit.hash().await, "", "pointing pins nothing");
}

/// The way from the mark into its tooltip does not make it go, so that it can be read, enlarged and selected.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_tooltip_can_be_hovered() {
    let visit = Visit::to("index.html").await;
    let mut lost = Vec::new();
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        for placed in some(&scene) {
            let (id, label) = (&placed.mark.id, placed.mark.label.as_str());
            let at = visit.mark(name, &scene, id).await;
            visit.hover(at).await;
            visit.until_tooltip(name, Some(label)).await;
            let [left, top, width, height]: [f64; 4] = visit
                .eval(&format!(
                    "(() => {{ const box = document.querySelector('#{}-chart .tooltip').getBoundingClientRect(); return [box.left, box.top, box.width, box.height]; }})()",
                    name.id()
                ))
                .await;
            // Straight to the nearest point of the tooltip, and into it.
            let near = Spot {
                x: at.x.max(left + 4.0).min(left + width - 4.0),
                y: at.y.max(top + 4.0).min(top + height - 4.0),
            };
            for step in 1..=8 {
                let share = f64::from(step) / 8.0;
                visit.hover(at.by((near.x - at.x) * share, (near.y - at.y) * share)).await;
            }
            visit.drawn().await;
            let told = visit.tooltip(name).await;
            if told.as_deref() != Some(label) {
                lost.push(format!("{}: {id}: {label:?} became {told:?}", name.id()));
            }
            visit.hover(AWAY).await;
            visit.until_tooltip(name, None).await;
        }
    }
    assert!(lost.is_empty(), "tooltips that go before they are reached: {lost:#?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn escape_dismisses_a_tooltip_that_the_mouse_opened() {
    let visit = Visit::to("index.html").await;
    let scene = visit.scene(PROGRESS, &Settings::default()).await;
    let mark = &scene.marks[0].mark;
    let at = visit.mark(PROGRESS, &scene, &mark.id).await;
    visit.hover(at).await;
    visit.until_tooltip(PROGRESS, Some(&mark.label)).await;
    assert_eq!(visit.eval::<String>("document.activeElement.tagName").await, "BODY", "the focus is elsewhere");
    visit.keys(&[Key::Escape]).await;
    visit.until_tooltip(PROGRESS, None).await;
    visit.hover(at.by(1.0, 0.0)).await;
    visit.drawn().await;
    assert_eq!(visit.tooltip(PROGRESS).await, None, "it stays away while the mouse stays");
}

/// Nothing is rendered in the drawing while the mouse moves over it.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn pointing_leaves_the_drawing_as_it_is() {
    let visit = Visit::to("index.html").await;
    visit
        .run(
            "window.changes = 0;
            for (const svg of document.querySelectorAll('.chart svg:not(.overlay)'))
                new MutationObserver((list) => { changes += list.length; }).observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });",
        )
        .await;
    let scene = visit.scene(TIMELINE, &Settings::default()).await;
    for placed in scene.marks.iter().step_by(4) {
        let at = visit.mark(TIMELINE, &scene, &placed.mark.id).await;
        visit.hover(at).await;
        visit.until_tooltip(TIMELINE, Some(&placed.mark.label)).await;
        visit.hover(AWAY).await;
        visit.until_tooltip(TIMELINE, None).await;
    }
    assert_eq!(visit.eval::<u32>("window.changes").await, 0);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_click_pins_and_a_click_beside_releases() {
    let visit = Visit::to("index.html").await;
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        let mark = &scene.marks[scene.marks.len() / 2].mark;
        let at = visit.mark(name, &scene, &mark.id).await;
        visit.click_at(at).await;
        visit.until_hash(&format!("#pe=1&pin={}", mark.id)).await;
        visit.until_said(&format!("Pinned: {}", mark.label)).await;
        assert!(visit.lit(name).await > 0, "what is pinned is marked in {}", name.id());
        let at = visit.mark(name, &scene, &mark.id).await;
        visit.click_at(at).await;
        visit.until_hash("").await;
    }
}

/// What a pinned petition lights in each of [`FIGURES`], and how many entries of the findings' list: worked out by hand
/// from the story's file, not by the code that lights.
///
/// - In progress, its own row.
/// - In growth, 38 marks of petition 239406: 34 readings, its opening, 10,000 signatures, the response and the count at
///   closing. The other two have no readings, so no curve.
/// - In the timeline, its events. Petition 239406 has four, of which the opening and the 10,000 signatures, 23 days later
///   in the petitioners' lane, are one mark; petition 609388 has three; petition 744215 has six, of which the Government's
///   of 16 December 2025 and 15 January 2026, 30 days apart, are one mark, and that of 25 March, 69 days later, another.
/// - In answers, its intervals: two, one and two.
/// - In findings, the two that petition 609388 asked about: referendum and partnerships.
/// - On the map and among countries nothing: its places are no marks of the petition.
const LIT: [(&str, [usize; 7], usize); 3] = [
    ("petition-239406", [1, 38, 3, 2, 0, 0, 0], 0),
    ("petition-609388", [1, 0, 3, 1, 2, 0, 0], 2),
    ("petition-744215", [1, 0, 5, 2, 0, 0, 0], 0),
];

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_pinned_petition_is_lit_in_the_other_figures() {
    let visit = Visit::to("index.html").await;
    let scene = visit.scene(PROGRESS, &Settings::default()).await;
    assert_eq!(scene.marks.len(), LIT.len(), "every petition is tried");
    for (petition, lit, entries) in LIT {
        let at = visit.mark(PROGRESS, &scene, petition).await;
        visit.click_at(at).await;
        visit.until_hash(&format!("#pe=1&pin={petition}")).await;
        for (name, expected) in figures().into_iter().zip(lit) {
            assert_eq!(visit.lit(name).await, expected, "{petition} in {}", name.id());
        }
        let found: usize = visit.eval("document.querySelectorAll('article.lit').length").await;
        assert_eq!(found, entries, "findings about {petition}");
        visit.keys(&[Key::Escape, Key::Escape]).await;
        visit.until_hash("").await;
        assert_eq!(visit.lit(PROGRESS).await, 0);
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_tap_tells_and_pins() {
    let visit = Visit::before(Site::new()).await;
    visit.with_fingers().await;
    visit.window(390, 800).await;
    visit.open("index.html").await;
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        let mark = &scene.marks[scene.marks.len() - 1].mark;
        let at = visit.mark(name, &scene, &mark.id).await;
        visit.tap(at).await;
        visit.until_tooltip(name, Some(&mark.label)).await;
        visit.until_hash(&format!("#pe=1&pin={}", mark.id)).await;
        visit
            .run("history.replaceState(null, '', location.pathname); dispatchEvent(new PopStateEvent('popstate'))")
            .await;
        visit.until("nothing is pinned", "!document.querySelector('.over .line-second')").await;
    }
    let shown: usize = visit
        .eval("[...document.querySelectorAll('figure .for-fingers')].filter((one) => one.checkVisibility()).length")
        .await;
    assert_eq!(shown, figures().len(), "the way by finger is told where there are fingers");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_zooms_by_buttons() {
    let visit = Visit::to("index.html").await;
    visit.click("#timeline-closer").await;
    visit.until_hash_has("from=").await;
    let near: (f64, f64) = visit.eval(SHOWN).await;
    visit.click("#timeline-closer").await;
    visit.until("it is closer", &format!("({SHOWN})[1] - ({SHOWN})[0] < {}", near.1 - near.0)).await;
    let nearer: (f64, f64) = visit.eval(SHOWN).await;
    visit.click("#timeline-later").await;
    visit.until("it is later", &format!("({SHOWN})[0] > {}", nearer.0)).await;
    let later: (f64, f64) = visit.eval(SHOWN).await;
    assert_eq!(later.1 - later.0, nearer.1 - nearer.0, "as long as before");
    visit.click("#timeline-earlier").await;
    visit.until("it is as before", &format!("({SHOWN})[0] === {}", nearer.0)).await;
    visit.click("#timeline-farther").await;
    visit.until("it is farther", &format!("({SHOWN})[1] - ({SHOWN})[0] > {}", nearer.1 - nearer.0)).await;
    visit.click("#timeline-whole").await;
    visit.until_hash("").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_zooms_by_the_wheel_with_ctrl_alone() {
    let visit = Visit::to("index.html").await;
    let at = visit.spot("document.getElementById('timeline-chart')").await;
    let before: f64 = visit.eval("scrollY").await;
    visit.wheel(at, 120.0, false).await;
    visit.until("the page scrolls", &format!("scrollY !== {before}")).await;
    assert_eq!(visit.hash().await, "", "the wheel alone is the page's");
    let at = visit.spot("document.getElementById('timeline-chart')").await;
    let (left, width): (f64, f64) = visit
        .eval("(() => { const box = document.getElementById('timeline-chart').getBoundingClientRect(); return [box.left, box.width]; })()")
        .await;
    let at = Spot { x: left + width * 0.25, y: at.y };
    let before: f64 = visit.eval("scrollY").await;
    visit.wheel(at, -120.0, true).await;
    visit.until_hash_has("from=").await;
    assert_eq!(visit.eval::<f64>("scrollY").await, before, "the page stays");
    let near: (f64, f64) = visit.eval(SHOWN).await;
    visit.wheel(at, -120.0, true).await;
    visit.until("it is closer", &format!("({SHOWN})[1] - ({SHOWN})[0] < {}", near.1 - near.0)).await;
    let nearer: (f64, f64) = visit.eval(SHOWN).await;
    let day = |(first, last): (f64, f64)| first + (last - first) * 0.25;
    assert!((day(near) - day(nearer)).abs() <= 3.0, "the day under the mouse stays there: {near:?} {nearer:?}");
    visit.wheel(at, 120.0, true).await;
    visit.wheel(at, 120.0, true).await;
    visit.until_hash("").await;
}

/// The axis runs downwards then: what is under the mouse is told by its height.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn on_a_page_that_became_narrow_the_wheel_zooms_downwards() {
    let visit = Visit::to("index.html#pe=1&from=2019-01-01&to=2020-12-31").await;
    let before: (f64, f64) = visit.eval(SHOWN).await;
    visit.window(360, 800).await;
    visit.until("it is narrow", "document.getElementById('timeline-chart').clientWidth < 360").await;
    visit.drawn().await;
    visit.run("document.getElementById('timeline-chart').scrollIntoView({ block: 'end', behavior: 'instant' })").await;
    let (x, y): (f64, f64) = visit
        .eval("(() => { const box = document.getElementById('timeline-chart').getBoundingClientRect(); return [box.left + box.width * 0.1, box.bottom - 8]; })()")
        .await;
    visit.wheel(Spot { x, y }, -120.0, true).await;
    visit.until("it is closer", &format!("({SHOWN})[0] > {}", before.0)).await;
    let after: (f64, f64) = visit.eval(SHOWN).await;
    let (cut, kept) = (after.0 - before.0, before.1 - after.1);
    assert!(cut > kept * 9.0, "at the lower end the start is cut off: {before:?} {after:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_is_dragged_once_it_is_zoomed() {
    let visit = Visit::to("index.html#pe=1&from=2019-01-01&to=2020-12-31").await;
    let before: (f64, f64) = visit.eval(SHOWN).await;
    let at = visit.spot("document.getElementById('timeline-chart')").await;
    let width: f64 = visit.eval("document.getElementById('timeline-chart').clientWidth").await;
    visit.drag(at, at.by(-width / 4.0, 0.0)).await;
    visit.until("it has moved", &format!("({SHOWN})[0] !== {}", before.0)).await;
    let after: (f64, f64) = visit.eval(SHOWN).await;
    let moved = (after.0 - before.0) / (before.1 - before.0);
    assert!((0.22..=0.28).contains(&moved), "the days follow the hand: moved by {moved}");
    assert!(((after.1 - after.0) - (before.1 - before.0)).abs() <= 1.0, "as long as before");
    assert!(!visit.hash().await.contains("pin="), "the end of a drag pins nothing");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_is_pinched_and_dragged_with_fingers() {
    let visit = Visit::before(Site::new()).await;
    visit.with_fingers().await;
    visit.window(900, 800).await;
    visit.open("index.html").await;
    let at = visit.spot("document.getElementById('timeline-chart')").await;
    visit.touch("touchStart", &[at.by(-40.0, 0.0), at.by(40.0, 0.0)]).await;
    for step in 1..=6 {
        let apart = 40.0 + f64::from(step) * 20.0;
        visit.touch("touchMove", &[at.by(-apart, 0.0), at.by(apart, 0.0)]).await;
    }
    visit.touch("touchEnd", &[]).await;
    visit.until_hash_has("from=").await;
    let near: (f64, f64) = visit.eval(SHOWN).await;
    let scale: f64 = visit.eval("visualViewport.scale").await;
    assert_eq!(scale, 1.0, "the page itself is not zoomed");
    // One finger moves what is shown.
    visit.touch("touchStart", &[at]).await;
    for step in 1..=6 {
        visit.touch("touchMove", &[at.by(-f64::from(step) * 25.0, 0.0)]).await;
    }
    visit.touch("touchEnd", &[]).await;
    visit.until("it has moved", &format!("({SHOWN})[0] > {}", near.0)).await;
    // Two fingers coming together show more.
    let moved: (f64, f64) = visit.eval(SHOWN).await;
    visit.touch("touchStart", &[at.by(-160.0, 0.0), at.by(160.0, 0.0)]).await;
    for step in 1..=5 {
        let apart = 160.0 - f64::from(step) * 20.0;
        visit.touch("touchMove", &[at.by(-apart, 0.0), at.by(apart, 0.0)]).await;
    }
    visit.touch("touchEnd", &[]).await;
    let more = format!("!({SHOWN}) || ({SHOWN})[1] - ({SHOWN})[0] > {}", moved.1 - moved.0);
    visit.until("more is shown", &more).await;
    assert!(!visit.hash().await.contains("pin="), "the end of a gesture pins nothing");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_shows_those_who_are_asked_for() {
    let visit = Visit::to("index.html").await;
    let drawn = "[...document.querySelectorAll('#timeline-chart [data-mark]')].map((one) => one.dataset.mark)";
    let all: Vec<String> = visit.eval(drawn).await;
    let actors = vec![Actor::Government, Actor::Courts];
    for actor in &actors {
        visit.click(&format!("#timeline-{}", actor.id())).await;
        let pressed =
            format!("document.getElementById('timeline-{}').getAttribute('aria-pressed') === 'true'", actor.id());
        visit.until("it is pressed", &pressed).await;
    }
    visit.until_hash("#pe=1&actors=government,courts").await;
    let scene = visit.scene(TIMELINE, &Settings { actors: actors.clone(), ..Settings::default() }).await;
    let expected: Vec<&str> = scene.marks.iter().map(|mark| mark.mark.id.as_str()).collect();
    assert_eq!(visit.eval::<Vec<String>>(drawn).await, expected);
    for event in &story().events {
        if actors.contains(&event.actor) {
            assert!(scene.marks.iter().any(|mark| mark.is_about(event.id.as_str())), "{} is not shown", event.id);
        } else {
            assert!(!expected.contains(&event.id.as_str()), "{} is shown", event.id);
        }
    }
    for actor in &actors {
        visit.click(&format!("#timeline-{}", actor.id())).await;
    }
    visit.until_hash("").await;
    assert_eq!(visit.eval::<Vec<String>>(drawn).await, all);
}
