//! Parts that pages share. They hold no rules: what they show and do comes from their callers.

pub mod button;
pub mod figure;
pub mod level;
pub mod link;
pub mod live;
pub mod modes;
pub mod page;
pub mod plate;
pub mod rating;
pub mod segmented;
pub mod shell;
pub mod small_back;
pub mod stroke;
