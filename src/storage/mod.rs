//! What stays on the device: keys, schema, reading that never destroys, writing that never lies.
//!
//! Only this floor knows `dorsal.*` keys and JSON. `backend` hides where the text is kept, so
//! everything but `browser` is tested natively.

pub mod backend;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod key;
pub mod saved;
pub mod store;
pub mod trouble;

pub use backend::{Backend, BackendError, Memory};
pub use key::Key;
pub use saved::{OwnRoutines, Playing, Settings, Theme};
pub use store::{Saved, Store};
pub use trouble::{Notice, WriteError};
