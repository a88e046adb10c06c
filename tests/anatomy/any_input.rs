//! Whatever a file may say: refused with a reason, or drawn without a hole in the numbers.

use super::files::{id, project, read};
use dorsal::anatomy::shape::{MuscleShape, PlatePoint, Slip, Tendon, Tone};
use dorsal::anatomy::{Muscle, ShapeFault};
use dorsal::geometry::Point;
use dorsal::units::Layer;
use proptest::prelude::*;

fn any_shape() -> impl Strategy<Value = MuscleShape> {
    let number = prop_oneof![
        8 => -300.0..1300.0_f64,
        1 => Just(0.0),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(1e300),
    ];
    let point = (number.clone(), number).prop_map(|(x, y)| PlatePoint(Point::new(x, y)));
    let guides = prop::collection::vec(prop::collection::vec(point, 0..5), 0..5);
    let slips = prop::collection::vec(guides.prop_map(|guides| Slip { guides }), 0..3);
    let shares =
        || prop::collection::vec(prop_oneof![9 => 0.0..0.7_f32, 1 => Just(f32::NAN)], 0..3);
    (slips, shares(), shares(), any::<u8>()).prop_map(|(slips, origin, insertion, fibres)| {
        MuscleShape {
            id: id("any"),
            layer: Layer::Deep,
            tone: Tone::A,
            fibres,
            tendon: Tendon { origin, insertion },
            through: false,
            anchor: None,
            slips,
        }
    })
}

/// Shapes that the format allows, however odd: points that repeat, fibres that cross or run nowhere.
fn any_drawable_shape() -> impl Strategy<Value = MuscleShape> {
    let point = (-60..60_i32, -60..60_i32)
        .prop_map(|(x, y)| PlatePoint(Point::new(f64::from(x) * 5.0, f64::from(y) * 5.0)));
    let guide = prop::collection::vec(point, 2..6);
    let guides = prop::collection::vec(guide, 2..6);
    let slips = prop::collection::vec(guides.prop_map(|guides| Slip { guides }), 1..3);
    let shares = || prop::collection::vec(0.0..0.6_f32, 1..4);
    (slips, shares(), shares(), 1..60_u8).prop_map(|(slips, origin, insertion, fibres)| {
        MuscleShape {
            id: id("any"),
            layer: Layer::Deep,
            tone: Tone::A,
            fibres,
            tendon: Tendon { origin, insertion },
            through: false,
            anchor: None,
            slips,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_muscle_is_refused_or_made_of_numbers(shape in any_shape()) {
        if let Ok(muscle) = Muscle::new(&shape) {
            prop_assert!(muscle.area().is_finite());
        }
    }

    #[test]
    fn whatever_the_format_allows_is_made_of_numbers(shape in any_drawable_shape(), t in 0.0..1.0_f64) {
        let muscle = Muscle::new(&shape).unwrap();
        let real = |point: &Point| point.x.is_finite() && point.y.is_finite();
        prop_assert!(muscle.outlines().iter().flatten().all(real));
        prop_assert!(muscle.fibre(t).points().iter().all(real));
        prop_assert!(muscle.along(t, 0.2, 0.8).points().iter().all(real));
        prop_assert!(muscle.across(t).points().iter().all(real));
        prop_assert!(real(&muscle.centroid()) && real(&muscle.anchor()));
        prop_assert!(muscle.tendons(t).0.is_finite() && muscle.tendons(t).1.is_finite());
        prop_assert!(muscle.area().is_finite());
        let paths = muscle.paths(1.0);
        prop_assert!(paths.body.starts_with('M') && paths.body.ends_with('Z'));
    }
}

#[test]
fn a_shape_that_cannot_be_drawn_says_why() {
    let good: MuscleShape = read(&project().join("content/shapes/piriformis.toml"));
    let fault = |change: fn(&mut MuscleShape)| {
        let mut shape = good.clone();
        change(&mut shape);
        Muscle::new(&shape).err().map(|error| error.fault)
    };
    assert_eq!(fault(|_| ()), None);
    assert_eq!(fault(|shape| shape.slips.clear()), Some(ShapeFault::NoSlip));
    assert_eq!(fault(|shape| shape.fibres = 0), Some(ShapeFault::NoFibre));
    assert_eq!(
        fault(|shape| shape.slips[0].guides.truncate(1)),
        Some(ShapeFault::OneGuide)
    );
    assert_eq!(
        fault(|shape| shape.slips[0].guides[1].truncate(1)),
        Some(ShapeFault::OnePoint)
    );
    assert_eq!(
        fault(|shape| shape.slips[0].guides[0][0].0.x = f64::NAN),
        Some(ShapeFault::OffThePlate)
    );
    assert_eq!(
        fault(|shape| shape.tendon.origin.clear()),
        Some(ShapeFault::Tendon)
    );
    assert_eq!(
        fault(|shape| shape.tendon.insertion = vec![0.9]),
        Some(ShapeFault::Tendon)
    );
}
