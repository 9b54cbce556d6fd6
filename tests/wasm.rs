//! What only a browser can show: how wide text is, what becomes of focus and history, and the app alive on a page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/shipped.rs"]
mod shipped;

use std::cell::Cell;

use js_sys::{Array, Promise};
use petition_explainer::day::{Date, Day};
use petition_explainer::embed::address::Choices;
use petition_explainer::embed::browser::{self, Write, announcer};
use petition_explainer::embed::fetch::{self, StoryAddress, story_address};
use petition_explainer::embed::{stage, takeover};
use petition_explainer::figure::{self, Arrangement, Scale, Settings};
use petition_explainer::reader::probe::Probe;
use petition_explainer::scene::text::Ruler;
use petition_explainer::scene::{Anchor, Font, Point, Run, Shape, Tone};
use petition_explainer::scene::{Band, Frame, Scene, svg, text};
use petition_explainer::story::{FigureName, Story};
use petition_explainer::view::app::{App, AppProps};
use petition_explainer::view::content::Content;
use petition_explainer::view::shared::Shared;
use shipped::stories;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Blob, Document, Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit, MutationObserver,
    MutationObserverInit, ResizeObserver, SvgTextContentElement, Url, WheelEvent, WheelEventInit,
};

wasm_bindgen_test_configure!(run_in_browser);

const STYLE: &str = include_str!("../static/style.css");
const SVG: &str = "http://www.w3.org/2000/svg";

fn page() -> String {
    browser::page_address().unwrap()
}

fn document() -> Document {
    browser::document().unwrap()
}

/// A part of the page for one test, taken away after it; the address is a plain one again.
struct Stage(Element);

impl Stage {
    fn set(html: &str) -> Stage {
        let stage = document().create_element("div").unwrap();
        stage.set_inner_html(html);
        document().body().unwrap().append_child(&stage).unwrap();
        put_fragment("");
        Stage(stage)
    }

    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.0.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("nothing is {selector}")).unchecked_into()
    }

    fn all<T: JsCast>(&self, selector: &str) -> Vec<T> {
        let found = self.0.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().unchecked_into()).collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
        put_fragment("");
    }
}

fn put_fragment(fragment: &str) {
    let window = browser::window().unwrap();
    let path = window.location().pathname().unwrap() + fragment;
    window.history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&path)).unwrap();
}

/// Watches everything in and under an element.
fn watch(element: &Element, told: &js_sys::Function) -> MutationObserver {
    let observer = MutationObserver::new(told).unwrap();
    let everything = MutationObserverInit::new();
    everything.set_attributes(true);
    everything.set_child_list(true);
    everything.set_character_data(true);
    everything.set_subtree(true);
    observer.observe_with_options(element, &everything).unwrap();
    observer
}

/// Waits until anything in or under an element changes.
async fn change(element: &Element) {
    let mut observer = None;
    let changed = Promise::new(&mut |done, _| observer = Some(watch(element, &done)));
    JsFuture::from(changed).await.unwrap();
    observer.unwrap().disconnect();
}

/// Waits until the browser has told every observer the size that an element was given.
async fn resized(element: &Element) {
    let mut observer = None;
    let told = Promise::new(&mut |done, _| {
        let watching = ResizeObserver::new(&done).unwrap();
        watching.observe(element);
        observer = Some(watching);
    });
    JsFuture::from(told).await.unwrap();
    observer.unwrap().disconnect();
}

/// Waits until the timers that are due have been called.
async fn timers() {
    let called = Promise::new(&mut |done, _| {
        let call = move || drop(done.call0(&JsValue::NULL));
        gloo::timers::callback::Timeout::new(0, call).forget();
    });
    JsFuture::from(called).await.unwrap();
}

mod text_width {
    use super::*;

    /// Every setting that gives other texts.
    fn settings() -> [Settings; 3] {
        let settings = |scale, arrangement| Settings { scale, arrangement, ..Settings::default() };
        [
            Settings::default(),
            settings(Scale::Log, Arrangement::Calendar),
            Settings { zoom: busy_months(), ..Settings::default() },
        ]
    }

