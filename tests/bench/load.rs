//! From the address to a page that answers.

use serde::Deserialize;

use crate::session::Session;
use crate::times::Times;

pub const LOADS: usize = 9;

/// Writes down when the page answers, and how much moves until then and after.
const WATCH: &str = "window.moved = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
        if (!document.documentElement.hasAttribute('data-ready')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window.answering = performance.now(); };
            channel.port2.postMessage(0);
        });
    }).observe(document, { childList: true, subtree: true, attributes: true });";

/// What was measured of one load.
#[derive(Deserialize)]
struct Load {
    paint: f64,
    answering: f64,
    moved: f64,
}

/// What was measured of all.
pub struct Loads {
    paint: Times,
    answering: Times,
    moved: f64,
}

pub fn heading() {
    println!("{:28} {:>12} {:>12} {:>12}", "", "first paint", "answering", "shift (CLS)");
    println!("{:28} {:>12} {:>12} {:>12}", "budget", "", "", "0.02");
}

pub async fn measure(session: &Session, url: &str) -> Loads {
    session.before_scripts(WATCH).await;
    let mut loads = Loads { paint: Times::default(), answering: Times::default(), moved: 0.0 };
    for _ in 0..LOADS {
        session.goto(url).await;
        session.until("the app answers", "window.answering").await;
        session.drawn().await;
        let load: Load =
            session.eval("{ paint: performance.getEntriesByName('first-paint')[0].startTime, answering, moved }").await;
        loads.paint.0.push(load.paint);
        loads.answering.0.push(load.answering);
        loads.moved = loads.moved.max(load.moved);
    }
    loads
}

impl Loads {
    pub fn print(&self, called: &str) {
        let (paint, answering) = (self.paint.median(), self.answering.median());
        println!("{called:28} {paint:>12.0} {answering:>12.0} {:>12.3}", self.moved);
    }
}
