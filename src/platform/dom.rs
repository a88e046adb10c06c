//! Small things done to the document: title, focus, theme, saving a file.

use super::page::document;
use wasm_bindgen::{JsCast, JsValue};

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the element with this id, and says whether there was one.
pub fn focus(id: &str) -> bool {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// Moves focus to the element with this id, and brings it to the top of the screen.
pub fn bring(id: &str) {
    if focus(id)
        && let Some(element) = document().and_then(|document| document.get_element_by_id(id))
    {
        element.scroll_into_view();
    }
}

/// Sets an attribute of the element with this id, where there is one.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        // The names are our own, and all of them are names.
        let _ = element.set_attribute(name, value);
    }
}

/// Whether what has the focus shows it, as it does for who walks by keys.
pub fn focus_shows() -> bool {
    document().is_some_and(|document| {
        let shown = document.query_selector(":focus-visible");
        shown.is_ok_and(|element| element.is_some())
    })
}

/// Moves focus to the first heading of the page without scrolling past it.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    let Some(heading) = heading.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    let _ = heading.set_attribute("tabindex", "-1");
    let _ = heading.focus();
}

/// Chooses a theme: `light`, `dark`, or empty for what the device says.
pub fn set_theme(theme: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let _ = if theme.is_empty() {
        root.remove_attribute("data-theme")
    } else {
        root.set_attribute("data-theme", theme)
    };
}

/// Offers a text as a file to keep.
///
/// # Errors
/// What the browser said.
pub fn save_file(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}

/// The name of the field that an event is about.
pub fn name_of_target(event: &web_sys::Event) -> Option<String> {
    event
        .target()?
        .dyn_into::<web_sys::Element>()
        .ok()?
        .get_attribute("name")
}

/// Words as they may stand in the query of an address.
pub fn encoded(words: &str) -> String {
    js_sys::encode_uri_component(words).into()
}

/// Shows a `dialog` as a modal one. Answers whether there was one to show.
pub fn show_modal(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.show_modal().is_ok())
}

/// Closes a `dialog`.
pub fn close_modal(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Takes the static first picture away, now that the app draws itself.
pub fn clear_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// The path that the app lives under, without its last slash: empty at the root of a host. The
/// bundler wrote it into the address of the app's own script.
pub fn base_path() -> String {
    script_address().map_or(String::new(), |mut path| {
        path.truncate(path.rfind('/').unwrap_or(0));
        path
    })
}

fn script_address() -> Option<String> {
    let link = document()?
        .query_selector("link[rel=modulepreload]")
        .ok()
        .flatten()?;
    let address = link.get_attribute("href")?;
    // A path as it stands; of a whole address the path.
    if address.starts_with('/') {
        return Some(address);
    }
    web_sys::Url::new(&address).ok().map(|url| url.pathname())
}

/// A part of the picture that moves: one attribute a frame, and nothing is laid out anew.
pub struct Part {
    element: web_sys::Element,
    off: bool,
}

impl Part {
    /// The part with this id, which is on the skin as far as one knows.
    pub fn of(id: &str) -> Option<Self> {
        let element = document()?.get_element_by_id(id)?;
        let off = element.class_list().contains("off");
        Some(Self { element, off })
    }

    /// Places it, and says whether it is off the skin.
    pub fn place(&mut self, transform: &str, off: bool) {
        let _ = self.element.set_attribute("transform", transform);
        if self.off != off {
            self.off = off;
            let _ = self.element.class_list().toggle_with_force("off", off);
        }
    }
}

/// Makes the field that an event is about say something else.
pub fn set_value_of_target(event: &web_sys::Event, value: &str) {
    if let Some(field) = event.target() {
        let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    }
}