    /// Months in which much happened, which the axis names one by one.
    fn busy_months() -> Option<(Day, Day)> {
        let day = |text| Date::parse(text).unwrap().exact().unwrap();
        Some((day("2020-06-01"), day("2020-09-30")))
    }

    /// The texts of a drawing that are wider on the screen than the layout took them to be.
    fn too_wide(stage: &Stage, scene: &Scene) -> Vec<String> {
        stage.0.set_inner_html(&["<div class='chart'>", &svg::file(scene, "", ""), "</div>"].concat());
        let drawn: Vec<SvgTextContentElement> = stage.all("text");
        let texts = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { text, font, then, .. } => Some((text, text::width(text, *font) + Run::width(then))),
            _ => None,
        });
        let texts: Vec<_> = texts.collect();
        assert_eq!(drawn.len(), texts.len(), "texts drawn");
        let pairs = drawn.iter().zip(texts);
        let wider = pairs.filter_map(|(element, (text, estimated))| {
            let measured = f64::from(element.get_computed_text_length());
            // Texts of spaces alone measure nothing; all others must be seen at all.
            assert!(measured > 0.0 || text.trim().is_empty(), "{text:?} is not drawn");
            (measured > estimated).then(|| format!("{measured:.1} px, not {estimated:.1}: {text:?}"))
        });
        wider.collect()
    }

    /// Whatever a reader's system has for these, and whatever a reader has set.
    const TYPES: [&str; 5] = [
        "",
        "font-family: serif !important",
        "font-family: monospace !important",
        "font-family: system-ui !important; font-style: italic !important",
        "letter-spacing: .12em !important; word-spacing: .16em !important",
    ];

    /// Does something on a page with our style and a reader's, given the ruler that is measured there.
    fn in_each_type(test: impl Fn(&Stage, Ruler, &str)) {
        for reader in TYPES {
            let stage = Stage::set("");
            let style = document().create_element("style").unwrap();
            style.set_text_content(Some(&[STYLE, "* { ", reader, " }"].concat()));
            document().head().unwrap().append_child(&style).unwrap();
            let probe = Probe::new(&document().body().unwrap(), yew::Callback::noop()).unwrap();
            test(&stage, probe.ruler(), reader);
            style.remove();
        }
    }

    /// Layout knows no browser: that nothing overlaps on the screen rests on its widths being at least those there.
    #[wasm_bindgen_test]
    fn no_text_is_wider_than_its_layout_took_it_to_be() {
        in_each_type(|stage, ruler, reader| {
            let mut wider = Vec::new();
            for story in &stories() {
                for (figure, settings) in
                    story.figures.iter().flat_map(|one| settings().map(|settings| (one, settings)))
                {
                    for width in [288.0, 480.0, 720.0] {
                        wider.extend(text::measured_by(ruler, || {
                            let scene = figure::draw(figure.name, story, Frame::new(width), &settings).unwrap();
                            too_wide(stage, &scene)
                        }));
                    }
                }
            }
            wider.sort();
            wider.dedup();
            assert!(wider.is_empty(), "{reader:?}, {} texts:\n{}", wider.len(), wider.join("\n"));
        });
    }

    /// Every letter that is told apart, in both weights and on its own, where no average helps.
    #[wasm_bindgen_test]
    fn no_letter_is_wider_than_its_class() {
        let letters = (' '..='~').chain('\u{a1}'..='ÿ').chain("–—‘’“”…→←↑↓·±×£".chars()).filter(|one| *one != '\u{ad}');
        let mut scene = Scene::new(960.0, 100.0);
        for letter in letters {
            for font in [Font::regular(14.0), Font::bold(14.0)] {
                scene.text(letter.to_string(), Point::new(0.0, 50.0), Tone::Ink, font, Anchor::Start);
            }
        }
        in_each_type(|stage, ruler, reader| {
            let wider = text::measured_by(ruler, || too_wide(stage, &scene));
            assert!(wider.is_empty(), "{reader:?}, {} letters:\n{}", wider.len(), wider.join("\n"));
        });
    }

    /// What no event tells: another font, or letters further apart.
    #[wasm_bindgen_test]
    async fn a_change_of_type_is_heard_of() {
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(STYLE));
        document().head().unwrap().append_child(&style).unwrap();
        let (mut tell, mut heard) = (None, None);
        let told = Promise::new(&mut |done, _| tell = Some(done));
        let again = Promise::new(&mut |done, _| heard = Some(done));
        let (tell, heard, calls) = (tell.unwrap(), heard.unwrap(), Cell::new(0));
        let changed = yew::Callback::from(move |()| {
            // An observer tells the size that there is at first too.
            calls.set(calls.get() + 1);
            drop(if calls.get() == 1 { &tell } else { &heard }.call0(&JsValue::NULL));
        });
        let probe = Probe::new(&document().body().unwrap(), changed).unwrap();
        let before = probe.ruler();
        JsFuture::from(told).await.unwrap();
        style.set_text_content(Some(&[STYLE, "* { letter-spacing: .12em !important }"].concat()));
        JsFuture::from(again).await.unwrap();
        assert_ne!(probe.ruler(), before);
        style.remove();
        drop(probe);
        assert_eq!(document().query_selector(".probe").unwrap(), None, "it leaves nothing behind");
    }
}

