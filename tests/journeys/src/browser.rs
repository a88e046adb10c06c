//! A browser with one page, as one person uses it.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{
    clock::Clock,
    look::{Look, Viewport},
    profile::Profile,
    sound::Sound,
    wait::eventually,
    webdriver::{Driver, Refusal, Session, browser_program},
};

/// Without these, a machine with no network and no screen has trouble.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=user-gesture-required",
];

/// `ChromeDriver` adds these, and with them a hidden page would be given more time than in real life.
const UNREAL: [&str; 2] = [
    "disable-background-timer-throttling",
    "disable-backgrounding-occluded-windows",
];

const SETTLE: &str = include_str!("js/settle.js");

/// A headless browser with a profile of its own.
#[derive(Debug)]
pub struct Browser {
    session: Session,
    driver: Driver,
    profile: Profile,
    /// What its microphone hears, over and over; where there is none, it has no microphone.
    heard: Option<PathBuf>,
    pub(crate) look: Look,
    pub(crate) clock: Clock,
    /// The tab that stands before the page while the page is hidden.
    pub(crate) other_tab: Option<String>,
}

impl Browser {
    /// Starts a browser that has never been anywhere.
    pub fn open(viewport: Viewport) -> Self {
        Self::start(viewport, None)
    }

    /// The same, with a microphone that hears this sound over and over, and that every page may use.
    pub fn open_hearing(viewport: Viewport, sound: &Sound) -> Self {
        Self::start(viewport, Some(sound))
    }

    fn start(viewport: Viewport, sound: Option<&Sound>) -> Self {
        let driver = Driver::start();
        let profile = Profile::fresh();
        let heard = sound.map(|sound| {
            let file = profile.path().join("heard.wav");
            fs::write(&file, sound.wav()).expect("a sound to hear");
            file
        });
        let session = driver.session(&options(&profile, viewport, heard.as_deref()));
        let mut browser = Self {
            session,
            driver,
            profile,
            heard,
            look: Look::new(viewport),
            clock: Clock::default(),
            other_tab: None,
        };
        browser.apply_look();
        browser
    }

    /// Closes the browser and starts it again, with all that it keeps.
    pub fn restart(&mut self) {
        self.session.quit().expect("the browser closes");
        self.session = self.driver.session(&options(
            &self.profile,
            self.look.viewport,
            self.heard.as_deref(),
        ));
        self.other_tab = None;
        self.apply_look();
        self.restart_clock();
    }

    /// Goes to an address, as typed into the address bar.
    #[track_caller]
    pub fn visit(&mut self, url: &str) {
        self.must("url", &json!({ "url": url }));
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&mut self) {
        self.must("refresh", &json!({}));
    }

    /// Goes back, as by the browser's button.
    #[track_caller]
    pub fn back(&mut self) {
        self.must("back", &json!({}));
    }

