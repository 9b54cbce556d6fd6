//! `embed.js` makes frames of a host's elements, as tall as what they show, in the host's theme and safely.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::engines::in_every_engine;
use crate::host::{FRAME, Host, RECORDER};
use crate::server::Site;
use crate::session::Session;

/// The element of the documentation.
const ELEMENT: &str = "<div data-petition-explainer data-story='example-playground' data-view='progress'><a href='https://example.org/'>A playground, explained</a></div>";

/// The parameters of a frame's address.
const PARAMETERS: &str = "Object.fromEntries(new URL(document.querySelector('iframe').src).searchParams)";

/// What is seen behind the frame.
const BEHIND: &str = "(() => {
    const colours = [document.querySelector('div'), document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor);
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') || getComputedStyle(probe).color;
})()";

async fn hosted(body: &str) -> Host {
    Host::new(Site::new(), Site::new(), |base| format!("{body}<script src='{base}embed.js'></script>")).await
}

/// A host's page of that body in Chromium.
async fn shown(body: &str) -> (Host, Session) {
    let (host, session) = (hosted(body).await, Session::open(Engine::Chromium).await);
    host.open(&session).await;
    (host, session)
}

async fn an_element(engine: Engine) {
    let (host, session) = (hosted(ELEMENT).await, Session::open(engine).await);
    host.open(&session).await;
    session.until("a frame", FRAME).await;
    let made: Value = session
        .eval(&format!("((frame) => [frame.title, frame.loading, frame.allow, frame.referrerPolicy, [...frame.sandbox].sort().join(' '), frame.textContent])({FRAME})"))
        .await;
    let grants = "allow-downloads allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts";
    let title = "A playground, explained";
    assert_eq!(made, json!([title, "lazy", "clipboard-write; fullscreen", "no-referrer", grants, title]));
    let address: String = session.eval(&format!("{FRAME}.src")).await;
    assert!(address.starts_with(&host.ours.url("example-playground.html?view=progress&theme=light")), "{address}");
    session.enter(FRAME).await;
    session.app_started().await;
    session.assert_follows("an element", FRAME).await;
}

in_every_engine! {
    an_element_becomes_a_frame => an_element;
    an_embed_js_of_somebody_elses_is_not_taken_for_ours => as_a_module_among_others;
}

/// A module is nobody's current script, and the host has an `embed.js` of somebody else's before it and after it.
async fn as_a_module_among_others(engine: Engine) {
    let ours = Site::new().header("Access-Control-Allow-Origin", "*");
    let theirs = Site::new().script("vendor/embed.js", "window.vendor = true");
    let other = "<script src='vendor/embed.js'></script>";
    let host = Host::new(ours, theirs, |base| {
        format!("{ELEMENT}{other}<script type='module' src='{base}embed.js'></script>{other}")
    })
    .await;
    let session = Session::open(engine).await;
    host.open(&session).await;
    session.until("a frame", FRAME).await;
    assert!(session.eval::<bool>("window.vendor").await, "the other script did not run");
    let address: String = session.eval(&format!("{FRAME}.src")).await;
    assert!(address.starts_with(&host.ours.url("example-playground.html?")), "{address}");
}