mod address {
    use super::*;

    fn entries() -> u32 {
        browser::window().unwrap().history().unwrap().length().unwrap()
    }

    fn log() -> Choices {
        Choices { settings: Settings { scale: Scale::Log, ..Settings::default() }, pin: None }
    }

    #[wasm_bindgen_test]
    fn a_step_is_an_entry_of_its_own_and_the_rest_takes_the_place_of_the_last() {
        let _stage = Stage::set("");
        put_fragment("#amp=1");
        let before = entries();
        browser::write_choices(&log(), Write::Push);
        assert_eq!((browser::fragment().as_str(), entries()), ("#amp=1&pe=1&scale=log", before + 1));
        browser::write_choices(&log(), Write::Push);
        assert_eq!(entries(), before + 1, "nothing new is no step");
        browser::write_choices(&Choices::default(), Write::Replace);
        assert_eq!((browser::fragment().as_str(), entries()), ("#amp=1", before + 1), "the host's part stays");
    }

    #[wasm_bindgen_test]
    fn a_link_to_what_is_seen_says_it_without_the_hosts_part() {
        let _stage = Stage::set("");
        put_fragment("#amp=1");
        let location = browser::window().unwrap().location();
        let plain = [location.origin().unwrap(), location.pathname().unwrap()].concat();
        assert_eq!(browser::link_to(&log()), Some([&plain, "#pe=1&scale=log"].concat()));
    }

    #[wasm_bindgen_test]
    fn going_to_an_element_opens_what_it_stands_in_and_focuses_it() {
        let html = "<details id='outer'><details id='inner'><p id='there' tabindex='-1'>It</p></details></details>";
        let stage = Stage::set(html);
        browser::go_to("there", &browser::document().unwrap());
        assert_eq!(document().active_element().unwrap().id(), "there");
        assert_eq!(stage.all::<Element>("details[open]").len(), 2);
    }
}

mod takeover_of_the_page {
    use super::*;

    const PAGE: &str = "<h1 id='title' tabindex='-1'>Title</h1><details id='one'><summary>One</summary>
        <p id='words'>Some <em>words to</em> select</p></details><details id='two'></details><button id='button'></button>";

    fn text_selected() -> String {
        String::from(browser::window().unwrap().get_selection().unwrap().unwrap().to_string())
    }

