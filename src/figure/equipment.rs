//! Rollers, balls and towels, and the arrows that show how they move.

use super::paint::{Paint, Sheet};
use super::position::{Ground, Position, ToolKind};
use super::settle::Settled;
use super::skeleton::heading;
use crate::geometry::{Point, share};

/// A circle as a smooth ring.
fn circle(centre: Point, radius: f64) -> Vec<Point> {
    let mut ring = Vec::new();
    for step in 0..16 {
        ring.push(centre + heading(360.0 * share(step, 16)) * radius);
    }
    ring
}

/// The arrows that show the move.
pub fn arrows(sheet: &mut Sheet, position: &Position, settled: &Settled) {
    sheet.start(Paint::Arrow);
    for written in &position.arrows {
        let mut points = Vec::new();
        for &point in written {
            points.push(Point::from(point));
        }
        arrow(sheet, &points);
    }
    if position.arrows.is_empty() {
        tool_arrows(sheet, settled);
    }
}

/// Arrows on both sides of a tool that rolls.
fn tool_arrows(sheet: &mut Sheet, settled: &Settled) {
    let Some(placed) = settled.tool else {
        return;
    };
    let [from, to] = placed.tool.share;
    if (from - to).abs() < 1e-6 {
        return;
    }
    let radius = placed.tool.kind.radius();
    let along = match placed.tool.on {
        Ground::Level(_) => Point::new(1.0, 0.0),
        Ground::Left(_) | Ground::Right(_) => Point::new(0.0, 1.0),
    };
    let into = placed.tool.on.into_it();
    let line = placed.centre + into * (radius - if radius > 30.0 { 22.0 } else { 24.0 });
    for sign in [1.0, -1.0] {
        let start = line + along * (sign * (radius + 18.0));
        arrow(sheet, &[start, start + along * (sign * 52.0)]);
    }
}

/// An arrow's shaft and its open head.
fn arrow(sheet: &mut Sheet, points: &[Point]) {
    const SIZE: f64 = 16.0;
    let [.., before, end] = *points else {
        return;
    };
    let along = (end - before).unit();
    sheet.run(points);
    for sign in [1.0, -1.0] {
        let barb = end - along * SIZE + along.left() * (sign * SIZE * 0.62);
        sheet.run(&[barb, end]);
    }
}

/// The tool.
pub fn tool(sheet: &mut Sheet, settled: &Settled) {
    let Some(placed) = settled.tool else {
        return;
    };
    let (centre, radius) = (placed.centre, placed.tool.kind.radius());
    // A tool that rolls turns: its marks move with the way it has gone along its ground.
    let rolled = match placed.tool.on {
        Ground::Level(_) => -centre.x / radius,
        Ground::Left(_) => centre.y / radius,
        Ground::Right(_) => -centre.y / radius,
    };
    let turn = rolled.to_degrees();
    match placed.tool.kind {
        ToolKind::Roller => roller(sheet, centre, radius, turn),
        ToolKind::Ball => ball(sheet, centre, radius, turn),
        ToolKind::TwoBalls => {
            ball(sheet, centre + Point::new(15.0, 0.0), radius, turn);
            ball(sheet, centre, radius, turn);
        }
        ToolKind::Towel => towel(sheet, centre, radius),
    }
}

fn roller(sheet: &mut Sheet, centre: Point, radius: f64, turn: f64) {
    sheet.start(Paint::Tool).ring(&circle(centre, radius));
    sheet.start(Paint::Hub).ring(&circle(centre, radius * 0.48));
    sheet.start(Paint::ToolLine);
    for step in 0..16 {
        let out = heading(turn + 360.0 * share(step, 16));
        sheet.line(&[
            centre + out * (radius * 0.80),
            centre + out * (radius * 0.92),
        ]);
    }
}

fn ball(sheet: &mut Sheet, centre: Point, radius: f64, turn: f64) {
    sheet.start(Paint::Tool).ring(&circle(centre, radius));
    let out = heading(turn);
    let seam = [-60.0, -30.0, 0.0, 30.0, 60.0].map(|angle| {
        let Point { x, y } = heading(angle);
        centre + (out * (0.95 - 0.62 * x) + out.left() * (y * 0.86)) * radius
    });
    sheet.start(Paint::ToolLine).run(&seam);
}

fn towel(sheet: &mut Sheet, centre: Point, radius: f64) {
    sheet.start(Paint::Soft).ring(&circle(centre, radius));
    let mut coil = Vec::new();
    for step in 0..=24 {
        let along = share(step, 24);
        coil.push(centre + heading(300.0 - 720.0 * along) * (radius * (0.2 + 0.62 * along)));
    }
    sheet.start(Paint::SoftLine).run(&coil);
}
