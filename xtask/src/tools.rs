//! Pinned tools, installed once per version into the user's cache folder.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use crate::{
    error::{Error, Result},
    process::{answer, run},
    project::{Project, cache},
};

/// A program from the package registry, in the version that this project wants.
pub(crate) struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    options: &'static [&'static str],
    minutes: u8,
}

impl Tool {
    /// Bundles and serves the app.
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".into(),
            options: &["--no-default-features"],
            minutes: 8,
        }
    }

    /// Makes the script that loads the wasm; must be of the version that the app is linked with.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: project.locked_version("wasm-bindgen")?,
            options: &[],
            minutes: 2,
        })
    }

    /// Audits licences, sources and banned dependencies.
    pub(crate) fn cargo_deny() -> Self {
        Self {
            package: "cargo-deny",
            program: "cargo-deny",
            version: "0.20.2".into(),
            options: &[],
            minutes: 4,
        }
    }

    /// Whether the program on PATH is of the wanted version.
    fn on_path(&self) -> bool {
        let printed = answer(Command::new(self.program).arg("--version")).unwrap_or_default();
        printed.split_whitespace().nth(1) == Some(self.version.as_str())
    }

    fn install(&self) -> Result<PathBuf> {
        install_once(self.package, &self.version, |root| {
            let Self {
                package,
                version,
                minutes,
                ..
            } = self;
            println!("Installing {package} {version}, once (from source: about {minutes} minutes)");
            self.prebuilt(root).or_else(|_| self.compile(root))
        })
        .map(|folder| folder.join("bin"))
    }

    /// Fetches the program where cargo-binstall is at hand and knows it.
    fn prebuilt(&self, root: &Path) -> Result<()> {
        if answer(Command::new("cargo-binstall").arg("-V")).is_none() {
            return Err(Error::missing("cargo-binstall", "build from source"));
        }
        let mut binstall = Command::new("cargo-binstall");
        binstall
            .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(root);
        run(binstall.args(["--version", &self.version, self.package]))
    }

    /// Builds with the package's own lock file, or without where the registry can't meet it.
    fn compile(&self, root: &Path) -> Result<()> {
        let build = cache()?
            .join("build")
            .join(format!("{}-{}", self.package, self.version));
        let install = |lock: &[&str]| {
            let mut cargo = Command::new("cargo");
            // Away from the repository, whose cargo settings are not for tools.
            cargo.current_dir(root).env("CARGO_TARGET_DIR", &build);
            cargo
                .args(["install", self.package, "--version", &self.version])
                .args(lock);
            run(cargo.args(self.options).arg("--root").arg(root))
        };
        install(&["--locked"]).or_else(|_| install(&[]))?;
        fs::remove_dir_all(&build).map_err(Error::io(format!("remove {}", build.display())))
    }
}

/// The folders of installed tools, to be put before the person's own PATH.
#[derive(Default)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// A toolbox with these tools, installed where need be.
    pub(crate) fn with(tools: &[Tool]) -> Result<Self> {
        let mut toolbox = Self::default();
        for tool in tools.iter().filter(|tool| !tool.on_path()) {
            toolbox.add(tool.install()?);
        }
        Ok(toolbox)
    }

    /// Adds a folder with programs, before all others.
    pub(crate) fn add(&mut self, folder: PathBuf) {
        self.folders.insert(0, folder);
    }

    /// Lets a command find the tools.
    pub(crate) fn equip<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        let joined = env::join_paths(folders)
            .map_err(|error| Error::missing("a usable PATH", error.to_string()))?;
        Ok(command.env("PATH", joined))
    }
}

/// The folder `<name>-<version>` of the cache, filled by `fill` when it is not there yet.
///
/// It is filled under another name first: what was interrupted half-way never counts.
pub(crate) fn install_once(
    name: &str,
    version: &str,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let tools = cache()?.join("tools");
    install_in(&tools, &format!("{name}-{version}"), fill)
}

fn install_in(tools: &Path, name: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let folder = tools.join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    let partial = tools.join(format!(".partial-{name}-{}", process::id()));
    fs::create_dir_all(&partial).map_err(Error::io(format!("make {}", partial.display())))?;
    let filled = fill(&partial).and_then(|()| match fs::rename(&partial, &folder) {
        // Another task was faster: its folder is as good.
        Err(_) if folder.is_dir() => Ok(()),
        renamed => renamed.map_err(Error::io(format!("fill {}", folder.display()))),
    });
    if partial.is_dir() {
        fs::remove_dir_all(&partial).map_err(Error::io("clear a half-finished installation"))?;
    }
    filled.map(|()| folder)
}

/// Adds Rust's wasm target where it is not installed.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    let mut ask = Command::new("rustc");
    ask.args([
        "--print",
        "target-libdir",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    if answer(&mut ask).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"])).map_err(|_| {
        let remedy =
            "install Rust with rustup, then run `rustup target add wasm32-unknown-unknown`";
        Error::missing("Rust's wasm32-unknown-unknown target", remedy)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("xtask-{name}-{}", process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn fail(_: &Path) -> Result<()> {
        Err(Error::Failed {
            command: "install".into(),
        })
    }

    #[test]
    fn a_failed_installation_leaves_nothing_behind() {
        let tools = Scratch::new("failed");
        assert!(install_in(&tools.0, "saw-1.0", fail).is_err());
        assert_eq!(fs::read_dir(&tools.0).unwrap().count(), 0);
    }

    #[test]
    fn what_is_installed_is_not_installed_again() {
        let tools = Scratch::new("twice");
        let saw = |root: &Path| fs::write(root.join("saw"), "").map_err(Error::io("write"));
        let folder = install_in(&tools.0, "saw-1.0", saw).unwrap();
        assert!(folder.join("saw").is_file());
        assert_eq!(install_in(&tools.0, "saw-1.0", fail).unwrap(), folder);
    }

    #[test]
    fn tools_come_before_the_rest_of_path() {
        let mut toolbox = Toolbox::default();
        toolbox.add("/tools/first".into());
        let mut command = Command::new("trunk");
        toolbox.equip(&mut command).unwrap();
        let path = command
            .get_envs()
            .find(|(name, _)| *name == "PATH")
            .unwrap()
            .1
            .unwrap();
        assert!(path.to_string_lossy().starts_with("/tools/first"));
    }
}
