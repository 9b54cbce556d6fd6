//! A drawing as a picture, which the browser makes.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlImageElement, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::browser;

/// So many pixels to a px of the drawing, as the build makes its own pictures.
const SCALE: u32 = 2;

/// Offers a drawing, a file of SVG, as a PNG to keep.
///
/// # Errors
/// Where the browser cannot make it.
pub async fn download(name: &str, svg: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    // A policy that names no `blob:` refuses those as images; text in the address is allowed.
    image.set_src(&["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(svg))].concat());
    JsFuture::from(image.decode()).await?;
    let (width, height) = (image.natural_width() * SCALE, image.natural_height() * SCALE);
    let canvas = OffscreenCanvas::new(width, height)?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
    let blob: Blob = JsFuture::from(canvas.convert_to_blob()?).await?.unchecked_into();
    browser::save(name, &blob)
}
