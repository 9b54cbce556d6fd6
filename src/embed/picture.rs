//! A drawing as a picture, which the browser makes.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::browser;

/// So many pixels to a px of the drawing, and so many px of paper around it: as the build makes its own pictures.
const SCALE: f64 = 2.0;
const PAPER_PX: f64 = 16.0;

/// Offers a drawing, a file of SVG, as a PNG to keep.
///
/// # Errors
/// Where the browser cannot make it.
pub async fn download(name: &str, svg: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    // A policy that names no `blob:` refuses those as images; text in the address is allowed.
    image.set_src(&["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(svg))].concat());
    JsFuture::from(image.decode()).await?;
    let canvas = painted(&image)?;
    let made = js_sys::Promise::new(&mut |done, _| drop(canvas.to_blob(&done)));
    browser::save(name, &JsFuture::from(made).await?.dyn_into::<Blob>()?)
}

fn painted(image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
    let document = browser::document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    canvas.set_width(((width + 2.0 * PAPER_PX) * SCALE) as u32);
    canvas.set_height(((height + 2.0 * PAPER_PX) * SCALE) as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    context.scale(SCALE, SCALE)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width + 2.0 * PAPER_PX, height + 2.0 * PAPER_PX);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, PAPER_PX, PAPER_PX, width, height)?;
    Ok(canvas)
}
