//! What time it is.
//!
//! The moment is where the page's own steady clock stands, counted from when the page was opened.
//! So a device clock that is set, or that jumps, moves nothing while the page lives (DECISIONS 1).

use crate::geometry::within;
use crate::units::Instant;

/// Now, in milliseconds since 1970.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a u64 holds"
)]
pub fn now() -> Instant {
    let millis = web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| {
            performance.time_origin() + performance.now()
        });
    Instant(within(millis, 0.0, 9e15) as u64)
}

/// The person's time zone, in minutes east of UTC.
#[allow(clippy::cast_possible_truncation, reason = "offsets are below a day")]
pub fn minutes_east() -> i32 {
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}
