//! One of each setting of the page's look that addresses ever had, and what it does today: what `boot.js` reads of a
//! query. What the app reads is held by `tests/addresses.rs`. Nothing is ever taken out of this list.

use crate::engine::Engine;
use crate::server::Site;
use crate::session::Session;

/// Addresses, and what holds of their page.
const PUBLISHED: [(&str, &str); 22] = [
    ("index.html", "!root.dataset.theme && paper() === 'rgb(255, 255, 255)'"),
    ("russia-inquiry.html", "document.title.length && shown().length === 7"),
    ("?theme=light", "root.dataset.theme === 'light'"),
    ("?theme=dark", "root.dataset.theme === 'dark' && paper() === 'rgb(19, 20, 22)'"),
    ("?theme=auto", "!root.dataset.theme"),
    ("?theme=light&accent=8c2f39", "accent() === 'rgb(140, 47, 57)'"),
    ("?theme=light&accent=%238C2F39", "accent() === 'rgb(140, 47, 57)'"),
    ("?font=sans", "font() === 'Arial'"),
    ("?font=serif", "font() === 'Georgia'"),
    ("?size=small", "size() < 0.95"),
    ("?size=large", "size() > 1.1"),
    ("?title=hide", "document.getElementById('title').getBoundingClientRect().width < 2"),
    ("?sources=fold", "!document.getElementById('sources-fold').open"),
    ("?theme=light&paper=fff8f0", "paper() === 'rgb(255, 248, 240)'"),
    ("?theme=dark&paper=1a1a1a", "paper() === 'rgb(26, 26, 26)'"),
    ("?view=progress", "shown().join() === 'progress'"),
    ("?view=timeline,progress", "shown().join() === 'timeline,progress'"),
    ("?view=map%2Ccountries", "shown().join() === 'map,countries'"),
    ("?story=stories/example-playground.json", "document.getElementById('page').textContent.includes('playground')"),
    ("?story=./stories/russia-inquiry.json", "root.dataset.other === undefined"),
    ("?view=growth&initialWidth=720&childId=growth&parentTitle=A&parentUrl=B", "shown().join() === 'growth'"),
    ("example-playground.html?view=progress&theme=auto#?secret=Example001", "shown().join() === 'progress'"),
];

/// What is asked of each.
const ABOUT: &str = "const root = document.documentElement, of = (element) => getComputedStyle(element);
    const figures = [...document.querySelectorAll(':is(#app, #page) figure')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const top = (one) => one.getBoundingClientRect().top;
    const shown = () => figures.sort((a, b) => top(a) - top(b)).map((one) => one.id);
    const paper = () => of(document.body).backgroundColor, accent = () => of(document.querySelector('.figure a[href]')).color;
    const font = () => of(document.body).fontFamily.split(',')[0], size = () => document.querySelector('.standfirst').currentCSSZoom;";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn every_setting_that_was_published_does_what_it_did() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session.window(1280, 900).await;
    for (address, holds) in PUBLISHED {
        session.goto(&server.url(address)).await;
        session.app_started().await;
        session.drawn().await;
        assert!(
            session.eval::<bool>(&format!("(() => {{ {ABOUT} return !!({holds}); }})()")).await,
            "{address}: {holds}"
        );
    }
}
