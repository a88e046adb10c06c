//! What the person looks at the page with: screen, colour scheme, speed of the machine.

use serde_json::json;

use crate::Browser;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewport {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether it behaves like a phone: viewport meta, touch, no scroll bars.
    pub phone: bool,
    /// Device pixels per CSS pixel.
    pub scale: u32,
}

impl Viewport {
    /// A phone, upright.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        phone: true,
        scale: 1,
    };
    /// The narrowest phone in use, or a wider one with its text made larger.
    pub const NARROW: Self = Self {
        width: 320,
        height: 568,
        ..Self::PHONE
    };
    /// A laptop.
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        phone: false,
        scale: 1,
    };

    /// The same screen with finer pixels.
    #[must_use]
    pub const fn with_scale(self, scale: u32) -> Self {
        Self { scale, ..self }
    }
}

/// What the person's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// All of it, so that a new start of the browser finds it again.
#[derive(Debug)]
pub(crate) struct Look {
    pub(crate) viewport: Viewport,
    color_scheme: ColorScheme,
    reduced_motion: bool,
}

impl Look {
    pub(crate) fn new(viewport: Viewport) -> Self {
        Self {
            viewport,
            color_scheme: ColorScheme::Light,
            reduced_motion: false,
        }
    }
}

impl Browser {
    /// Moves to another screen.
    #[track_caller]
    pub fn set_viewport(&mut self, viewport: Viewport) {
        self.look.viewport = viewport;
        self.apply_look();
    }

    /// Changes what the system prefers.
    #[track_caller]
    pub fn prefer(&mut self, color_scheme: ColorScheme) {
        self.look.color_scheme = color_scheme;
        self.apply_look();
    }

    /// Makes the system ask for little motion, or not.
    #[track_caller]
    pub fn prefer_reduced_motion(&mut self, reduced: bool) {
        self.look.reduced_motion = reduced;
        self.apply_look();
    }

    #[track_caller]
    pub(crate) fn apply_look(&mut self) {
        let Look {
            viewport,
            color_scheme,
            reduced_motion,
        } = self.look;
        let Viewport {
            width,
            height,
            phone,
            scale,
        } = viewport;
        let screen = json!({ "width": width, "height": height, "mobile": phone, "deviceScaleFactor": scale });
        self.devtools("Emulation.setDeviceMetricsOverride", screen);
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": phone }),
        );
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": phone }));
        let scheme = if color_scheme == ColorScheme::Dark {
            "dark"
        } else {
            "light"
        };
        let motion = if reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }
}
