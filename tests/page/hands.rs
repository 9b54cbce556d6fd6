//! A reader on the default page: mouse, fingers and keys, and what the page shows them.

use std::ops::Deref;

use petition_explainer::figure::{self, Settings, Table};
use petition_explainer::scene::text::{self, Ruler};
use petition_explainer::scene::{Frame, Mark, PlacedMark, Point, Scene};
use petition_explainer::story::{FigureName, Story};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::content::RUSSIA;
use crate::engine::{Engine, folder};
use crate::server::{Server, Site};
use crate::session::Session;

/// The figures of the default story, in its order.
pub fn figures() -> Vec<FigureName> {
    story().figures.into_iter().map(|figure| figure.name).collect()
}

/// The default story, read as the app reads it.
pub fn story() -> Story {
    let path = folder("PAGE_DIST").join(format!("stories/{RUSSIA}.json"));
    let mut story = petition_explainer::story::read(&std::fs::read(path).expect("the story")).expect("a story");
    let map = |file: &str| std::fs::read(folder("PAGE_DIST").join("maps").join(file)).ok();
    story.lay_out(&mut { map }).expect("a map");
    story
}

/// Everything a figure of the default story shows.
pub fn marks(name: FigureName) -> Vec<Mark> {
    figure::says(name).marks(&story())
}

/// The table of a figure of the default story.
pub fn table(name: FigureName) -> Table {
    figure::says(name).table(&story())
}

/// All marks of a scene; of a map, some from everywhere on it.
pub fn some(scene: &Scene) -> impl Iterator<Item = &PlacedMark> {
    scene.marks.iter().step_by(1 + scene.marks.len() / 60)
}

/// A place in the window, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

impl Spot {
    /// The place this far to the right and down.
    pub fn by(self, x: f64, y: f64) -> Spot {
        Spot { x: self.x + x, y: self.y + y }
    }
}

/// A reader in front of a page whose app has started.
pub struct Visit {
    session: Session,
    pub server: Server,
}

impl Deref for Visit {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Visit {
    /// Opens an address in Chromium and waits for the app; `None` where Chromium is not asked for.
    pub async fn to(address: &str) -> Visit {
        let visit = Visit::before(Site::new()).await;
        visit.open(address).await;
        visit
    }

    /// A browser and a site, before any page is opened.
    pub async fn before(site: Site) -> Visit {
        Visit { server: site.start().await, session: Session::open(Engine::Chromium).await }
    }

    /// Opens an address of the site and waits for the app, drawn.
    pub async fn open(&self, address: &str) {
        self.goto(&self.server.url(address)).await;
        self.app_started().await;
        self.drawn().await;
    }

    /// The scene that the app shows of a figure with these settings.
    pub async fn scene(&self, name: FigureName, settings: &Settings) -> Scene {
        let width: f64 = self.eval("document.getElementById('measure').clientWidth").await;
        let draw = || figure::draw(name, &story(), Frame::new(width), settings).expect("a drawing");
        text::measured_by(self.ruler().await, draw)
    }

