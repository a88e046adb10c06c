//! Pain and safety, without a browser: where it hurts and which muscles may be behind it, which
//! signs call for help, and whether today is a day for a session.

pub mod areas;
pub mod coverage;
pub mod marks;
pub mod pass;
pub mod patterns;
pub mod pressing;
pub mod ranking;
pub mod reach;
pub mod reasons;
pub mod screening;
pub mod sore;
pub mod stroke;
pub mod zones;
