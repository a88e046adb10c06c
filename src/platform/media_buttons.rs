//! The buttons of the lock screen and of a headset. The browser gives them only to a page that plays a
//! media file, so a silent one plays, over and over, while a session wants them.

use super::dom;
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlAudioElement;

/// Ten seconds of silence: shorter files get no buttons.
const SILENCE: &str = "/silence.wav";

// web-sys has no way to notice that a browser does not know the Media Session API.
#[wasm_bindgen]
extern "C" {
    type MediaSession;

    #[wasm_bindgen(method, catch, js_name = setActionHandler)]
    fn set_handler(this: &MediaSession, name: &str, call: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = MediaMetadata)]
    type Metadata;

    #[wasm_bindgen(constructor, catch, js_class = MediaMetadata)]
    fn new(told: &Object) -> Result<Metadata, JsValue>;
}

/// What such a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaButton {
    /// Go on.
    Play,
    /// Stand still.
    Pause,
    /// On to the next.
    Next,
    /// Back to the one before.
    Previous,
    /// End it.
    Stop,
}

/// The buttons with the names that the browser has for them.
const NAMES: [(MediaButton, &str); 5] = [
    (MediaButton::Play, "play"),
    (MediaButton::Pause, "pause"),
    (MediaButton::Next, "nexttrack"),
    (MediaButton::Previous, "previoustrack"),
    (MediaButton::Stop, "stop"),
];

type Handler = Closure<dyn FnMut()>;

/// The wish for the buttons; dropping it gives them back.
#[derive(Default)]
pub struct MediaButtons {
    held: RefCell<Option<Held>>,
}

struct Held {
    session: MediaSession,
    sound: HtmlAudioElement,
    _handlers: Vec<Handler>,
}

impl Held {
    /// Tells the browser how the session stands.
    fn say(&self, state: &str) {
        // A browser that does not take it shows its own guess.
        let _ = Reflect::set(&self.session, &"playbackState".into(), &state.into());
    }
}

impl MediaButtons {
    /// Asks for the buttons under a title, and tells whether the silence plays, without which they do
    /// nothing. Call it inside the handler of a tap. Asked again, it tells again.
    pub fn hold(
        &self,
        title: &str,
        pressed: &Rc<dyn Fn(MediaButton)>,
        told: impl FnOnce(bool) + 'static,
    ) {
        let Some(held) = self.held.take().or_else(|| begin(pressed)) else {
            told(false);
            return;
        };
        name(&held.session, title);
        play(&held, told);
        self.held.replace(Some(held));
    }

    /// The session stands: the buttons stay, and offer to go on.
    pub fn rest(&self) {
        if let Some(held) = self.held.borrow().as_ref() {
            // What does not play already need not be stopped.
            let _ = held.sound.pause();
            held.say("paused");
        }
    }

    /// Gives the buttons back.
    pub fn let_go(&self) {
        let Some(held) = self.held.take() else { return };
        let _ = held.sound.pause();
        for (_, name) in NAMES {
            // A button that the browser does not know was never ours.
            let _ = held.session.set_handler(name, &JsValue::NULL);
        }
        let _ = Reflect::set(&held.session, &"metadata".into(), &JsValue::NULL);
        held.say("none");
    }
}

impl Drop for MediaButtons {
    fn drop(&mut self) {
        self.let_go();
    }
}

/// The buttons taken; none where the browser has no such thing.
fn begin(pressed: &Rc<dyn Fn(MediaButton)>) -> Option<Held> {
    let session = media_session()?;
    let silence = [&dom::base_path(), SILENCE].concat();
    let sound = HtmlAudioElement::new_with_src(&silence).ok()?;
    sound.set_loop(true);
    let mut handlers = Vec::new();
    for (button, name) in NAMES {
        let pressed = Rc::clone(pressed);
        let handler: Handler = Closure::new(move || pressed(button));
        // A browser may know some of the buttons only.
        let _ = session.set_handler(name, handler.as_ref());
        handlers.push(handler);
    }
    Some(Held {
        session,
        sound,
        _handlers: handlers,
    })
}

fn play(held: &Held, told: impl FnOnce(bool) + 'static) {
    held.say("playing");
    let Ok(promise) = held.sound.play() else {
        told(false);
        return;
    };
    spawn_local(async move { told(JsFuture::from(promise).await.is_ok()) });
}

fn name(session: &MediaSession, title: &str) {
    let told = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&told, &name.into(), &value.into());
    if set("title", title).and(set("artist", "Dorsal")).is_ok()
        && let Ok(metadata) = Metadata::new(&told)
    {
        // Without its name the session has its buttons still.
        let _ = Reflect::set(session, &"metadata".into(), &metadata);
    }
}

fn media_session() -> Option<MediaSession> {
    let navigator = web_sys::window()?.navigator();
    let session = Reflect::get(&navigator, &"mediaSession".into()).ok()?;
    session.is_object().then(|| session.unchecked_into())
}
