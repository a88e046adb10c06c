//! Reads the content folder. Native only: the build and the tests use it, the app never does.

use super::catalogue::Catalogue;
use super::learn::ConceptList;
use super::library::Library;
use super::muscle::MuscleFile;
use crate::anatomy::shape::PlateShapes;
use serde::de::DeserializeOwned;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What is wrong in a content file, said so that whoever wrote it can put it right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, below the content folder.
    pub file: String,
    /// The field; empty where the file as a whole is meant.
    pub field: String,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl Problem {
    /// A problem with one field of one file.
    pub fn new(
        file: impl Into<String>,
        field: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            field: field.into(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "content/{}: ", self.file)?;
        if !self.field.is_empty() {
            write!(formatter, "{}: ", self.field)?;
        }
        formatter.write_str(&self.reason)
    }
}

/// Everything under `content/`.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// What the app carries.
    pub catalogue: Catalogue,
    /// What it fetches.
    pub library: Library,
}

/// Reads every file below `root`.
///
/// # Errors
/// All files that cannot be read, or that do not have just the fields of their type.
pub fn load(root: &Path) -> Result<Content, Vec<Problem>> {
    let mut reader = Reader {
        root,
        problems: Vec::new(),
    };
    let files: Vec<MuscleFile> = reader.folder("muscles");
    let (muscles, readings) = files
        .into_iter()
        .map(|file| (file.muscle.clone(), (file.muscle.id, file.reading)))
        .unzip();
    let mut catalogue = Catalogue {
        muscles,
        groups: reader.folder("groups"),
        structures: reader.folder("structures"),
        shapes: reader.folder("shapes"),
        plate: PlateShapes {
            body: reader.one("plate/body.toml"),
            bones: reader.one("plate/bones.toml"),
            fascia: reader.one("plate/fascia.toml"),
            context: reader.one("plate/context.toml"),
            landmarks: reader.one("plate/landmarks.toml"),
            plates: reader.one("plate/plates.toml"),
        },
        routines: reader.folder("routines"),
        zones: reader.folder("zones"),
        landmarks: reader.folder("landmarks"),
        areas: reader.folder("areas"),
        warnings: reader.folder("warnings"),
        positions: reader.folder("positions"),
        questions: reader.folder("safety/questions"),
        advice: reader.folder("safety/advice"),
        stop_rules: reader.folder("safety/stop-rules"),
    };
    let mut library = Library {
        muscles: readings,
        techniques: reader.folder("techniques"),
        claims: reader.folder("claims"),
        sources: reader.folder("sources"),
        topics: reader.folder("learn"),
        words: reader.folder("words"),
        concepts: reader.one::<ConceptList>("concepts/elsewhere.toml").concept,
    };
    catalogue
        .routines
        .sort_by_key(|routine| clinical_number(&routine.clinical));
    library
        .techniques
        .sort_by_key(|technique| clinical_number(&technique.clinical));
    catalogue.landmarks.sort_by_key(|landmark| landmark.order);
    catalogue.questions.sort_by_key(|question| question.order);
    catalogue.stop_rules.sort_by_key(|rule| rule.order);
    library.topics.sort_by_key(|topic| topic.order);
    if reader.problems.is_empty() {
        Ok(Content { catalogue, library })
    } else {
        Err(reader.problems)
    }
}

/// The number in a clinical reference: 14 in `R14`.
fn clinical_number(reference: &str) -> u32 {
    let digits: String = reference.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u32::MAX)
}

struct Reader<'a> {
    root: &'a Path,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn folder<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        self.files(name)
            .iter()
            .filter_map(|path| self.file(path))
            .collect()
    }

    fn one<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        self.file(&self.root.join(name)).unwrap_or_default()
    }

    fn files(&mut self, name: &str) -> Vec<PathBuf> {
        let folder = self.root.join(name);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems
                    .push(Problem::new(name, "", error.to_string()));
                return Vec::new();
            }
        };
        let mut paths: Vec<PathBuf> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        paths.sort();
        paths
    }

    fn file<T: DeserializeOwned>(&mut self, path: &Path) -> Option<T> {
        let shown = path
            .strip_prefix(self.root)
            .unwrap_or(path)
            .display()
            .to_string();
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                self.problems
                    .push(Problem::new(shown, "", error.to_string()));
                return None;
            }
        };
        match toml::from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(String::new(), |span| {
                    let before = text.get(..span.start).unwrap_or_default();
                    format!("line {}", 1 + before.matches('\n').count())
                });
                self.problems
                    .push(Problem::new(shown, line, error.message()));
                None
            }
        }
    }
}

/// The library of this project, read once; none where the content does not load.
pub fn library() -> Option<&'static Library> {
    static READ: OnceLock<Option<Library>> = OnceLock::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    READ.get_or_init(|| load(&root).ok().map(|content| content.library))
        .as_ref()
}