    /// How wide the letters of the page's charts are, by what it measures them with.
    async fn ruler(&self) -> Ruler {
        let widths = "[0, 3].map((first) => {
            const texts = [...document.querySelectorAll('.probe text')].slice(first, first + 3);
            const em = (text, place) => text.getSubStringLength(place, 1) * 1000 / text.getAttribute('font-size');
            return Array.from({ length: texts[0].getNumberOfChars() - 1 }, (_, place) => Math.max(...texts.map((text) => em(text, place + 1))));
        })";
        let [regular, bold]: [Vec<f64>; 2] = self.eval(widths).await;
        let (mut regular, mut bold) = (regular.into_iter(), bold.into_iter());
        Ruler::measured(|_, is_bold| {
            if is_bold { bold.next() } else { regular.next() }.expect("a width of each letter")
        })
    }

    /// The fragment of the address.
    pub async fn hash(&self) -> String {
        self.eval("location.hash").await
    }

    /// Waits until the fragment of the address is this.
    pub async fn until_hash(&self, hash: &str) {
        self.until(&format!("the address ends in {hash:?}"), &format!("location.hash === {}", json!(hash))).await;
    }

    /// Waits until the fragment of the address holds this.
    pub async fn until_hash_has(&self, part: &str) {
        self.until(&format!("the address holds {part:?}"), &format!("location.hash.includes({})", json!(part))).await;
    }

    /// Presses keys that have names, one after another.
    pub async fn keys(&self, keys: &[Key]) {
        let mut chain = self.driver.action_chain();
        for key in keys {
            chain = chain.send_keys(char::from(key.clone()));
        }
        chain.perform().await.expect("keys");
    }

    /// Moves the focus to a chart as a reader does: by Tab, from the link before it.
    pub async fn tab_to_chart(&self, name: FigureName) {
        let chart = format!("{}-chart", name.id());
        self.run(&format!("document.querySelector('#{} .skip').focus()", name.id())).await;
        for _ in 0..40 {
            self.keys(&[Key::Tab]).await;
            if self.eval::<String>("document.activeElement.id").await == chart {
                return;
            }
        }
        panic!("Tab does not come to {chart}");
    }

    /// Waits until a chart's tooltip says this; `None`: until there is no tooltip.
    pub async fn until_tooltip(&self, name: FigureName, label: Option<&str>) {
        let shown = tooltip(name);
        self.until(&format!("the tooltip of {} says {label:?}", name.id()), &format!("({shown}) === {}", json!(label)))
            .await;
    }

    /// What a chart's tooltip says.
    pub async fn tooltip(&self, name: FigureName) -> Option<String> {
        self.eval(&tooltip(name)).await
    }

    /// Waits until the page has spoken this.
    pub async fn until_said(&self, text: &str) {
        let said = format!("document.getElementById('announcer').textContent.trim() === {}", json!(text));
        self.until(&format!("{text:?} is spoken"), &said).await;
    }

    /// Waits until assistive technology is told this mark of a chart, and its place among all of them.
    pub async fn until_described(&self, name: FigureName, scene: &Scene, at: usize) {
        let told = format!("{}. {} of {}", scene.marks[at].mark.label, at + 1, scene.marks.len());
        let value = format!("document.getElementById('{}-chart').getAttribute('aria-valuetext')", name.id());
        self.until(&format!("{told:?} is told"), &format!("{value} === {}", json!(told))).await;
    }

    /// How many marks of a figure are lit by what is pinned.
    pub async fn lit(&self, name: FigureName) -> usize {
        self.eval(&format!("document.querySelectorAll('#{} .over .line-second').length", name.id())).await
    }

    /// Clicks an element, by a selector.
    pub async fn click(&self, selector: &str) {
        let at = self.spot(&format!("document.querySelector({})", json!(selector))).await;
        self.click_at(at).await;
    }

    /// The middle of an element, brought into view.
    pub async fn spot(&self, element: &str) -> Spot {
        let middle = format!(
            "(() => {{
                const element = {element};
                element.scrollIntoView({{ block: 'center', inline: 'center', behavior: 'instant' }});
                const box = element.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
            }})()"
        );
        let [x, y]: [f64; 2] = self.eval(&middle).await;
        Spot { x, y }
    }

    /// Where a mark of a scene that is shown is pointed at: a place on its shapes that is nearer to it than to others.
    pub async fn mark(&self, name: FigureName, scene: &Scene, id: &str) -> Spot {
        let index = scene.marks.iter().position(|mark| mark.mark.id == id).expect("a mark of the scene");
        let mark = &scene.marks[index];
        let shapes = scene.shapes[mark.shapes.clone()].iter().map(|shape| shape.bounds());
        let places = shapes.flat_map(|bounds| {
            let shares = [0.5, 0.25, 0.75, 0.05, 0.95];
            let along =
                move |y: f64| shares.map(|x| Point::new(bounds.x + bounds.width * x, bounds.y + bounds.height * y));
            shares.into_iter().flat_map(along)
        });
        let place = places.into_iter().find(|place| scene.nearest(*place, 12.0) == Some(index));
        let place = place.unwrap_or_else(|| panic!("{id} in {} cannot be pointed at", name.id()));
        let (left, top): (f64, f64) = self
            .eval(&format!(
                "(() => {{
                    const chart = document.getElementById('{}-chart'), middle = innerHeight / 2;
                    scrollBy({{ top: chart.getBoundingClientRect().top + {} - middle, behavior: 'instant' }});
                    const box = chart.getBoundingClientRect();
                    return [box.left, box.top];
                }})()",
                name.id(),
                place.y
            ))
            .await;
        Spot { x: left + place.x, y: top + place.y }
    }

    async fn mouse(&self, kind: &str, at: Spot, more: Value) {
        let mut event = json!({ "type": kind, "x": at.x, "y": at.y });
        for (name, value) in more.as_object().expect("an object") {
            event[name] = value.clone();
        }
        self.devtools("Input.dispatchMouseEvent", event).await;
    }

    /// Moves the mouse.
    pub async fn hover(&self, at: Spot) {
        self.mouse("mouseMoved", at, json!({})).await;
    }

    /// Presses and releases the mouse.
    pub async fn click_at(&self, at: Spot) {
        self.drag(at, at).await;
    }

    /// Drags with the mouse, in five moves.
    pub async fn drag(&self, from: Spot, to: Spot) {
        let down = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
        self.mouse("mouseMoved", from, json!({})).await;
        self.mouse("mousePressed", from, down.clone()).await;
        if from != to {
            for step in 1..=5 {
                let share = f64::from(step) / 5.0;
                let at = from.by((to.x - from.x) * share, (to.y - from.y) * share);
                self.mouse("mouseMoved", at, json!({ "button": "left", "buttons": 1 })).await;
            }
        }
        self.mouse("mouseReleased", to, down).await;
    }

    /// Turns the wheel, with Ctrl or without.
    pub async fn wheel(&self, at: Spot, down: f64, ctrl: bool) {
        let modifiers = if ctrl { 2 } else { 0 };
        self.mouse("mouseWheel", at, json!({ "deltaX": 0, "deltaY": down, "modifiers": modifiers })).await;
    }

    /// Gives the browser a touch screen.
    pub async fn with_fingers(&self) {
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).await;
    }

    /// Puts fingers on the screen, moves them, or (none) lifts them.
    pub async fn touch(&self, kind: &str, fingers: &[Spot]) {
        let points: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(id, at)| json!({ "x": at.x, "y": at.y, "id": id, "radiusX": 8, "radiusY": 8 }))
            .collect();
        self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    }

    /// Taps with a finger.
    pub async fn tap(&self, at: Spot) {
        self.touch("touchStart", &[at]).await;
        self.touch("touchEnd", &[]).await;
    }
}

fn tooltip(name: FigureName) -> String {
    let selector = format!("#{}-chart .tooltip:not([hidden]) .label", name.id());
    format!("(document.querySelector({}) || {{ textContent: null }}).textContent", json!(selector))
}
