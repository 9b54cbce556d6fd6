//! A page of somebody else's around ours, on another origin, and what it says of the frame in it.

use tokio::time::{Instant, sleep};

use crate::server::{Server, Site};
use crate::session::{DEADLINE, POLL, Session};

/// A figure of the shorter story alone: what these tests look at must only have a height.
pub const PAGE: &str = "example-playground.html?view=progress";

/// The frame of a host's page.
pub const FRAME: &str = "document.querySelector('iframe')";

/// How tall the page in the frame is; it grows and shrinks by its folded table.
const CONTENT: &str = "Math.ceil(document.getElementById('whole').getBoundingClientRect().height)";

/// Writes down every message that a page gets, from its first byte on.
pub const RECORDER: &str = "<script>window.messages = [];
    addEventListener('message', (event) => messages.push({ data: event.data, at: event.timeStamp }));
    window.heights = () => messages.filter(({ data }) => data && data.type === 'embed-size').map(({ data }) => data.height);
</script>";

/// Our page and one of somebody else's.
pub struct Host {
    pub ours: Server,
    pub theirs: Server,
}

impl Host {
    /// Serves our page, and a host's page made of the address of ours.
    pub async fn new(ours: Site, theirs: Site, html: impl Fn(&str) -> String) -> Host {
        let ours = ours.start().await;
        let html = ["<!doctype html><meta charset='utf-8'>", RECORDER, &html(&ours.url(""))].concat();
        Host { theirs: theirs.page("host.html", &html).start().await, ours }
    }

    /// A host's page with a frame of that markup and a script after it.
    pub async fn framed(ours: Site, attributes: &str, script: &str) -> Host {
        Host::new(ours, Site::new(), |base| {
            format!(
                "<iframe {attributes} src='{base}{PAGE}' width='600' height='90'></iframe><script>{script}</script>"
            )
        })
        .await
    }

    /// Opens the host's page.
    pub async fn open(&self, session: &Session) {
        session.goto(&self.theirs.url("host.html")).await;
    }
}

impl Session {
    /// Waits until the frame is as tall as the page in it, and that height, in px; ends in the host's page.
    pub async fn until_fits(&self, what: &str, frame: &str) -> u32 {
        let start = Instant::now();
        loop {
            self.enter(frame).await;
            let content: u32 = self.eval(CONTENT).await;
            self.leave_frame().await;
            let height: u32 = self.eval(&format!("{frame}.clientHeight")).await;
            if content == height && content > 0 {
                return content;
            }
            assert!(start.elapsed() < DEADLINE, "{what}: {content} px in a frame of {height} px");
            sleep(POLL).await;
        }
    }

    /// The page in the frame is shown in full, also once its table is opened and closed again.
    pub async fn assert_follows(&self, what: &str, frame: &str) {
        self.enter(frame).await;
        self.until("the page is there", "document.querySelector('#progress details')").await;
        let before = self.until_fits(what, frame).await;
        self.fold(frame, true).await;
        let open = self.until_fits(what, frame).await;
        assert!(open > before, "{what}: {open} px when opened, {before} before");
        self.fold(frame, false).await;
        let closed = self.until_fits(what, frame).await;
        assert!(closed < open, "{what}: {closed} px when closed, {open} when open");
    }

    /// Opens or closes what is folded in the frame's first figure; ends in the host's page.
    pub async fn fold(&self, frame: &str, open: bool) {
        self.enter(frame).await;
        self.run(&format!("for (const one of document.querySelectorAll('#progress details')) one.open = {open}")).await;
        self.leave_frame().await;
    }
}
