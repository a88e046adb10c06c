//! A sheet of fibres: any number of fibres between a few guides (DESIGN 5.3).

use crate::geometry::{Curve, Point, share, signed_ring_area, uniform_catmull_rom, within};

/// Points kept of each guide.
const SAMPLES: usize = 33;
/// Pieces of an outline's short edge between two guides.
const PIECES_BETWEEN_GUIDES: usize = 5;
/// Points along each edge of the crest tone.
const CREST_POINTS: usize = 9;

/// Fibres between ordered guides. It has at least two guides.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    guides: Vec<Vec<Point>>,
    bends: usize,
}

impl Sheet {
    /// A sheet between guides, each from origin to insertion.
    pub(super) fn new(guides: &[Vec<Point>]) -> Self {
        let bends = guides.iter().map(Vec::len).max().unwrap_or(0);
        let guides = guides
            .iter()
            .map(|guide| {
                Curve::smooth(guide, 16)
                    .resampled(SAMPLES)
                    .points()
                    .to_vec()
            })
            .collect();
        Self { guides, bends }
    }

    /// How many points a fibre needs so that it still looks drawn in one go.
    pub(super) const fn points_per_fibre(&self) -> usize {
        match self.bends {
            0..=2 => 2,
            3 => 4,
            _ => 6,
        }
    }

    /// How many points the long edge of an outline needs.
    const fn points_per_edge(&self) -> usize {
        match self.bends {
            0..=2 => 2,
            3 => 12,
            _ => 20,
        }
    }

    /// The fibre at `t`, 0 to 1 across the sheet.
    pub(super) fn fibre(&self, t: f64) -> Curve {
        let t = within(t, 0.0, 1.0);
        let last = self.guides.len().saturating_sub(1);
        let start = (0..last)
            .rev()
            .find(|&index| share(index, last) <= t)
            .unwrap_or(0);
        let within = if last == 0 {
            0.0
        } else {
            (t - share(start, last)) / (share(start + 1, last) - share(start, last))
        };
        let (Some(from), Some(to)) = (self.guides.get(start), self.guides.get(start + 1)) else {
            return Curve::straight(self.guides.first().cloned().unwrap_or_default());
        };
        let before = start
            .checked_sub(1)
            .and_then(|index| self.guides.get(index));
        let after = self.guides.get(start + 2);
        let points = from
            .iter()
            .zip(to)
            .enumerate()
            .map(|(index, (&from, &to))| {
                let beside = |guide: Option<&Vec<Point>>, else_at: Point| {
                    guide
                        .and_then(|guide| guide.get(index))
                        .copied()
                        .unwrap_or(else_at)
                };
                let before = beside(before, from * 2.0 - to);
                let after = beside(after, to * 2.0 - from);
                uniform_catmull_rom([before, from, to, after], within)
            });
        Curve::straight(points.collect())
    }

    /// The line across all fibres at a share of their length: 0 is the origin, 1 the insertion.
    pub(super) fn across(&self, share_of_length: f64) -> Vec<Point> {
        let pieces = self.pieces_across();
        (0..=pieces)
            .map(|step| self.fibre(share(step, pieces)).at(share_of_length))
            .collect()
    }

    fn pieces_across(&self) -> usize {
        PIECES_BETWEEN_GUIDES * self.guides.len().saturating_sub(1)
    }

    /// A closed lens along the middle of the sheet, pointed at both ends.
    pub(super) fn crest(&self) -> Vec<Point> {
        let edge = |way: f64| {
            (0..CREST_POINTS).map(move |step| {
                let along = share(step, CREST_POINTS);
                let bulge = 4.0 * along * (1.0 - along);
                self.fibre(0.49 + way * 0.15 * bulge)
                    .at(0.16 + 0.68 * along)
            })
        };
        let mut back: Vec<Point> = edge(1.0).skip(1).collect();
        back.push(self.fibre(0.49).at(0.84));
        edge(-1.0).chain(back.into_iter().rev()).collect()
    }

    /// The closed outline of the fibres from `first` to `last`.
    pub(super) fn outline(&self, first: f64, last: f64) -> Vec<Point> {
        let all = self.pieces_across();
        let pieces = (1..all)
            .find(|&pieces| share(pieces, all) >= last - first)
            .unwrap_or(all);
        let ends = |at: f64| {
            (1..pieces).map(move |step| {
                self.fibre(first + (last - first) * share(step, pieces))
                    .at(at)
            })
        };
        let mut ring = self.fibre(first).between(0.0, 1.0, self.points_per_edge());
        ring.extend(ends(1.0));
        ring.extend(self.fibre(last).between(1.0, 0.0, self.points_per_edge()));
        let mut origin: Vec<Point> = ends(0.0).collect();
        origin.reverse();
        ring.append(&mut origin);
        if signed_ring_area(&ring) < 0.0 {
            ring.reverse();
        }
        ring
    }
}
