//! The page in a frame tells the page around it how tall it is, in the protocol of each, and does nothing else for it.

use std::fs;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::engines::in_every_engine;
use crate::host::{FRAME, Host, PAGE};
use crate::server::{Site, shipped_policy};
use crate::session::Session;

/// Systems whose own script is not at hand, as their published handlers read a message. Each sets `frame`'s height.
const HANDLERS: [(&str, &str); 7] = [
    ("AMP", "const { sentinel, type, height } = data; if (sentinel === 'amp' && type === 'embed-size') set(height)"),
    ("Datawrapper", "for (const px of Object.values(data['datawrapper-height'] || {})) set(px)"),
    ("Embedly", "const { src, context, height } = parsed; if (context === 'iframe.resize' && src === frame.src) set(height)"),
    ("Guardian", "const { id, type, value } = parsed; if (id && type === 'set-height' && typeof value === 'number') set(value)"),
    ("Canvas", "if (data.subject === 'lti.frameResize') set(data.height)"),
    (
        "H5P",
        "if (data.context === 'h5p' && data.action === 'hello') say({ context: 'h5p', action: 'hello' });
        if (data.context === 'h5p' && data.action === 'resize') set(data.scrollHeight)",
    ),
    (
        "iframe-resizer 5",
        "if (!window.asked) { window.asked = true; frame.addEventListener('load', init); init(); }
        function init() { say('[iFrameSizer]one:8:false:false:32:true:true::auto::::true:child:auto:true:::true:::false'); }
        const [id, height, width, event] = data.slice ? data.replace('[iFrameSizer]', '').split(':') : [];
        if (id === 'one' && event && Number(width) === frame.clientWidth) set(Number(height))",
    ),
];

fn handler(body: &str) -> String {
    format!(
        "const frame = document.querySelector('iframe'); frame.style.border = 0;
        const say = (message) => frame.contentWindow.postMessage(message, '*');
        const set = (px) => {{ frame.style.height = `${{px}}px`; }};
        addEventListener('message', ({{ data, source }}) => {{
            if (source !== frame.contentWindow) return;
            let parsed = {{}};
            try {{ parsed = JSON.parse(data) || {{}}; }} catch (error) {{}}
            {body}
        }});"
    )
}

