//! Rollers, balls and towels, and the arrows that show how they move.

use super::paint::{Mark, Paint, Pen};
use super::position::{Ground, Position, ToolKind};
use super::settle::Settled;
use super::skeleton::heading;
use crate::geometry::{Point, share};

/// A circle as a smooth ring.
fn circle(centre: Point, radius: f64) -> Vec<Point> {
    (0..16)
        .map(|step| centre + heading(360.0 * share(step, 16)) * radius)
        .collect()
}

fn mark(paint: Paint, path: String) -> Mark {
    Mark { paint, path }
}

/// The arrows that show the move.
pub fn arrows(position: &Position, settled: &Settled, pen: Pen) -> Mark {
    let written = position
        .arrows
        .iter()
        .map(|run| run.iter().copied().map(Point::from).collect());
    let all = written.chain(tool_arrows(position, settled));
    let lines: Vec<Vec<Point>> = all.flat_map(with_tip).collect();
    mark(Paint::Arrow, pen.runs(&lines))
}

/// Arrows on both sides of a tool that rolls.
fn tool_arrows(position: &Position, settled: &Settled) -> Vec<Vec<Point>> {
    let Some(placed) = settled.tool else {
        return Vec::new();
    };
    let [from, to] = placed.tool.share;
    if (from - to).abs() < 1e-6 || !position.arrows.is_empty() {
        return Vec::new();
    }
    let radius = placed.tool.kind.radius();
    let along = match placed.tool.on {
        Ground::Level(_) => heading(0.0),
        Ground::Left(_) | Ground::Right(_) => heading(90.0),
    };
    let into = placed.tool.on.into_it();
    let line = placed.centre + into * (radius - if radius > 30.0 { 22.0 } else { 24.0 });
    [1.0, -1.0]
        .map(|sign| {
            let start = line + along * (sign * (radius + 18.0));
            vec![start, start + along * (sign * 52.0)]
        })
        .to_vec()
}

/// An arrow's shaft and its open head.
fn with_tip(points: Vec<Point>) -> Vec<Vec<Point>> {
    const SIZE: f64 = 16.0;
    let (Some(&end), Some(&before)) = (points.last(), points.iter().rev().nth(1)) else {
        return Vec::new();
    };
    let run = end - before;
    let along = run * (1.0 / run.x.hypot(run.y).max(1e-6));
    let across = Point::new(-along.y, along.x);
    let barb = |sign: f64| vec![end - along * SIZE + across * (sign * SIZE * 0.62), end];
    vec![points, barb(1.0), barb(-1.0)]
}

/// The tool.
pub fn tool(settled: &Settled, pen: Pen) -> Vec<Mark> {
    let Some(placed) = settled.tool else {
        return Vec::new();
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
        ToolKind::Roller => roller(centre, radius, turn, pen),
        ToolKind::Ball => ball(&[centre], radius, turn, pen),
        ToolKind::TwoBalls => ball(&[centre + Point::new(15.0, 0.0), centre], radius, turn, pen),
        ToolKind::Towel => towel(centre, radius, pen),
    }
}

fn roller(centre: Point, radius: f64, turn: f64, pen: Pen) -> Vec<Mark> {
    let treads: Vec<Vec<Point>> = (0..16)
        .map(|step| {
            let out = heading(turn + 360.0 * share(step, 16));
            vec![
                centre + out * (radius * 0.80),
                centre + out * (radius * 0.92),
            ]
        })
        .collect();
    vec![
        mark(Paint::Tool, pen.rings(&[circle(centre, radius)])),
        mark(Paint::Hub, pen.rings(&[circle(centre, radius * 0.48)])),
        mark(Paint::ToolLine, pen.lines(&treads)),
    ]
}

fn ball(centres: &[Point], radius: f64, turn: f64, pen: Pen) -> Vec<Mark> {
    let mut marks = Vec::new();
    for &centre in centres {
        let seam = |sign: f64| -> Vec<Point> {
            [-60.0, -30.0, 0.0, 30.0, 60.0]
                .map(|angle| {
                    let across = 0.95 - 0.62 * f64::to_radians(angle).cos();
                    let along = f64::to_radians(angle).sin() * 0.86;
                    let (out, up) = (heading(turn), heading(turn + 90.0));
                    centre + (out * (sign * across) + up * along) * radius
                })
                .to_vec()
        };
        marks.push(mark(Paint::Tool, pen.rings(&[circle(centre, radius)])));
        marks.push(mark(Paint::ToolLine, pen.runs(&[seam(1.0)])));
    }
    marks
}

fn towel(centre: Point, radius: f64, pen: Pen) -> Vec<Mark> {
    let coil = (0..=24).map(|step| {
        let along = share(step, 24);
        centre + heading(300.0 - 720.0 * along) * (radius * (0.2 + 0.62 * along))
    });
    vec![
        mark(Paint::Soft, pen.rings(&[circle(centre, radius)])),
        mark(Paint::SoftLine, pen.runs(&[coil.collect()])),
    ]
}
