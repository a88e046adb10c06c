//! The files under test, read as the build reads them.

use dorsal::anatomy::Atlas;
use dorsal::anatomy::shape::{
    BodyShape, ContextShapes, FasciaShapes, LandmarkShapes, MuscleShape, PlateOrders, PlateShapes,
    SkeletonShape,
};
use dorsal::units::MuscleId;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// One TOML file.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of all muscles, by name.
pub(crate) fn shape_files() -> Vec<PathBuf> {
    let folder = project().join("content/shapes");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// The files of `content/plate`.
pub(crate) fn plate_shapes() -> PlateShapes {
    let file = |name: &str| project().join("content/plate").join(name);
    PlateShapes {
        body: read::<BodyShape>(&file("body.toml")),
        bones: read::<SkeletonShape>(&file("bones.toml")),
        fascia: read::<FasciaShapes>(&file("fascia.toml")),
        context: read::<ContextShapes>(&file("context.toml")),
        landmarks: read::<LandmarkShapes>(&file("landmarks.toml")),
        plates: read::<PlateOrders>(&file("plates.toml")),
    }
}

/// All of it together.
pub(crate) fn atlas() -> Atlas {
    let muscles: Vec<MuscleShape> = shape_files().iter().map(|path| read(path)).collect();
    Atlas::new(&muscles, &plate_shapes()).unwrap_or_else(|error| panic!("{error}"))
}

/// A muscle's id.
pub(crate) fn id(text: &str) -> MuscleId {
    MuscleId::new(text).unwrap()
}
