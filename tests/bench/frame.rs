//! From the moment an article has a frame, or an element, to its first drawn chart, beside the page alone.

use crate::server::Server;
use crate::session::Session;
use crate::times::Times;

/// How often each is loaded, one after the other in turns: what the machine does besides then hits all alike.
pub const LOADS: usize = 15;

/// The article, without anything in it yet.
pub const ARTICLE: &str = "<!doctype html><meta charset='utf-8'><title>An article</title><p>Words.</p>";

/// Writes down, by the clock that all documents share, when a chart was first drawn and painted.
const WATCH: &str = "(() => {
    const chart = () => document.querySelector('.chart svg')
        || [...document.querySelectorAll('petition-explainer')].map((one) => one.shadowRoot && one.shadowRoot.querySelector('.chart svg')).find(Boolean);
    const look = () => requestAnimationFrame(() => {
        if (!chart()) return look();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { (top.drawn = top.drawn || []).push(performance.timeOrigin + performance.now()); };
        channel.port2.postMessage(0);
    });
    look();
})()";

/// What an article does to have it, and what it is called.
const WAYS: [(&str, &str); 2] = [
    (
        "in a frame",
        "document.body.append(Object.assign(document.createElement('iframe'), { src: 'index.html', width: 900, height: 800 }))",
    ),
    (
        "in an element",
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: 'element.js' })); document.body.append(document.createElement('petition-explainer'))",
    ),
];

pub async fn measure(session: &Session, server: &Server) {
    session.before_scripts(WATCH).await;
    let mut alone = Times::default();
    let mut hosted = [Times::default(), Times::default()];
    for _ in 0..LOADS {
        session.goto(&server.url("index.html")).await;
        session.until("the page's first chart", "window.drawn").await;
        alone.0.push(session.eval("drawn[0] - performance.timeOrigin").await);
        for ((_, insert), times) in WAYS.iter().zip(&mut hosted) {
            session.goto(&server.url("article.html")).await;
            session.run(&format!("window.inserted = performance.timeOrigin + performance.now(); {insert}")).await;
            session.until("its first chart", "window.drawn").await;
            times.0.push(session.eval("drawn[0] - inserted").await);
        }
    }
    println!("{:28} {:>12} {:>12} {:>12}", "", "median", "95th", "of alone");
    println!("{:28} {:>12} {:>12} {:>12}", "budget, in a frame", "", "", "1.10");
    let print = |called: &str, times: &Times| {
        let share = times.median() / alone.median();
        println!("{called:28} {:>12.0} {:>12.0} {share:>12.2}", times.median(), times.slow());
    };
    print("the page alone", &alone);
    for ((called, _), times) in WAYS.iter().zip(&hosted) {
        print(called, times);
    }
}