/// With the origin of the host, it could take itself out of a sandbox that grants it that origin.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn on_the_hosts_own_origin_it_gets_none() {
    let page = ["<!doctype html>", RECORDER, ELEMENT, "<script src='embed.js'></script>"].concat();
    let server = Site::new().page("host.html", &page).header("Access-Control-Allow-Origin", "*").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("host.html")).await;
    session.until("a frame", FRAME).await;
    assert!(!session.eval::<bool>(&format!("{FRAME}.sandbox.contains('allow-same-origin')")).await);
    session.enter(FRAME).await;
    session.app_started().await;
    assert_eq!(session.eval::<String>("self.origin").await, "null");
    session.assert_follows("on the host's own origin", FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_script_tag_is_enough() {
    let host = Host::new(Site::new(), Site::new(), |base| {
        format!("<p>Before</p><script src='{base}embed.js' data-petition-explainer data-story='example-playground' data-view='progress' title='Swings'></script><p>After</p>")
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.until("a frame after it", "document.querySelector('script + iframe[title=Swings]')").await;
    session.assert_follows("a script tag", FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn several_later_and_twice() {
    let (host, session) = shown(ELEMENT).await;
    let again = format!(
        "const script = document.createElement('script'); script.src = '{}'; script.onload = () => {{ window.again = true }}; document.body.append(script)",
        host.ours.url("embed.js?again")
    );
    session.run(&again).await;
    session.until("the script is loaded twice", "window.again").await;
    let element = Value::from(ELEMENT.replace("progress", "growth"));
    session.run(&format!("document.body.insertAdjacentHTML('beforeend', '<main></main>'); document.querySelector('main').innerHTML = {element}")).await;
    session.until("a frame for what came later", "document.querySelector('main iframe')").await;
    assert_eq!(session.eval::<usize>("document.querySelectorAll('iframe').length").await, 2);
    session.assert_follows("the first", FRAME).await;
    session.run("document.querySelector('main').scrollIntoView()").await;
    let first: u32 = session.eval(&format!("{FRAME}.clientHeight")).await;
    let second = session.until_fits("the later one", "document.querySelector('main iframe')").await;
    assert_ne!(first, second);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_the_link_stays() {
    let (host, session) = (hosted(ELEMENT).await, Session::open(Engine::Chromium).await);
    session.without_script().await;
    host.open(&session).await;
    assert_eq!(session.eval::<usize>("document.querySelectorAll('iframe').length").await, 0);
    let link: String = session.eval("document.querySelector('a').innerText").await;
    assert_eq!(link, "A playground, explained");
}

/// Only the frame itself says its height, and no height takes the host's page away.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn strange_heights_are_not_taken() {
    let (_host, session) = shown(&["<iframe id='beside' srcdoc='beside'></iframe>", ELEMENT].concat()).await;
    let ours = "document.querySelector('[data-petition-explainer] iframe')";
    let fits = session.until_fits("before", ours).await;
    let height =
        |value: &str| format!("parent.postMessage({{ sentinel: 'amp', type: 'embed-size', height: {value} }}, '*')");
    session.enter("document.getElementById('beside')").await;
    session.run(&height("333")).await;
    session.leave_frame().await;
    session.run(&height("334")).await;
    session.enter(ours).await;
    for value in ["NaN", "Infinity", "'335'", "null", "{}", "[336]"] {
        session.run(&height(value)).await;
    }
    session.run("parent.postMessage('mark', '*')").await;
    session.leave_frame().await;
    session.until("all is heard", "messages.some(({ data }) => data === 'mark')").await;
    assert_eq!(session.eval::<u32>(&format!("{ours}.clientHeight")).await, fits);
    // The page in the frame soon says its own height again.
    let watch = format!(
        "window.taken = []; new MutationObserver(() => taken.push({ours}.style.height)).observe({ours}, {{ attributeFilter: ['style'] }})"
    );
    session.run(&watch).await;
    for (said, taken) in [("1e9", 40_000), ("-5", 40)] {
        session.enter(ours).await;
        session.run(&height(said)).await;
        session.leave_frame().await;
        session.until(said, &format!("taken.includes('{taken}px')")).await;
    }
}

/// The host's look decides: by what stands behind the element, then by the schemes the page was made for.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_theme_is_the_hosts() {
    let session = Session::open(Engine::Chromium).await;
    // The host's style, what the reader prefers, the theme, whether the page takes the colour behind it.
    for (style, prefers, theme, same) in [
        ("", "light", "light", true),
        ("", "dark", "light", true),
        ("html { color-scheme: dark }", "light", "dark", true),
        ("html { color-scheme: light dark }", "dark", "dark", true),
        ("html { color-scheme: light dark }", "light", "light", true),
        ("body { background: #fff1e5 }", "dark", "light", true),
        ("body { background: #ddd }", "dark", "light", false),
        ("body { background: #121212; color: #eee }", "light", "dark", true),
        ("body { background: oklch(0.2 0.02 240) }", "light", "dark", false),
        ("body { background: linear-gradient(#000, #222) #000; color: #fff }", "light", "dark", false),
        ("html { background: #111 } div { background: rgba(255, 255, 255, .9); color: #111 }", "light", "light", false),
    ] {
        let host = hosted(&format!("<style>{style}</style>{ELEMENT}")).await;
        session.media("", &[("prefers-color-scheme", prefers)]).await;
        host.open(&session).await;
        session.until("a frame", FRAME).await;
        let parameters: Value = session.eval(PARAMETERS).await;
        assert_eq!(parameters["theme"], theme, "{style} where {prefers} is preferred");
        let behind: String = session.eval(BEHIND).await;
        assert_eq!(session.eval::<String>(&format!("getComputedStyle({FRAME}).colorScheme")).await, theme, "{style}");
        session.enter(FRAME).await;
        session.until("the page is there", "document.readyState !== 'loading' && document.body").await;
        let scheme: String = session.eval("getComputedStyle(document.documentElement).colorScheme").await;
        assert_eq!(scheme, theme, "{style}");
        let paper: String = session.eval("getComputedStyle(document.body).backgroundColor").await;
        assert_eq!(paper == behind, same, "{style}: {paper} on {behind}");
    }
    session.media("", &[]).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_theme_that_is_set_is_kept_and_one_that_changes_is_followed() {
    let body = ["<meta name='color-scheme' content='light dark'>", ELEMENT].concat();
    let (_host, session) = shown(&body).await;
    session.media("", &[("prefers-color-scheme", "dark")]).await;
    session.until("the reader's change is followed", &format!("/theme=dark/.test({FRAME}.src)")).await;
    session.media("", &[("prefers-color-scheme", "light")]).await;
    session.until("and back", &format!("/theme=light/.test({FRAME}.src)")).await;
    let set = |theme: &str| Value::from(ELEMENT.replace("data-view", &format!("data-theme='{theme}' data-view")));
    for (theme, scheme) in [("dark", "dark"), ("auto", "light dark")] {
        session.run(&format!("document.body.innerHTML = {}", set(theme))).await;
        session.until(theme, &format!("{FRAME} && new URL({FRAME}.src).searchParams.get('theme') === '{theme}'")).await;
        assert_eq!(session.eval::<String>(&format!("{FRAME}.style.colorScheme")).await, scheme);
        assert!(!session.eval::<bool>(&format!("{FRAME}.src.includes('paper')")).await);
    }
}

/// No attribute leads to another site, or to anything but the page.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn attributes_stay_within_the_page() {
    let elements: String = [
        "https://other.example/x.json",
        "//other.example/",
        "../../x",
        "javascript:alert(1)",
        "stories/x.json",
    ]
    .iter()
    .map(|story| {
        format!(
            "<div data-petition-explainer data-story='{story}' data-height='1e9&quot;' data-view='a&amp;b=c#d'></div>"
        )
    })
    .collect();
    let (host, session) = shown(&elements).await;
    session.until("the frames", "document.querySelectorAll('iframe').length === 5").await;
    let addresses: Vec<[String; 3]> = session
        .eval("[...document.querySelectorAll('iframe')].map(({ src }) => { const { origin, pathname, searchParams } = new URL(src); return [origin, pathname, searchParams.get('view')]; })")
        .await;
    for address in addresses {
        assert_eq!(address, [host.ours.origin(), "/index.html", "a&b=c#d"].map(str::to_owned));
    }
}

/// The accent is made legible on the paper of either theme; what is not on a list changes nothing.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_look_can_be_chosen_within_limits() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    let contrast = "(() => {
        const light = (rgb) => rgb.map((part) => part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], .05);
        const rgb = (text) => text.match(/\\d+/g).map(Number);
        const pair = [getComputedStyle(document.querySelector('.figure a[href]')).color, getComputedStyle(document.body).backgroundColor];
        const [one, other] = pair.map((text) => light(rgb(text)));
        return Math.max(one, other) / Math.min(one, other);
    })()";
    for accent in ["ffff00", "000000", "ffffff", "808080", "%23c00000", "c0392b", "12436d"] {
        for paper in
            ["light", "dark", "light&paper=fff1e5", "dark&paper=1a1a1a", "light&paper=808080", "dark&paper=808080"]
        {
            session.goto(&server.url(&format!("index.html?accent={accent}&theme={paper}"))).await;
            let contrast: f64 = session.eval(contrast).await;
            assert!(contrast >= 4.5, "{accent} on {paper}: {contrast}");
        }
    }
    session.goto(&server.url("index.html?theme=light&paper=fff1e5")).await;
    let paper: String = session.eval("getComputedStyle(document.body).backgroundColor").await;
    assert_eq!(paper, "rgb(255, 241, 229)");
    let accent = "getComputedStyle(document.querySelector('.figure a[href]')).color";
    session.goto(&server.url("index.html?accent=c0392b&theme=light")).await;
    assert_eq!(session.eval::<String>(accent).await, "rgb(192, 57, 43)");
    for odd in ["red", "c0392b;}body{display:none", "url(x)", "12436", "var(--ink)"] {
        session
            .goto(&server.url(&format!("index.html?theme=light&accent={odd}&font={odd}&size={odd}&title={odd}")))
            .await;
        assert_eq!(session.eval::<String>(accent).await, "rgb(18, 67, 109)", "{odd}");
        let set: usize = session
            .eval("Object.keys(document.documentElement.dataset).filter((name) => /font|size|title/.test(name)).length")
            .await;
        assert_eq!(set, 0, "{odd}");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn title_size_font_and_sources_can_be_chosen() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    let measure = "[getComputedStyle(document.body).fontFamily.split(',')[0], document.querySelector('.standfirst').getBoundingClientRect().height,
        document.getElementById('title').getBoundingClientRect().width > 2, document.getElementById('sources-fold').open]";
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    let (_, plain, titled, open): (String, f64, bool, bool) = session.eval(measure).await;
    assert!(titled && open);
    session.goto(&server.url("index.html?font=serif&size=large&title=hide&sources=fold")).await;
    session.app_started().await;
    session.drawn().await;
    let (font, large, titled, open): (String, f64, bool, bool) = session.eval(measure).await;
    assert!(font == "Georgia" && large > plain && !titled && !open, "{font} {large} {titled} {open}");
    session.run("document.querySelector('#progress .citations a, .prose .citations a').click()").await;
    assert!(
        session.eval::<bool>("document.getElementById('sources-fold').open").await,
        "a citation leads to what is folded"
    );
}