/// The released script of a parent.
fn released(variable: &str) -> String {
    let path = std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; type `cargo xtask test`"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A host's page that loads a parent's released script.
async fn with_script(variable: &str, body: impl Fn(&str) -> String) -> Host {
    let theirs = Site::new().script("parent.js", &released(variable));
    let page =
        |base: &str| ["<style>iframe { border: 0 }</style><script src='parent.js'></script>", &body(base)].concat();
    Host::new(Site::new(), theirs, page).await
}

async fn follows(engine: Engine, what: &str, host: &Host, frame: &str) {
    let session = Session::open(engine).await;
    host.open(&session).await;
    session.until(what, frame).await;
    session.assert_follows(what, frame).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn each_protocol_is_spoken() {
    let session = Session::open(Engine::Chromium).await;
    for (name, body) in HANDLERS {
        let host = Host::framed(Site::new(), "", &handler(body)).await;
        host.open(&session).await;
        session.assert_follows(name, FRAME).await;
    }
}

/// A parent's released script sizes the frame of a page of that body.
async fn sized_by(name: &str, variable: &str, body: impl Fn(&str) -> String, frame: &str) {
    follows(Engine::Chromium, name, &with_script(variable, body).await, frame).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn pym_sizes_the_frame() {
    let body = |base: &str| format!("<div id='place'></div><script>new pym.Parent('place', '{base}{PAGE}')</script>");
    sized_by("pym", "PARENT_PYM", body, FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn pym_sizes_what_it_finds_by_itself() {
    let body =
        |base: &str| format!("<div id='place' data-pym-src='{base}{PAGE}'></div><script>pym.autoInit()</script>");
    sized_by("pym", "PARENT_PYM", body, FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn sidechain_sizes_the_frame() {
    let body = |base: &str| format!("<side-chain src='{base}{PAGE}'></side-chain>");
    sized_by("sidechain", "PARENT_SIDECHAIN", body, "document.querySelector('side-chain').iframe").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn iframe_resizer_4_sizes_the_frame() {
    let body = |base: &str| {
        format!("<iframe id='one' width='600' src='{base}{PAGE}'></iframe><script>iFrameResize({{}}, '#one')</script>")
    };
    sized_by("iframe-resizer", "PARENT_IFRAME_RESIZER", body, FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn open_iframe_resizer_sizes_the_frame_in_both_modes() {
    for settings in ["{}", "{ enableLegacyLibSupport: true }"] {
        let body = |base: &str| {
            format!(
                "<iframe width='600' src='{base}{PAGE}'></iframe><script>iframeResizer.initialize({settings})</script>"
            )
        };
        let host = with_script("PARENT_OPEN_IFRAME_RESIZER", body).await;
        follows(Engine::Chromium, &["open-iframe-resizer ", settings].concat(), &host, FRAME).await;
    }
}

/// It sandboxes the frame, names a secret in its address, and gives it 200 to 1000 px.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn wordpress_is_answered_with_its_secret() {
    let body =
        "if (data.message === 'height' && data.secret === 'abcDEF0123') set(Math.min(Math.max(data.value, 200), 1000))";
    let script = format!(
        "{}say({{ message: 'ready', secret: 'abcDEF0123' }});
        frame.onload = () => say({{ message: 'ready', secret: 'zzzzzzzzzz' }});",
        handler(body)
    );
    // Its server writes the secret into the markup. To add it by script, as older ones did, makes Chromium navigate the
    // frame twice at once, and now and then lay the sandboxed page out in a window of no width.
    let host = Host::new(Site::new(), Site::new(), |base| {
        format!(
            "<iframe sandbox='allow-scripts' src='{base}{PAGE}#?secret=abcDEF0123' width='600' height='90'></iframe>
            <script>{script}</script>"
        )
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    let height = session.until_fits("WordPress", FRAME).await;
    assert!((200..=1000).contains(&height), "{height} px is not what this test can see");
    let secrets: Vec<String> = session
        .eval("[...new Set(messages.map(({ data }) => data).filter((data) => data.message === 'height').map((data) => data.secret))]")
        .await;
    assert_eq!(secrets, ["abcDEF0123"]);
}

/// The parent's script comes when the frame has long said its height.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_late_parent_hears_it_too() {
    let session = Session::open(Engine::Chromium).await;
    for (name, body) in HANDLERS {
        let theirs = Site::new().script("late.js", &handler(body)).hold("late.js");
        let host = Host::new(Site::new(), theirs, |base| {
            format!("<iframe src='{base}{PAGE}' width='600' height='90'></iframe><script async src='late.js'></script>")
        })
        .await;
        host.open(&session).await;
        session.until("the frame has spoken", "heights().length").await;
        host.theirs.release();
        session.until_fits(name, FRAME).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn two_frames_have_a_height_each() {
    let script = "addEventListener('message', ({ data, source }) => {
        for (const frame of document.querySelectorAll('iframe'))
            if (source === frame.contentWindow && data.type === 'embed-size') frame.height = data.height;
    })";
    let host = Host::new(Site::new(), Site::new(), |base| {
        format!(
            "<script>{script}</script><iframe src='{base}{PAGE}' width='600'></iframe>
            <iframe src='{base}index.html?view=progress,growth' width='320'></iframe>"
        )
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    let first = session.until_fits("the first", FRAME).await;
    let second = session.until_fits("the second", "document.querySelectorAll('iframe')[1]").await;
    assert!(second > first, "{first} and {second} px");
    session.assert_follows("the first", FRAME).await;
}

/// A tab of the host's that is not shown has no width: no height said there would mean anything.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_hidden_frame_speaks_when_it_is_shown() {
    let (_, amp) = HANDLERS[0];
    let script = ["document.querySelector('iframe').style.display = 'none';", &handler(amp)].concat();
    let host = Host::framed(Site::new(), "", &script).await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.until("the page is loaded", "document.readyState === 'complete'").await;
    session.app_started().await;
    session.run("parent.postMessage('loaded', '*')").await;
    session.leave_frame().await;
    session.until("all before is heard", "messages.some(({ data }) => data === 'loaded')").await;
    assert_eq!(session.eval::<Vec<u32>>("heights()").await, [0; 0], "said while hidden");
    session.run("frame.style.display = ''").await;
    session.assert_follows("shown", FRAME).await;
}

/// A change reaches the host within two frames of the screen, and without one nothing is said.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn it_is_quick_and_says_nothing_twice() {
    let (_, amp) = HANDLERS[0];
    let host = Host::framed(Site::new(), "", &handler(amp)).await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.app_started().await;
    session.until_fits("before", FRAME).await;
    let quick = async |act: &str, mark: &str| {
        let before: usize = session.eval("heights().length").await;
        session.enter(FRAME).await;
        session.run(act).await;
        session.drawn().await;
        session.run(&format!("parent.postMessage('{mark}', '*')")).await;
        session.leave_frame().await;
        session.until("all before is heard", &format!("messages.some(({{ data }}) => data === '{mark}')")).await;
        session.eval::<usize>("heights().length").await - before
    };
    let unfold = "for (const one of document.querySelectorAll('#progress details')) one.open = true";
    assert!(quick(unfold, "opened").await > 0, "an opened table is not said");
    let font = "document.documentElement.setAttribute('data-font', 'serif'); document.querySelector('h2').textContent += ' and more'.repeat(30)";
    assert!(quick(font, "set").await > 0, "longer words are not said");
    let nothing = "for (const name of ['resize', 'load', 'pageshow']) dispatchEvent(new Event(name));
        document.dispatchEvent(new Event('visibilitychange')); document.dispatchEvent(new Event('toggle'))";
    assert_eq!(quick(nothing, "same").await, 0, "said again, though nothing has changed");
    session.run("frame.width = 320").await;
    session.until_fits("turned", FRAME).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn alone_it_says_nothing() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session
        .before_scripts("window.messages = []; addEventListener('message', ({ data }) => messages.push(data))")
        .await;
    session.goto(&server.url(PAGE)).await;
    session.app_started().await;
    session.run("postMessage({ type: 'iframe-child-init' }, '*'); document.querySelector('details').open = true").await;
    session.drawn().await;
    session.run("postMessage('end', '*')").await;
    session.until("the end is heard", "messages.includes('end')").await;
    assert_eq!(session.eval::<Value>("messages").await, json!([{ "type": "iframe-child-init" }, "end"]));
}

/// Whatever a page around ours says, ours stays where it is and goes on.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn hostile_messages_do_nothing() {
    let (_, amp) = HANDLERS[0];
    let host = Host::framed(Site::new(), "", &handler(amp)).await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.app_started().await;
    let place: String = session.eval("location.href").await;
    session.until_fits("before", FRAME).await;
    session.complaints().await;
    session
        .run(
            "const huge = 'a'.repeat(5e6), loop = {}; loop.loop = loop;
            const odd = [null, undefined, 0, NaN, true, '', [], {}, [[]], loop, new Date(0), /x/, new Map([[1, 2]]), new ArrayBuffer(1e7), huge,
                '[iFrameSizer]', '[iFrameSizer]:::', '[iFrameSizer]' + huge, '[iFrameSizer]x:8:' + huge, '[iFrameSizer]message:alert(1)',
                '[iFrameSizer]moveToAnchor:progress', 'pymxPYMx' + huge, 'pymxPYMxxxPYMxnavigateToxPYMxjavascript:alert(1)',
                JSON.stringify({ id: 'x', type: 'navigate', value: 'about:blank' }), { type: 'navigate', value: 'about:blank' },
                { type: loop }, { type: 'iframe-child-init', targetElementSelector: '<<', bodyPadding: '900px', bodyMargin: '900px' },
                { context: 'h5p', action: loop }, { context: 'h5p', action: 'constructor' }, { context: 'h5p', action: 'resize', height: huge },
                { message: 'ready', secret: loop }, { message: 'ready', secret: huge }, { message: 'link', value: 'about:blank' },
                { __proto__: null, message: 'ready', secret: ['abcDEF0123'] }, { sentinel: 'amp', type: 'embed-size', height: 9 }];
            for (const one of odd) frame.contentWindow.postMessage(one, '*');
            for (let many = 0; many < 20000; many++) say(odd[many % 20] === huge ? '' : { type: 'iframe-get-child-dimensions' });",
        )
        .await;
    session.assert_follows("after", FRAME).await;
    session.enter(FRAME).await;
    assert_eq!(session.eval::<String>("location.href").await, place);
    assert_eq!(session.eval::<String>("document.body.style.cssText").await, "");
    assert_eq!(session.complaints().await, Vec::<String>::new());
    session.leave_frame().await;
    let answers: usize =
        session.eval("messages.filter(({ data }) => data && data.type === 'iframe-resized').length").await;
    assert!((1..100).contains(&answers), "{answers} answers to 20,000 questions");
}

/// Two pages that answer each other do so ever more slowly.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_loop_of_answers_slows_down() {
    for (ask, answer) in [
        ("'[iFrameSizer]one:8:false:false'", "String(data).startsWith('[iFrameSizer]')"),
        ("{ context: 'h5p', action: 'ready' }", "data.action === 'hello'"),
        ("{ type: 'iframe-get-child-dimensions' }", "data.type === 'iframe-resized'"),
    ] {
        let script = handler(&format!("if ({answer}) {{ window.answers.push(performance.now()); say({ask}) }}"));
        let host = Host::framed(Site::new(), "", &format!("window.answers = []; {script}")).await;
        let session = Session::open(Engine::Chromium).await;
        host.open(&session).await;
        session.enter(FRAME).await;
        session.app_started().await;
        session.leave_frame().await;
        session.run(&format!("say({ask})")).await;
        session.until(ask, "answers.some((at, index) => at - answers[index - 1] > 500)").await;
    }
}

/// A frame beside ours, or one within, is not its parent.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn only_its_own_parent_is_answered() {
    let beside =
        "const ask = () => { for (const message of ['[iFrameSizer]x:8:false:false', { type: 'iframe-child-init' }])
            parent.frames[0].postMessage(message, '*');
        parent.postMessage('asked', '*') };
        window.answers = []; addEventListener('message', ({ data }) => answers.push(data));";
    let theirs = Site::new().page("beside.html", &format!("<!doctype html><script>{beside}</script>"));
    let host = Host::new(Site::new(), theirs, |base| {
        format!("<iframe src='{base}{PAGE}'></iframe><iframe src='beside.html'></iframe>")
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.app_started().await;
    session.enter("document.querySelectorAll('iframe')[1]").await;
    session.until("the frame beside is there", "typeof ask === 'function'").await;
    session.run("ask()").await;
    session.leave_frame().await;
    session.until("it has asked", "messages.some(({ data }) => data === 'asked')").await;
    session
        .run("document.querySelector('iframe').contentWindow.postMessage({ context: 'h5p', action: 'hello' }, '*')")
        .await;
    session.until("the parent is answered", "messages.some(({ data }) => data.action === 'resize')").await;
    let wrong: usize = session
        .eval("messages.filter(({ data }) => String(data).startsWith('[iFrameSizer]') || data.type === 'iframe-resized').length")
        .await;
    assert_eq!(wrong, 0);
    session.enter("document.querySelectorAll('iframe')[1]").await;
    assert_eq!(session.eval::<usize>("answers.length").await, 0);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_parents_address_goes_nowhere() {
    let host = Host::new(Site::new(), Site::new(), |base| {
        format!(
            "<iframe src='{base}{PAGE}&initialWidth=600&childId=place&parentTitle=Private%20matters&parentUrl=https%3A%2F%2Fdraft.example%2Funpublished&from=https://draft.example/'></iframe>"
        )
    })
    .await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session
        .until("pym is answered", "messages.some(({ data }) => /^pymxPYMxplacexPYMxheightxPYMx\\d+$/.test(data))")
        .await;
    session.until("so is Embedly", "messages.some(({ data }) => /iframe\\.resize/.test(data))").await;
    let all: String = session.eval("JSON.stringify(messages)").await;
    for private in ["Private", "draft.example", "unpublished"] {
        assert!(!all.contains(private), "{private} in {all}");
    }
}

/// The height is said by a classic script: it is there where no module runs and no wasm.
async fn modules_blocked(engine: Engine) {
    let (_, amp) = HANDLERS[0];
    // Of a sandboxed frame's requests without the CORS header none is answered: no module, no wasm, no story.
    let host = Host::framed(Site::new(), "sandbox='allow-scripts'", &handler(amp)).await;
    follows(engine, "modules blocked", &host, FRAME).await;
}

async fn wasm_refused(engine: Engine) {
    let (_, amp) = HANDLERS[0];
    let policy = shipped_policy().replace(" 'wasm-unsafe-eval'", "");
    let host = Host::framed(Site::new().header("Content-Security-Policy", &policy), "", &handler(amp)).await;
    follows(engine, "wasm refused", &host, FRAME).await;
}

async fn at_work(engine: Engine) {
    let (_, amp) = HANDLERS[0];
    let host = Host::framed(Site::new(), "", &handler(amp)).await;
    let session = Session::open(engine).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.app_started().await;
    session.assert_follows("at work", FRAME).await;
}

async fn sandboxed(engine: Engine) {
    let (_, amp) = HANDLERS[0];
    let site = Site::new().header("Access-Control-Allow-Origin", "*");
    // To WebKit `'self'` is nothing in such a frame: there the page is to be built with `--url`.
    let site = if engine == Engine::WebKit { site.own_origin() } else { site };
    let host = Host::framed(site, "sandbox='allow-scripts'", &handler(amp)).await;
    let session = Session::open(engine).await;
    host.open(&session).await;
    session.enter(FRAME).await;
    session.app_started().await;
    session.assert_follows("sandboxed", FRAME).await;
}

in_every_engine! {
    the_frame_follows => at_work;
    the_frame_follows_in_a_sandbox => sandboxed;
    the_frame_follows_where_modules_are_blocked => modules_blocked;
    the_frame_follows_where_wasm_is_refused => wasm_refused;
}