    /// The path, query and fragment of the page's address.
    #[track_caller]
    pub fn address(&self) -> String {
        let value = self.script(
            "return location.pathname + location.search + location.hash",
            &[],
        );
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page is at this path, with whatever query and fragment.
    #[track_caller]
    pub fn see_address(&self, path: &str) {
        eventually(&format!("the address {path}"), || {
            let address = self.address();
            let end = address.find(['?', '#']).unwrap_or(address.len());
            (address.get(..end) == Some(path)).then_some(())
        });
    }

    /// Runs a function body in the page; promises are awaited.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.must(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Sends the page a command of Chrome’s `DevTools` protocol.
    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "parameters are always made on the spot"
    )]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.must(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// What the page has complained about since the last time: errors, refusals by its policy.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let log = self.must("se/log", &json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| {
            entry
                .get("level")
                .and_then(Value::as_str)
                .is_some_and(|level| level == "SEVERE")
        });
        severe
            .filter_map(|entry| Some(entry.get("message")?.as_str()?.to_owned()))
            .collect()
    }

    /// Waits until the app has started and nothing moves any more: the wasm is loaded, fonts are
    /// there, animations have ended, and two frames have been drawn.
    #[track_caller]
    pub fn settle(&self) {
        self.script(SETTLE, &[]);
    }

    /// Waits until everything that the page fetches has come, and nothing new is on its way.
    #[track_caller]
    pub fn loaded(&self) {
        let count = "const all = performance.getEntriesByType('resource');\
            return document.readyState === 'complete' ? all.length : null";
        let mut before = Value::Null;
        eventually("a page that fetches nothing more", || {
            let now = self.script(count, &[]);
            let is_still = !now.is_null() && now == before;
            before = now;
            thread::sleep(Duration::from_millis(150));
            is_still.then_some(())
        });
    }

    /// Writes a picture of what is in view.
    #[track_caller]
    pub fn picture(&self, path: &Path) {
        self.write_picture(json!({}), path);
    }

    /// Writes a picture of the page in its whole length.
    #[track_caller]
    pub fn whole_picture(&self, path: &Path) {
        let layout = self.devtools("Page.getLayoutMetrics", json!({}));
        let size = layout.get("cssContentSize").expect("a page has a size");
        let length = |key: &str| size.get(key).cloned().unwrap_or_default();
        let clip = json!({
            "x": 0, "y": 0, "width": length("width"), "height": length("height"), "scale": 1,
        });
        self.write_picture(json!({ "captureBeyondViewport": true, "clip": clip }), path);
    }

    #[track_caller]
    fn write_picture(&self, parameters: Value, path: &Path) {
        let answer = self.devtools("Page.captureScreenshot", parameters);
        let data = answer
            .get("data")
            .and_then(Value::as_str)
            .expect("a picture");
        let bytes = STANDARD.decode(data).expect("a picture in base 64");
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        fs::write(path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    pub(crate) fn ask(&self, what: &str) -> Result<Value, Refusal> {
        self.session.get(what)
    }

    pub(crate) fn tell(&self, what: &str, body: &Value) -> Result<Value, Refusal> {
        self.session.post(what, body)
    }

    #[track_caller]
    pub(crate) fn must(&self, what: &str, body: &Value) -> Value {
        match self.session.post(what, body) {
            Ok(value) => value,
            Err(refusal) => panic!("{what} {refusal}"),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if thread::panicking() {
            self.leave_evidence();
        }
        let _ = self.session.quit();
    }
}

impl Browser {
    /// For the person who finds out why a journey failed. Must not panic: it runs while panicking.
    fn leave_evidence(&self) {
        let Ok(Value::String(picture)) = self.ask("screenshot") else {
            return;
        };
        let Ok(bytes) = STANDARD.decode(picture) else {
            return;
        };
        let journey = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let path = target().join("journeys").join(format!("{journey}.png"));
        let written = path
            .parent()
            .map(fs::create_dir_all)
            .is_some_and(|made| made.is_ok())
            && fs::write(&path, bytes).is_ok();
        if written {
            eprintln!("the page when {journey} failed: {}", path.display());
        }
        if let Ok(console) = self.tell("se/log", &json!({ "type": "browser" })) {
            eprintln!("its console: {console}");
        }
    }
}

/// Cargo's build folder.
pub(crate) fn target() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

fn options(profile: &Profile, viewport: Viewport, heard: Option<&Path>) -> Value {
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).into();
    arguments.push(format!(
        "--window-size={},{}",
        viewport.width, viewport.height
    ));
    arguments.push(format!("--user-data-dir={}", profile.path().display()));
    if let Some(heard) = heard {
        arguments.push("--use-fake-device-for-media-stream".into());
        arguments.push("--use-fake-ui-for-media-stream".into());
        arguments.push(format!(
            "--use-file-for-fake-audio-capture={}",
            heard.display()
        ));
    }
    let mut options = json!({ "args": arguments, "excludeSwitches": UNREAL });
    if let (Some(program), Some(options)) = (browser_program(), options.as_object_mut()) {
        options.insert("binary".into(), json!(program.to_string_lossy()));
    }
    options
}
