//! What is pasted and shared: the page of codes, what each code becomes in an article, and the answer to oEmbed.

use petition_explainer::embed::code::{ASKED_FOR, CODES, Code, SHARED, fill};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::engines::in_every_engine;
use crate::host::{FRAME, Host, RECORDER};
use crate::policy::WATCH_VIOLATIONS;
use crate::server::{Answer, Server, Site, shipped_policy};
use crate::session::Session;

const PAGE: &str = "example-playground.share.html";

/// The preview.
const PREVIEW: &str = "document.querySelector('#stage iframe')";

/// The figures that are seen, in the order in which they stand.
const SEEN: &str =
    "[...document.querySelectorAll('figure')].filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((one) => one.id)";

/// The page of codes in Chromium.
async fn desk(site: Site, query: &str) -> (Server, Session) {
    let (server, session) = (site.start().await, Session::open(Engine::Chromium).await);
    session.goto(&server.url(&[PAGE, query].concat())).await;
    session.until("the script runs", "!document.getElementById('choices').hidden").await;
    (server, session)
}

fn allowing() -> Site {
    Site::new().header("Access-Control-Allow-Origin", "*")
}

/// Chooses two figures in another order than the story's, and a look.
async fn choose(session: &Session) {
    session
        .run(
            "for (const name of ['progress', 'answers']) document.querySelector(`#figures [value=${name}]`).click();
            const up = document.querySelector('#figures [value=answers]').closest('li').querySelector('[data-move=\"-1\"]');
            while (up.closest('li').previousElementSibling) up.click();
            const choose = (id, value) => { const one = document.getElementById(id); one.value = value;
                one.dispatchEvent(new Event('change', { bubbles: true })); };
            choose('theme', 'dark');
            choose('size', 'large');
            document.getElementById('title').click();",
        )
        .await;
}

async fn code(session: &Session, id: &str) -> String {
    session.eval(&format!("document.getElementById('{id}').value")).await
}