    #[wasm_bindgen_test]
    fn focus_open_details_and_selection_stay() {
        let stage = Stage::set(&["<div id='page'>", PAGE, "</div>"].concat());
        let next = document().create_element("div").unwrap();
        next.set_inner_html(PAGE);
        let words: Element = stage.find("#words");
        stage.find::<Element>("#one").set_attribute("open", "").unwrap();
        stage.find::<HtmlElement>("#button").focus().unwrap();
        let selection = browser::window().unwrap().get_selection().unwrap().unwrap();
        let (from, to) = (words.child_nodes().get(1).unwrap().first_child().unwrap(), words.last_child().unwrap());
        selection.set_base_and_extent(&from, 2, &to, 4).unwrap();
        let selected = text_selected();
        assert_eq!(selected, "rds to sel");
        takeover::swap(&stage.find("#page"), &next);
        assert!(!words.is_connected(), "the old page is still there");
        assert_eq!(document().active_element().map(|element| element.id()), Some("button".to_owned()));
        let open: Vec<String> = stage.all::<Element>("details[open]").iter().map(Element::id).collect();
        assert_eq!((open, text_selected()), (vec!["one".to_owned()], selected));
    }

    #[wasm_bindgen_test]
    fn what_the_next_page_does_not_have_is_let_go() {
        let stage = Stage::set("<div id='page'><button id='gone'></button></div>");
        let next = document().create_element("div").unwrap();
        next.set_inner_html("<p id='here'></p>");
        stage.find::<HtmlElement>("#gone").focus().unwrap();
        takeover::swap(&stage.find("#page"), &next);
        assert!(stage.find::<Element>("#here").is_connected());
        assert_eq!(document().active_element().unwrap().tag_name(), "BODY");
    }
}

mod stories_from_elsewhere {
    use super::*;

    fn asked(address: &str) -> Result<StoryAddress, &'static str> {
        story_address(Some(address), "stories/own.json", "stories/", &page())
    }

    #[wasm_bindgen_test]
    fn what_lies_outside_is_refused() {
        let origin = browser::window().unwrap().location().origin().unwrap();
        let with_name = origin.replace("://", "://name@") + "/stories/x.json";
        let blob = ["blob:", &origin, "/stories/x.json"].concat();
        for address in [
            "//x",
            "//x/stories/x.json",
            "\\\\x\\stories\\x.json",
            "/\\x/stories/x.json",
            "https://x.example/stories/x.json",
            "data:application/json,{}",
            "javascript:0",
            &blob,
            &with_name,
            "..",
            "stories/..",
            "stories/../x.json",
            "stories/%2e%2e/x.json",
            "stories/.%2E/x.json",
            "stories/..%2fx.json",
            "stories/..%5Cx.json",
            "stories/..\\x.json",
            "stories/%2e%2e%2fx.json",
            "stories//x.json",
            "stories",
            "storiesx/x.json",
            "/x.json",
            "stories/x.json?to=elsewhere",
            "stories/x.json#x",
        ] {
            let refused = asked(address).expect_err(address);
            assert_eq!(refused, "What the address asks for is not one of this site’s stories.", "{address}");
        }
    }

    #[wasm_bindgen_test]
    fn what_lies_among_the_stories_is_told() {
        let location = browser::window().unwrap().location();
        let page = location.href().unwrap();
        let beside = |relative: &str| Url::new_with_base(relative, &page).unwrap().href();
        for address in ["stories/x.json", "./stories/x.json", "stories/a/../x.json", &beside("stories/x.json")] {
            let expected = StoryAddress { href: beside("stories/x.json"), own: false };
            assert_eq!(asked(address), Ok(expected), "{address}");
        }
        let own = StoryAddress { href: beside("stories/own.json"), own: true };
        assert_eq!(asked("./stories/own.json"), Ok(own.clone()));
        assert_eq!(story_address(None, "stories/own.json", "stories/", &page), Ok(own));
    }

    #[wasm_bindgen_test]
    fn a_deployer_may_allow_another_folder() {
        let asked = |address| story_address(Some(address), "stories/own.json", "stories/ /news/", &page()).is_ok();
        assert!(asked("/news/x.json"));
        assert!(!asked("/newsroom/x.json"));
    }

    #[wasm_bindgen_test]
    async fn its_bytes_arrive_whole() {
        let blob = Blob::new_with_str_sequence(&Array::of1(&"{\"said\": “no”}".into())).unwrap();
        let href = Url::create_object_url_with_blob(&blob).unwrap();
        let bytes = fetch::bytes(&StoryAddress { href: href.clone(), own: true }).await.unwrap();
        Url::revoke_object_url(&href).unwrap();
        assert_eq!(bytes, "{\"said\": “no”}".as_bytes());
    }

    #[wasm_bindgen_test]
    async fn one_that_is_not_there_is_told_in_words() {
        let address = asked("stories/none.json").unwrap();
        let trouble = fetch::bytes(&address).await.unwrap_err();
        assert_eq!(trouble.with_story(), "The server has no such story (it answered 404).");
        assert!(!trouble.may_pass(), "it would be asked for in vain");
    }
}

