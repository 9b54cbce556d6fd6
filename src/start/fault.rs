//! Ways to fail, for the tests of what the page does then. Never part of what is shipped.

use gloo::events::EventListener;
use petition_explainer::embed::browser;

/// Fails when the window is told to.
pub fn listen() {
    let Some(window) = browser::window() else { return };
    EventListener::new(&window, "fault-panic", |_| std::process::abort()).forget();
    EventListener::new(&window, "fault-trap", |_| {
        std::hint::black_box(overflow(1));
    })
    .forget();
}

/// Calls itself until the stack is used up.
#[allow(unconditional_recursion)]
fn overflow(depth: u64) -> u64 {
    let deeper = std::hint::black_box([depth; 64]);
    overflow(depth + 1) + deeper.iter().sum::<u64>()
}
