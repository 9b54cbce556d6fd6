//! Time that passes when a test says so: no test waits for it.

use crate::session::Session;

impl Session {
    /// From the next page on, timers of that many ms are due when [`Session::pass`] is called, and never by themselves.
    pub async fn hold_timers(&self, ms: u32) {
        self.before_scripts(&format!(
            "(() => {{
                const set = window.setTimeout, clear = window.clearTimeout, held = new Map();
                let last = 0;
                window.setTimeout = (then, ms, ...given) => {{
                    if (ms !== {ms}) return set.call(window, then, ms, ...given);
                    held.set(--last, then);
                    return last;
                }};
                window.clearTimeout = (id) => held.delete(id) || clear.call(window, id);
                window.passHeldTimers = () => {{
                    const due = [...held.values()];
                    held.clear();
                    due.forEach((then) => then());
                    return due.length;
                }};
            }})()"
        ))
        .await;
    }

    /// Lets the time of the timers that are held pass.
    pub async fn pass(&self) {
        let due: usize = self.eval("passHeldTimers()").await;
        assert!(due > 0, "nothing waits");
    }
}