#[wasm_bindgen_test]
async fn of_a_run_of_texts_the_last_alone_is_spoken() {
    let stage = Stage::set("<p id='announcer'></p>");
    let region: Element = stage.find("#announcer");
    announcer::add(region.clone());
    for text in ["One", "Two", "Three"] {
        announcer::say(text);
    }
    assert_eq!(region.text_content().unwrap(), "", "before the run is over");
    change(&region).await;
    assert_eq!(region.text_content().unwrap(), "Three");
}

mod app {
    use super::*;
    use yew::AppHandle;
    use yew::scheduler::flush;

    /// The app on a page, with a column of figures of a width that can be changed.
    struct Page {
        stage: Stage,
        handle: AppHandle<App>,
    }

    impl Page {
        async fn of(story: Story, width_px: u32) -> Page {
            Page::at("", story, width_px).await
        }

        async fn at(fragment: &str, story: Story, width_px: u32) -> Page {
            let stage = Stage::set("<div id='measure'></div><div id='app'></div>");
            put_fragment(fragment);
            give_width(&stage, width_px);
            let (done, is_ready) = (stage.find::<Element>("#app"), yew::Callback::from(mark_ready));
            let content = Shared::new(Content::new(story));
            let props = AppProps {
                content,
                view: None,
                column: stage.find("#measure"),
                stage: Shared::new(stage::Stage::Page),
                ready: is_ready,
            };
            let handle = yew::Renderer::<App>::with_root_and_props(done, props).render();
            flush().await;
            Page { stage, handle }
        }

        fn chart(&self, figure: &str) -> Element {
            self.stage.find(&["#", figure, "-chart"].concat())
        }

        fn drawing(&self, figure: &str) -> Element {
            self.stage.find(&["#", figure, "-chart > svg"].concat())
        }
    }

    fn give_width(stage: &Stage, px: u32) {
        stage.find::<HtmlElement>("#measure").style().set_property("width", &format!("{px}px")).unwrap();
    }

    fn mark_ready((): ()) {
        document().get_element_by_id("app").unwrap().set_attribute("data-ready", "").unwrap();
    }

    fn key(key: &str) -> KeyboardEvent {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()
    }

    fn wheel(with_control: bool) -> WheelEvent {
        let init = WheelEventInit::new();
        init.set_ctrl_key(with_control);
        init.set_delta_y(-100.0);
        init.set_bubbles(true);
        init.set_cancelable(true);
        WheelEvent::new_with_event_init_dict("wheel", &init).unwrap()
    }

    #[wasm_bindgen_test]
    async fn it_draws_every_figure_as_svg() {
        for story in stories() {
            let page = Page::of(story.clone(), 720).await;
            assert!(page.stage.find::<Element>("#app").has_attribute("data-ready"), "it says that it is complete");
            for figure in &story.figures {
                let drawing = page.drawing(figure.name.id());
                let frame = Frame::narrowest(Band::Wide);
                let scene = figure::draw(figure.name, &story, frame, &Settings::default()).unwrap();
                assert_eq!(drawing.get_attribute("width").unwrap(), "720");
                assert_eq!(drawing.query_selector_all("[data-mark]").unwrap().length() as usize, scene.marks.len());
                let parts = drawing.query_selector_all("*").unwrap();
                assert!(parts.length() as usize >= scene.shapes.len());
                let is_svg = |index| parts.get(index).unwrap().unchecked_into::<Element>().namespace_uri();
                assert!(
                    (0..parts.length()).all(|index| is_svg(index).as_deref() == Some(SVG)),
                    "elements of no drawing"
                );
            }
            page.handle.destroy();
        }
    }

