//! Pieces of HTML that pages share, made without a browser: the build prints pages with them, and the
//! app draws with them.

pub mod grade;
pub mod icon;
pub mod lists;
pub mod qr;
mod qr_field;
pub mod stroke;
