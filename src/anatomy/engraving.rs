//! The drawing of one muscle as a few path strings (DESIGN 5.3): body, tones, fibres, tendons.

use super::muscle::Muscle;
use super::sheet::Sheet;
use crate::geometry::{PathText, Point, share, within};

/// The least number of fibres a slip shows, where it has as many.
const FEWEST_FIBRES: usize = 6;
/// How much longer and shorter than the tendon its teeth are, as a share of it.
const TOOTH: f64 = 0.35;
/// The part of a tendon that the dark fibres leave free.
const FREE_TENDON: f64 = 0.55;
/// Fibres nearer than this to a border are border fibres.
const BORDER: f64 = 0.2;
/// How far the two steps of the border tone reach in.
const BORDER_TONES: [f64; 2] = [0.16, 0.07];

/// The paths of one muscle of the right side, in drawing order. The left side is drawn with
/// `transform="scale(-1 1)"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MusclePaths {
    /// The whole form; also its outline, drawn again last as a line.
    pub body: String,
    /// The wide step of the border tone.
    pub shade: String,
    /// The narrow step of the border tone.
    pub shade_edge: String,
    /// The light tone along the crest.
    pub crest: String,
    /// Dark lines between fibres.
    pub dark: String,
    /// Dark lines near the borders, a little stronger.
    pub border: String,
    /// Light lines on the fibres.
    pub light: String,
    /// The ivory combs at both ends.
    pub tendon: String,
    /// The fine lines of the tendons.
    pub tendon_lines: String,
}

/// A muscle of the small back (DESIGN 5.8): its form, and six light lines for when it is lit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatPaths {
    /// The form.
    pub body: String,
    /// The lines.
    pub lines: String,
}

/// The pens with which one muscle is drawn.
#[derive(Default)]
struct Pens {
    shade: PathText,
    shade_edge: PathText,
    crest: PathText,
    dark: PathText,
    border: PathText,
    light: PathText,
    tendon: PathText,
    tendon_lines: PathText,
}

impl Muscle {
    /// The drawing at this many pixels a millimetre.
    pub fn paths(&self, scale: f64) -> MusclePaths {
        let mut pens = Pens::default();
        let count = fibre_count(self.fibres(), scale);
        for sheet in &self.sheets {
            pens.tones(sheet, count);
            pens.dark_fibres(self, sheet, count);
            pens.light_fibres(self, sheet, count);
            pens.tendons(self, sheet, count);
        }
        MusclePaths {
            body: self.outline_path(),
            shade: pens.shade.finish(),
            shade_edge: pens.shade_edge.finish(),
            crest: pens.crest.finish(),
            dark: pens.dark.finish(),
            border: pens.border.finish(),
            light: pens.light.finish(),
            tendon: pens.tendon.finish(),
            tendon_lines: pens.tendon_lines.finish(),
        }
    }

    /// The drawing for the small back.
    pub fn flat_paths(&self) -> FlatPaths {
        let mut lines = PathText::new();
        let each = 6_usize.div_ceil(self.sheets.len().max(1));
        for sheet in &self.sheets {
            for step in 0..each {
                let t = 0.12
                    + 0.76
                        * if each == 1 {
                            0.5
                        } else {
                            share(step, each - 1)
                        };
                lines.smooth(&sheet.fibre(t).between(0.06, 0.94, sheet.points_per_fibre()));
            }
        }
        FlatPaths {
            body: self.outline_path(),
            lines: lines.finish(),
        }
    }

    /// The closed outlines of all slips: for bodies, hit areas, halos and ghosts.
    pub fn outline_path(&self) -> String {
        let mut path = PathText::new();
        for ring in self.outlines() {
            path.ring(ring);
        }
        path.finish()
    }
}

/// How many fibres to show: fewer on a small drawing and more on a large one, so that they stay 3 to
/// 4 pixels apart.
fn fibre_count(full: usize, scale: f64) -> usize {
    let kept = within(0.95 * scale, 0.45, 2.0);
    let fitting = (1..=2 * full)
        .rev()
        .find(|&count| share(count, full) <= kept + 1e-9)
        .unwrap_or(1);
    fitting.max(FEWEST_FIBRES.min(full))
}

impl Pens {
    fn tones(&mut self, sheet: &Sheet, count: usize) {
        if count < FEWEST_FIBRES {
            return;
        }
        let [wide, narrow] = BORDER_TONES;
        for (pen, depth) in [(&mut self.shade, wide), (&mut self.shade_edge, narrow)] {
            pen.ring(&sheet.outline(0.0, depth))
                .ring(&sheet.outline(1.0 - depth, 1.0));
        }
        self.crest.ring(&sheet.crest());
    }

    fn dark_fibres(&mut self, muscle: &Muscle, sheet: &Sheet, count: usize) {
        for step in 1..count {
            let t = share(step, count);
            let (origin, insertion) = muscle.tendons(t);
            let line = sheet.fibre(t).between(
                origin * FREE_TENDON,
                1.0 - insertion * FREE_TENDON,
                sheet.points_per_fibre(),
            );
            let near_border = !(BORDER..=1.0 - BORDER).contains(&t);
            if near_border {
                &mut self.border
            } else {
                &mut self.dark
            }
            .smooth(&line);
        }
    }

    fn light_fibres(&mut self, muscle: &Muscle, sheet: &Sheet, count: usize) {
        for step in 0..count {
            let t = share(2 * step + 1, 2 * count);
            let (origin, insertion) = muscle.tendons(t);
            let from = origin + 0.05 + 0.05 * share(step * 7 % 3, 1);
            let to = 1.0 - insertion - 0.05 - 0.05 * share(step * 5 % 3, 1);
            if (0.1..=0.9).contains(&t) && to - from > 0.15 {
                self.light
                    .smooth(&sheet.fibre(t).between(from, to, sheet.points_per_fibre()));
            }
        }
    }

    fn tendons(&mut self, muscle: &Muscle, sheet: &Sheet, count: usize) {
        let origin = |t| muscle.tendons(t).0;
        let insertion = |t| muscle.tendons(t).1;
        self.tendon_end(sheet, count, &origin, &|share| share);
        self.tendon_end(sheet, count, &insertion, &|share| 1.0 - share);
    }

    /// One comb of ivory teeth; `place` counts shares of the length from this end.
    fn tendon_end(
        &mut self,
        sheet: &Sheet,
        count: usize,
        tendon: &dyn Fn(f64) -> f64,
        place: &dyn Fn(f64) -> f64,
    ) {
        if (0..=count).all(|step| tendon(share(step, count)) < 0.001) {
            return;
        }
        let teeth = 2 * count;
        let mut ring = sheet.across(place(0.0));
        let mut tips: Vec<Point> = Vec::with_capacity(teeth + 1);
        for step in 0..=teeth {
            let t = share(step, teeth);
            let fibre = sheet.fibre(t);
            let strength = if (step / 2) % 2 == 1 { 1.0 } else { 0.7 };
            let tooth = TOOTH * strength * if step % 2 == 1 { 1.0 } else { -1.0 };
            tips.push(fibre.at(place(tendon(t) * (1.0 + tooth))));
            if step % 2 == 0 {
                let to = tendon(t) * 0.8;
                self.tendon_lines
                    .line(&[fibre.at(place(0.0)), fibre.at(place(to))]);
            }
        }
        tips.reverse();
        ring.append(&mut tips);
        self.tendon.ring(&ring);
    }
}