    #[wasm_bindgen_test]
    async fn unmounted_it_leaves_nothing_and_hears_nothing() {
        let page = Page::of(stories()[1].clone(), 720).await;
        let host: Element = page.stage.find("#app");
        page.handle.destroy();
        flush().await;
        assert_eq!(host.child_nodes().length(), 0);
        let window = browser::window().unwrap();
        put_fragment("#pe=1&scale=log");
        window.dispatch_event(&Event::new("popstate").unwrap()).unwrap();
        give_width(&page.stage, 300);
        resized(&page.stage.find("#measure")).await;
        flush().await;
        assert_eq!(host.child_nodes().length(), 0);
    }

    #[wasm_bindgen_test]
    async fn it_is_laid_out_again_for_another_width() {
        let page = Page::of(stories()[1].clone(), 720).await;
        give_width(&page.stage, 300);
        change(&page.stage.find("#figures")).await;
        flush().await;
        assert_eq!(page.drawing("progress").get_attribute("width").unwrap(), "300");
        page.handle.destroy();
    }

    #[wasm_bindgen_test]
    async fn the_address_is_restored_and_followed() {
        let page = Page::at("#pe=1&scale=log", stories()[0].clone(), 720).await;
        let pressed = || page.stage.find::<Element>("#progress-log").get_attribute("aria-pressed").unwrap();
        assert_eq!(pressed(), "true");
        put_fragment("");
        browser::window().unwrap().dispatch_event(&Event::new("popstate").unwrap()).unwrap();
        flush().await;
        assert_eq!(pressed(), "false", "after Back");
        page.stage.find::<HtmlElement>("#progress-log").click();
        flush().await;
        timers().await;
        assert_eq!((pressed().as_str(), browser::fragment().as_str()), ("true", "#pe=1&scale=log"));
        page.handle.destroy();
    }

    #[wasm_bindgen_test]
    async fn a_highlight_leaves_the_drawing_alone() {
        let page = Page::of(stories()[0].clone(), 720).await;
        for figure in FigureName::ALL.iter().map(|name| name.id()) {
            let tooltip: HtmlElement = page.stage.find(&["#", figure, "-chart .tooltip"].concat());
            assert!(tooltip.hidden());
            let seen = watch(&page.drawing(figure), &js_sys::Function::new_no_args(""));
            page.chart(figure).dispatch_event(&key("End")).unwrap();
            flush().await;
            assert!(!tooltip.hidden() && !tooltip.inner_text().is_empty(), "{figure}: no tooltip");
            assert_eq!(seen.take_records().length(), 0, "{figure}: its drawing was touched");
            seen.disconnect();
        }
        page.handle.destroy();
    }

    #[wasm_bindgen_test]
    async fn the_wheel_zooms_with_control_alone() {
        let page = Page::of(stories()[0].clone(), 720).await;
        let drawn = || page.drawing("timeline").inner_html();
        let whole = drawn();
        let scrolled = wheel(false);
        page.chart("timeline").dispatch_event(&scrolled).unwrap();
        flush().await;
        assert!(!scrolled.default_prevented() && drawn() == whole, "the page's scrolling was taken");
        let zoomed = wheel(true);
        page.chart("timeline").dispatch_event(&zoomed).unwrap();
        flush().await;
        assert!(zoomed.default_prevented(), "the browser would zoom too");
        assert_ne!(drawn(), whole);
        let other = wheel(true);
        page.chart("progress").dispatch_event(&other).unwrap();
        assert!(!other.default_prevented(), "a chart that cannot zoom lets the browser");
        page.handle.destroy();
    }
}
