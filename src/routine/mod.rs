//! Routines as something to be followed: dose limits, the timeline of phases, and the session that
//! runs along it. No clock in here: every moment is an argument.

pub mod adapt;
pub mod breath;
pub mod clap;
pub mod cue;
pub mod dose;
pub mod link;
pub mod own;
pub mod run;
pub mod session;
pub mod spoken;
pub mod timeline;
pub mod words;
