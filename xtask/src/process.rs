//! Running other programs: loudly, quietly, or line by line.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use crate::error::{Error, Result};

/// Runs a command with its output shown, and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .map_err(Error::io(format!("run {}", line(command))))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: line(command),
        })
    }
}

/// Runs a command quietly and gives what it printed; `None` when it is not there or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command, shows each line it prints and hands it to `read`; tells whether it succeeded.
pub(crate) fn follow(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let doing = format!("run {}", line(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Error::io(doing.clone()))?;
    if let Some(stdout) = child.stdout.take() {
        for printed in BufReader::new(stdout)
            .split(b'\n')
            .map_while(std::result::Result::ok)
        {
            let printed = String::from_utf8_lossy(&printed);
            println!("{printed}");
            read(&printed);
        }
    }
    child
        .wait()
        .map(|status| status.success())
        .map_err(Error::io(doing))
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_as_typed() {
        let error = run(Command::new("cargo")
            .args(["no-such-command"])
            .stderr(Stdio::null()));
        assert_eq!(
            error.unwrap_err().to_string(),
            "failed: cargo no-such-command"
        );
    }

    #[test]
    fn an_absent_program_gives_no_answer() {
        assert_eq!(
            answer(&mut Command::new("dorsal-has-no-such-program")),
            None
        );
    }

    #[test]
    fn following_a_command_reads_its_lines() {
        let mut lines = 0;
        assert!(follow(Command::new("cargo").arg("--version"), |_| lines += 1).unwrap());
        assert_eq!(lines, 1);
    }
}
