//! `cargo xtask serve`: the app with live reload, after installing what is missing.

use std::{net::TcpListener, process::Command};

use crate::{
    arguments::ServeOptions,
    error::{Error, Result},
    process::run,
    project::Project,
    tools::{Tool, Toolbox, ensure_wasm_target},
};

const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

/// Serves until it is stopped.
pub(crate) fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    ensure_wasm_target()?;
    let toolbox = Toolbox::with(&[Tool::wasm_bindgen(project)?, Tool::trunk()])?;
    let port = options
        .port
        .or_else(|| PORTS.into_iter().find(|&port| is_free(port)))
        .ok_or_else(|| {
            Error::missing("a free port from 8080 to 8099", "choose one with --port N")
        })?;
    println!("Dorsal will be at http://127.0.0.1:{port}/ once it is built. Ctrl-C stops it.");
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(&project.root)
        .args(["serve", "--offline", "--port", &port.to_string()]);
    if options.open {
        trunk.arg("--open");
    }
    run(toolbox.equip(&mut trunk)?)
}

// A closed listener leaves no trace, so the port is still free for Trunk.
fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_not_free() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        assert!(!is_free(listener.local_addr().unwrap().port()));
    }
}