/// The attributes of the first element of a code, which the browser reads as it would in an article.
async fn attributes(session: &Session, code: &str, selector: &str) -> Value {
    let html = Value::from(code);
    session
        .eval(&format!(
            "Object.fromEntries([...new DOMParser().parseFromString({html}, 'text/html').querySelector('{selector}').attributes].map(({{ name, value }}) => [name, value]))"
        ))
        .await
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_pasted_code_shows_what_was_chosen() {
    let (_ours, session) = desk(allowing(), "").await;
    choose(&session).await;
    let theirs = Site::new().start().await;
    let codes =
        [code(&session, "frame").await, code(&session, "script").await, code(&session, "wordpress-block").await];
    for pasted in codes {
        let html = ["<!doctype html><meta charset='utf-8'>", RECORDER, &pasted].concat();
        theirs.set("article.html", Answer::Text("text/html", html));
        session.goto(&theirs.url("article.html")).await;
        session.until("a frame", FRAME).await;
        session.enter(FRAME).await;
        session.app_started().await;
        assert_eq!(session.eval::<Vec<String>>(SEEN).await, ["answers", "progress"], "{pasted}");
        let look: Value = session.eval("{ ...document.documentElement.dataset }").await;
        assert_eq!((&look["theme"], &look["size"], &look["title"]), (&json!("dark"), &json!("large"), &json!("hide")));
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn codes_that_other_systems_read_have_what_those_want() {
    let (ours, session) = desk(Site::new(), "").await;
    choose(&session).await;
    let page = ours.url("example-playground.html");
    let view = format!("{page}?view=answers,progress");
    let amp = code(&session, "amp").await;
    let frame = attributes(&session, &amp, "amp-iframe").await;
    assert_eq!(frame["src"], format!("{view}&theme=dark&size=large&title=hide"));
    assert!(frame.get("resizable").is_some() && frame["layout"] == "fixed-height", "{frame}");
    assert!(!frame["sandbox"].as_str().expect("a sandbox").contains("allow-same-origin"), "{frame}");
    attributes(&session, &amp, "amp-iframe > [placeholder]").await;
    attributes(&session, &amp, "amp-iframe > [overflow][role=button][aria-label]").await;
    let element = code(&session, "element").await;
    let wanted = json!({ "story": "example-playground", "view": "answers,progress", "theme": "dark", "size": "large", "heading": "hide" });
    assert_eq!(attributes(&session, &element, "petition-explainer").await, wanted);
    let script = attributes(&session, &element, "script").await;
    assert_eq!(script, json!({ "type": "module", "src": ours.url("element.js") }));
    assert_eq!(code(&session, "wordpress-link").await, page);
    assert_eq!(code(&session, "address").await, view);
    assert_eq!(attributes(&session, &code(&session, "link").await, "a").await["href"], view);
    let citation = code(&session, "citation").await;
    assert_eq!(
        citation,
        format!("Example: a playground for every village of Examplia. Edition of 20 November 2026. {view}")
    );
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_figures_own_link_chooses_it() {
    let (server, session) = desk(Site::new(), "?view=growth").await;
    assert_eq!(
        session
            .eval::<Vec<String>>("[...document.querySelectorAll('#figures :checked')].map((one) => one.value)")
            .await,
        ["growth"]
    );
    assert!(code(&session, "frame").await.contains("?view=growth&amp;theme=light"));
    // Words that are no figure choose none, and stand in no code.
    session.goto(&server.url(&[PAGE, "?view=%22%3E%3Cscript%3E,toString"].concat())).await;
    session.until("the script runs", "!document.getElementById('choices').hidden").await;
    assert_eq!(session.eval::<usize>("document.querySelectorAll('#figures :checked').length").await, 0);
    let all: String = session.eval("[...document.querySelectorAll('textarea')].map((one) => one.value).join()").await;
    assert!(!all.contains("view=") && !all.contains("toString"), "{all}");
    // The page's own links lead here.
    session.goto(&server.url("example-playground.html")).await;
    session.app_started().await;
    let links: Vec<String> =
        session.eval("[...document.querySelectorAll('a[href*=share]')].map((one) => one.getAttribute('href'))").await;
    let figures: usize = session.eval("document.querySelectorAll('figure').length").await;
    assert_eq!(links.len(), figures + 1);
    assert!(links.contains(&PAGE.to_owned()) && links.contains(&format!("{PAGE}?view=growth")), "{links:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_preview_follows() {
    let (_server, session) = desk(Site::new(), "?view=progress").await;
    let wide = session.until_fits("the preview", PREVIEW).await;
    let steps: u32 = session.eval("history.length").await;
    assert_eq!(session.eval::<u32>(&format!("{PREVIEW}.clientWidth")).await, 720);
    let has_height = |px: u32| format!("document.getElementById('frame').value.includes('height=\"{px}\"')");
    session.until("the code has its height", &has_height(wide)).await;
    session.run("document.querySelector('[data-width=\"360\"]').click()").await;
    let narrow = session.until_fits("at a phone's width", PREVIEW).await;
    assert_eq!(session.eval::<u32>(&format!("{PREVIEW}.clientWidth")).await, 360);
    assert!(narrow > wide, "{narrow} and {wide} px");
    session.until("the code has its height", &has_height(narrow)).await;
    session.run("document.getElementById('size').value = 'large'; document.getElementById('size').dispatchEvent(new Event('change', { bubbles: true }))").await;
    session
        .until("another page is shown", &format!("{PREVIEW}.contentDocument.documentElement.dataset.size === 'large'"))
        .await;
    let large = session.until_fits("with larger words", PREVIEW).await;
    assert!(large > narrow, "{large} and {narrow} px");
    assert_eq!(session.eval::<u32>("history.length").await, steps, "a step that Back undoes");
    // Only the preview itself is heard.
    session.run("postMessage({ sentinel: 'amp', type: 'embed-size', height: 777 }, '*')").await;
    session.drawn().await;
    assert_eq!(session.eval::<u32>(&format!("{PREVIEW}.clientHeight")).await, large);
}

async fn permit(session: &Session, server: &Server, setting: &str) {
    for name in ["clipboard-write", "clipboard-read"] {
        let permission = json!({ "permission": { "name": name }, "setting": setting, "origin": server.origin() });
        session.devtools("Browser.setPermission", permission).await;
    }
}

/// Presses the button of a code and gives what is said beside it.
async fn press_copy(session: &Session, id: &str) -> String {
    session.run(&format!("document.querySelector('[aria-controls={id}]').click()")).await;
    let said = format!("document.querySelector('[aria-controls={id}]').nextElementSibling.textContent");
    session.until("something is said", &said).await;
    session.eval(&said).await
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn codes_are_copied_where_the_browser_allows_it_and_selected_where_not() {
    let (server, session) = desk(Site::new(), "").await;
    permit(&session, &server, "granted").await;
    for Code { id, .. } in SHARED.iter().chain(&CODES) {
        assert_eq!(press_copy(&session, id).await, "Copied.");
        session
            .run("window.pasted = null; navigator.clipboard.readText().then((text) => { window.pasted = text })")
            .await;
        session.until("it is read", "window.pasted !== null").await;
        assert_eq!(session.eval::<String>("pasted").await, code(&session, id).await);
    }
    session.goto(&server.url(PAGE)).await;
    session.until("the script runs", "!document.getElementById('choices').hidden").await;
    permit(&session, &server, "denied").await;
    for Code { id, .. } in SHARED.iter().chain(&CODES) {
        let said = press_copy(&session, id).await;
        assert!(said.contains("Ctrl+C"), "{said}");
        let selected: String = session
            .eval("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)")
            .await;
        assert_eq!(selected, code(&session, id).await);
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_page_of_codes_is_clean_and_within_the_policy() {
    let server = Site::new().header("Content-Security-Policy", &shipped_policy()).start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_VIOLATIONS).await;
    for (theme, width) in [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 768)] {
        session.media("", &[("prefers-color-scheme", theme)]).await;
        session.window(width, 800).await;
        session.goto(&server.url(&[PAGE, "?view=progress"].concat())).await;
        session
            .until(
                "the preview is there",
                &format!("{PREVIEW} && {PREVIEW}.contentDocument.documentElement.hasAttribute('data-ready')"),
            )
            .await;
        session.drawn().await;
        let found = session.axe().await;
        assert!(found.is_empty(), "{theme}, {width} px: {found:#?}");
        let wide: u32 = session.eval("document.documentElement.scrollWidth").await;
        assert!(wide <= width, "{wide} px in a window of {width} px");
        assert_eq!(session.eval::<Vec<String>>("violations").await, Vec::<String>::new());
    }
    // What machines read in a page is data that no policy holds for a script.
    session.goto(&server.url("example-playground.html")).await;
    session.app_started().await;
    let headline: String =
        session.eval("JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent).headline").await;
    assert_eq!(headline, session.eval::<String>("document.querySelector('h1').textContent").await);
    assert_eq!(session.eval::<Vec<String>>("violations").await, Vec::<String>::new());
    assert_eq!(session.complaints().await, Vec::<String>::new());
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_the_codes_are_those_of_the_whole_page() {
    let (server, session) = (Site::new().start().await, Session::open(Engine::Chromium).await);
    session.without_script().await;
    session.goto(&server.url(PAGE)).await;
    let base = "https://your.host/explainer/";
    assert_eq!(code(&session, "address").await, [base, "example-playground.html"].concat());
    assert!(code(&session, "script").await.contains(&[base, "embed.js"].concat()));
    let note: String = session.eval("document.getElementById('example').innerText").await;
    assert!(note.contains(base), "{note}");
    let shown: usize = session
        .eval("[...document.querySelectorAll('button, select, input')].filter((one) => one.checkVisibility()).length")
        .await;
    assert_eq!(shown, 0, "controls that answer nobody");
    let open: usize = session
        .eval("[...document.querySelectorAll('textarea')].filter((one) => /\\{\\w+\\}/.test(one.value)).length")
        .await;
    assert_eq!(open, 0, "codes with a place left open");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn an_app_of_the_device_is_asked_where_there_is_one() {
    let (server, session) = (Site::new().start().await, Session::open(Engine::Chromium).await);
    session.before_scripts("window.sent = []; navigator.share = async (what) => { sent.push(what); if (sent.length > 1) throw new DOMException('', 'DataError') }").await;
    session.goto(&server.url(&[PAGE, "?view=growth"].concat())).await;
    session.until("there is a button", "document.getElementById('send').checkVisibility()").await;
    session.run("document.getElementById('send').click()").await;
    let headline: String =
        session.eval("document.querySelector('#figures :checked').closest('label').textContent.trim()").await;
    let url = server.url("example-playground.html?view=growth");
    session.until("it is asked", "sent.length === 1").await;
    assert_eq!(session.eval::<Value>("sent[0]").await, json!({ "title": headline, "url": url }));
    session.run("document.getElementById('send').click()").await;
    session
        .until("a failure is said", "document.getElementById('send-said').textContent.includes('Copy the address')")
        .await;
}

/// The answer to oEmbed as WordPress writes it into a post: a quotation, and a hidden frame which shows itself when the
/// page in it speaks with the secret.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn wordpress_shows_what_it_was_answered() {
    let script = "const secret = 'abcDEF0123'; const frame = document.querySelector('iframe[data-secret]');
        frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret }, '*'));
        addEventListener('message', ({ data, source }) => {
            if (source !== frame.contentWindow || !data || data.secret !== secret) return;
            frame.removeAttribute('style');
            document.querySelector('blockquote').style.display = 'none';
            if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
        });";
    let host = Host::new(allowing(), Site::new(), |base| {
        let page = format!("{base}example-playground.html?view=countries");
        let src = format!("{page}&amp;theme=light");
        let values = [("link", page.as_str()), ("src", &src), ("title", "Swings"), ("width", "600"), ("height", "720")];
        let html = fill(ASKED_FOR, &values);
        let html = html.replace("<blockquote>", "<blockquote class='wp-embedded-content' data-secret='abcDEF0123'>");
        let html = html.replace("theme=light\"", "theme=light#?secret=abcDEF0123\" data-secret=\"abcDEF0123\"");
        let html = html.replace("<iframe", "<iframe class='wp-embedded-content' sandbox='allow-scripts' security='restricted' style='position: absolute; visibility: hidden;'");
        format!("{html}<script>{script}</script>")
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.until("it is shown", &format!("{FRAME}.checkVisibility({{ visibilityProperty: true }})")).await;
    session.enter(FRAME).await;
    session.app_started().await;
    assert_eq!(session.eval::<Vec<String>>(SEEN).await, ["countries"]);
    let height = session.until_fits("WordPress", FRAME).await;
    assert!((200..1000).contains(&height), "{height} px");
}

async fn a_picture(engine: Engine) {
    let (server, session) = (Site::new().start().await, Session::open(engine).await);
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    session
        .run(
            "window.saved = []; window.broken = false;
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); };
            const decode = HTMLImageElement.prototype.decode;
            HTMLImageElement.prototype.decode = function () { return window.broken ? Promise.reject(new Error()) : decode.call(this); };",
        )
        .await;
    let built: String = session.eval("document.getElementById('map-png').getAttribute('href')").await;
    assert_eq!(built, "data/russia-inquiry/map.png");
    for figure in ["progress", "map"] {
        session
            .run(&format!("saved.length = 0; window.picture = null; document.getElementById('{figure}-png').click()"))
            .await;
        session.until("a picture is saved", "saved.length === 1").await;
        session.run("createImageBitmap(saved[0]).then((picture) => { window.picture = picture })").await;
        session.until("it is a picture", "picture").await;
        assert_eq!(session.eval::<String>("saved[0].type").await, "image/png");
        let expected: Vec<u32> = session
            .eval(&format!("['width', 'height'].map((side) => 2 * (document.querySelector('#{figure}-chart svg')[side].baseVal.value + 32))"))
            .await;
        assert_eq!(session.eval::<Vec<u32>>("[picture.width, picture.height]").await, expected, "{figure}");
        session
            .run(
                "const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
                const context = canvas.getContext('2d');
                context.drawImage(picture, 0, 0);
                const { data } = context.getImageData(0, 0, picture.width, picture.height);
                window.paper = [...data.slice(0, 4)];
                window.inked = data.reduce((inked, value, at) => inked + (at % 4 === 0 && value < 128), 0);",
            )
            .await;
        assert_eq!(session.eval::<Vec<u8>>("paper").await, [255; 4], "the corner is paper");
        let inked: usize = session.eval("inked").await;
        assert!(inked > 10_000, "{figure}: {inked} dark pixels");
    }
    session.run("window.broken = true; saved.length = 0; document.getElementById('progress-png').click()").await;
    let said = "/could not make it/.test(document.getElementById('progress-png').textContent)";
    session.until("a failure is said", said).await;
    assert_eq!(session.eval::<usize>("saved.length").await, 0);
}

in_every_engine! {
    a_picture_is_made_of_what_is_seen => a_picture;
}