/// The article of `examples/`, beside the built page as it says.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_example_shows_its_six_embeds() {
    let article = include_str!("../../examples/article.html");
    let site = Site::new().under("/dist/").page("/examples/article.html", article);
    let server = site.header("Access-Control-Allow-Origin", "*").start().await;
    let session = Session::open(Engine::Chromium).await;
    for width in [390, 1280] {
        session.window(width, 900).await;
        session.goto(&[server.origin(), "/examples/article.html"].concat()).await;
        session.until("five frames", "document.querySelectorAll('iframe').length === 5").await;
        session.run("document.querySelector('petition-explainer').scrollIntoView()").await;
        let started = "document.querySelector('petition-explainer').shadowRoot.querySelector('#app .chart svg')";
        session.until("and an element", started).await;
        for index in 0..5 {
            let frame = format!("document.querySelectorAll('iframe')[{index}]");
            session.run(&format!("{frame}.scrollIntoView()")).await;
            session.enter(&frame).await;
            session.app_started().await;
            let what = format!("frame {index} at {width} px");
            // WordPress gives no frame more than 1000 px.
            if index < 4 || width > 1000 {
                session.until_fits(&what, &frame).await;
            }
            session.leave_frame().await;
            assert!(session.eval::<bool>(&format!("{frame}.title !== ''")).await, "{what} has no title");
        }
        let (wide, window): (u32, u32) = session.eval("[document.scrollingElement.scrollWidth, innerWidth]").await;
        assert!(wide <= window, "{wide} px in a window of {window}");
    }
}
