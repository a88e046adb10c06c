//! Loads the second wasm, where the build has split the app in two (docs/architecture.md, Size).

use super::fetch;
use js_sys::{Object, Reflect, WebAssembly};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Where the build wrote the address of the second wasm. It is taken away once that is here.
const LINK: &str = "link#rooms";

/// Opens the rooms: after this every page can be called. A development build has them in it.
///
/// # Errors
/// What the browser said when the file did not come or did not fit.
pub async fn open() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.query_selector(LINK).ok()?);
    let Some(link) = link else { return Ok(()) };
    let address = link.get_attribute("href").unwrap_or_default();
    let bytes = fetch::bytes(&address).await?;
    let imports = Object::new();
    Reflect::set(&imports, &"first".into(), &wasm_bindgen::exports())?;
    JsFuture::from(WebAssembly::instantiate_buffer(&bytes, &imports)).await?;
    link.remove();
    Ok(())
}
