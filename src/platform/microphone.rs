//! How loud it is around, by the microphone. What it hears is looked at and forgotten; nothing is kept.

use super::audio::sound_session;
use js_sys::{Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AnalyserNode, AudioContext, MediaStream, MediaStreamAudioSourceNode, MediaStreamConstraints,
    MediaStreamTrack,
};

/// How many samples one look sees: 43 ms of 48 kHz. Looks closer together than that miss nothing.
const WINDOW: usize = 2048;

/// A microphone that may listen; dropping it closes it.
#[derive(Default)]
pub struct Microphone {
    open: Rc<RefCell<Option<Open>>>,
    /// Counts the wishes, so that an answer to an old one is known.
    wish: Rc<Cell<u32>>,
}

struct Open {
    stream: MediaStream,
    context: AudioContext,
    analyser: AnalyserNode,
    /// Without a hold on it some browsers let the source go.
    _source: MediaStreamAudioSourceNode,
}

impl Microphone {
    /// Asks for the microphone, and tells whether the person and the browser agreed.
    pub fn open(&self, told: impl FnOnce(bool) + 'static) {
        let (place, wish) = (Rc::clone(&self.open), Rc::clone(&self.wish));
        wish.set(wish.get().wrapping_add(1));
        let mine = wish.get();
        spawn_local(async move {
            let stream = ask().await.ok();
            if wish.get() != mine {
                // It was closed while the person was being asked.
                if let Some(stream) = stream {
                    stop(&stream);
                }
                return;
            }
            let opened = stream.and_then(|stream| Open::new(stream).ok());
            let agreed = opened.is_some();
            place.replace(opened);
            if !agreed {
                sound_session("playback");
            }
            told(agreed);
        });
    }

    /// The highest amplitude of the last moments, where 1 is as much as there is; none while it is
    /// closed.
    pub fn peak(&self) -> Option<f32> {
        let open = self.open.borrow();
        let mut samples = [0_f32; WINDOW];
        open.as_ref()?
            .analyser
            .get_float_time_domain_data(&mut samples);
        Some(
            samples
                .iter()
                .fold(0.0, |most, sample| most.max(sample.abs())),
        )
    }

    /// Lets the microphone go, and forgets a wish that was not answered yet.
    pub fn close(&self) {
        self.wish.set(self.wish.get().wrapping_add(1));
        if let Some(open) = self.open.take() {
            stop(&open.stream);
            // What is closed already need not be closed.
            let _ = open.context.close();
            sound_session("playback");
        }
    }
}

impl Drop for Microphone {
    fn drop(&mut self) {
        self.close();
    }
}

impl Open {
    fn new(stream: MediaStream) -> Result<Self, JsValue> {
        let context = AudioContext::new()?;
        let source = context.create_media_stream_source(&stream)?;
        let analyser = context.create_analyser()?;
        analyser.set_fft_size(u32::try_from(WINDOW).unwrap_or_default());
        // To the analyser and no further: nothing of it is heard.
        source.connect_with_audio_node(&analyser)?;
        // The promise settles when it runs; until then it is silent around.
        let _ = context.resume()?;
        Ok(Self {
            stream,
            context,
            analyser,
            _source: source,
        })
    }
}

async fn ask() -> Result<MediaStream, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let devices = window.navigator().media_devices()?;
    sound_session("play-and-record");
    let wanted = Object::new();
    // The app's own tones are taken out; what makes speech clearer would take claps out.
    for (name, on) in [
        ("echoCancellation", true),
        ("noiseSuppression", false),
        ("autoGainControl", false),
    ] {
        Reflect::set(&wanted, &name.into(), &on.into())?;
    }
    let constraints = MediaStreamConstraints::new();
    constraints.set_audio(&wanted);
    let promise = devices.get_user_media_with_constraints(&constraints)?;
    JsFuture::from(promise).await?.dyn_into()
}

fn stop(stream: &MediaStream) {
    for track in stream.get_tracks() {
        track.unchecked_into::<MediaStreamTrack>().stop();
    }
}
