//! What the page asks of the browser it stands in.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, HtmlElement, Node, Url, Window};

use super::address;

/// The window, where there is one.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document, where there is one.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element of an id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page stands in a frame of another.
pub fn in_frame() -> bool {
    let Some(window) = window() else { return false };
    // A parent of another origin still compares; what cannot be compared is a frame too.
    !matches!((window.parent(), window.self_()), (Ok(Some(parent)), own) if parent == own)
}

/// The page's address without its query and fragment.
pub fn page_address() -> Option<String> {
    let href = window()?.location().href().ok()?;
    href.split(['?', '#']).next().map(str::to_owned)
}

/// The document or the shadow root that an element stands in.
pub fn root_of(element: &Node) -> Document {
    // What is asked of a document here, a shadow root answers too: ids, selectors, which element is active.
    element.get_root_node().unchecked_into()
}

/// The fragment of the address, with its `#`.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query of the address, with its `?`.
pub fn search() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// How a new fragment enters the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Write {
    /// As a step that Back undoes. In a frame Back is the article's, so there the new fragment replaces the old one.
    #[default]
    Push,
    /// In the place of the old one.
    Replace,
}

/// Writes the reader's choices into the address; a browser that refuses leaves it as it was.
pub fn write_choices(choices: &address::Choices, how: Write) {
    let (Some(window), current) = (window(), fragment()) else { return };
    let next = address::fragment(&current, choices);
    if next == current.trim_start_matches('#') {
        return;
    }
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else { return };
    let hash = if next.is_empty() { String::new() } else { ["#", &next].concat() };
    let target = [path, search(), hash].concat();
    let written = match how {
        Write::Push if !in_frame() => history.push_state_with_url(&JsValue::NULL, "", Some(&target)),
        _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&target)),
    };
    // A sandbox or a limit on how often may refuse; the page works without.
    drop(written);
}

/// A link to what the reader sees, without what the host page added to the address.
pub fn link_to(choices: &address::Choices) -> Option<String> {
    let location = window()?.location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    let ours = address::ours(choices);
    let hash = if ours.is_empty() { String::new() } else { ["#", &ours].concat() };
    Some([origin, path, address::shared_query(&search()), hash].concat())
}

/// Offers a text as a file to keep.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    save(name, &Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(text)), &properties)?)
}

/// How long a file that is offered stays at hand, in ms: a browser may first ask its reader where to put it.
const KEPT_MS: u32 = 60_000;

/// Offers bytes as a file to keep.
pub fn save(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Moves the focus to the element of an id and brings it into view, opening the `<details>` it stands in.
pub fn go_to(id: &str, root: &Document) {
    let Some(element) = root.get_element_by_id(id) else { return };
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        drop(details.set_attribute("open", ""));
        around = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
    }
}

/// Speaks through a live region: only the last text of a run is spoken, and it is cleared afterwards.
///
/// The page has one region. Where several elements stand on one page, each brings a region, and that of the element in
/// which the reader is speaks.
pub mod announcer {
    use std::cell::{Cell, RefCell};

    use gloo::timers::callback::Timeout;
    use web_sys::Element;

    /// A run of key presses is over when nothing follows for this long.
    const SETTLE_MS: u32 = 150;
    /// How long a text stays after it was spoken: a screen reader that looks at the region later finds no stale text.
    const CLEAR_MS: u32 = 5_000;

    thread_local! {
        static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
        static ODD: Cell<bool> = const { Cell::new(false) };
        static REGIONS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    }

    /// Takes a live region into use.
    pub fn add(region: Element) {
        REGIONS.with(|regions| regions.borrow_mut().push(region));
    }

    /// The region of the element that the reader is in, else the first on the page.
    fn region() -> Option<Element> {
        REGIONS.with(|regions| {
            let mut regions = regions.borrow_mut();
            regions.retain(|region| region.is_connected());
            let has_focus = |region: &&Element| super::root_of(region).active_element().is_some();
            regions.iter().find(has_focus).or(regions.first()).cloned()
        })
    }

    /// Speaks a text, politely.
    pub fn say(text: &str) {
        let text = text.to_owned();
        wait(SETTLE_MS, move || {
            let Some(region) = region() else { return };
            // The same text once more is no change, and would not be spoken: a second end, say. So every other has a blank.
            let odd = ODD.replace(!ODD.get());
            region.set_text_content(Some(&if odd { [text.as_str(), "\u{a0}"].concat() } else { text }));
            wait(CLEAR_MS, move || region.set_text_content(Some("")));
        });
    }

    fn wait(ms: u32, then: impl FnOnce() + 'static) {
        let timeout = Timeout::new(ms, then);
        let replaced = PENDING.with(|pending| pending.borrow_mut().replace(timeout));
        if let Some(replaced) = replaced {
            replaced.cancel();
        }
    }
}
