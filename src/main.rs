//! Starts the page in a browser, or the element in a page of somebody else's.

#[cfg(target_arch = "wasm32")]
mod start;

fn main() {
    #[cfg(all(feature = "pseudo", target_arch = "wasm32"))]
    petition_explainer::speech::speak(std::rc::Rc::new(petition_explainer::words::speech()));
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("error: the page runs in a browser; type `cargo xtask serve` to see it");
}
