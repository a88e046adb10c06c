//! The wire to the browser: the W3C `WebDriver` protocol over plain HTTP, one request at a time.
//!
//! Blocking and by hand, since the crates for it bring an async runtime and a hundred others.

use std::{
    env,
    ffi::OsString,
    fmt,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

/// Longer than anything a page does, shorter than a person's patience with a hung test.
const REQUEST_LIMIT: Duration = Duration::from_secs(180);

/// A running driver program.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

/// Why the driver refused, in its own words.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// The protocol's name for it, such as `stale element reference`.
    pub(crate) error: String,
    message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first_line = self.message.lines().next().unwrap_or_default();
        write!(f, "{}: {first_line}", self.error)
    }
}

impl Driver {
    /// Starts `ChromeDriver` on a port of its choice. It looks for a free port before it takes it, so
    /// of two that start at once one can find it taken and end; it is asked again.
    pub(crate) fn start() -> Self {
        (0..5)
            .find_map(|_| Self::launch())
            .expect("ChromeDriver says its port")
    }

    fn launch() -> Option<Self> {
        let program = env::var_os("DORSAL_BROWSER_DRIVER").unwrap_or("chromedriver".into());
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver on PATH; `cargo xtask test journeys` installs it");
        let stdout = process.stdout.take().expect("piped above");
        let port = BufReader::new(stdout)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                port.trim_end_matches('.').parse().ok()
            });
        if let Some(port) = port {
            return Some(Self { process, port });
        }
        // It has ended, or says nothing more: either way it is of no use.
        let _ = process.kill();
        let _ = process.wait();
        None
    }

    /// Starts a browser.
    pub(crate) fn session(&self, options: &Value) -> Session {
        let capabilities = json!({
            "capabilities": { "alwaysMatch": {
                "goog:chromeOptions": options,
                "goog:loggingPrefs": { "browser": "ALL" },
            } }
        });
        let answer = exchange(self.port, "POST", "/session", Some(&capabilities))
            .unwrap_or_else(|refusal| panic!("no browser: {refusal}"));
        let id = answer
            .get("sessionId")
            .and_then(Value::as_str)
            .expect("a session id");
        Session {
            port: self.port,
            path: format!("/session/{id}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One run of a browser.
#[derive(Debug)]
pub(crate) struct Session {
    port: u16,
    path: String,
}

impl Session {
    pub(crate) fn get(&self, what: &str) -> Result<Value, Refusal> {
        exchange(self.port, "GET", &format!("{}/{what}", self.path), None)
    }

    pub(crate) fn post(&self, what: &str, body: &Value) -> Result<Value, Refusal> {
        exchange(
            self.port,
            "POST",
            &format!("{}/{what}", self.path),
            Some(body),
        )
    }

    /// Closes the browser in good order.
    pub(crate) fn quit(&self) -> Result<Value, Refusal> {
        exchange(self.port, "DELETE", &self.path, None)
    }
}

/// The browser to start: the one that the task runner found, or the driver's own choice.
pub(crate) fn browser_program() -> Option<OsString> {
    env::var_os("DORSAL_BROWSER")
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let answer = send(port, method, path, &body).map_err(|error| Refusal {
        error: "the driver does not answer".into(),
        message: error.to_string(),
    })?;
    let value = answer.get("value").cloned().unwrap_or_default();
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    match (text("error"), text("message")) {
        (Some(error), Some(message)) => Err(Refusal { error, message }),
        _ => Ok(value),
    }
}

fn send(port: u16, method: &str, path: &str, body: &str) -> std::io::Result<Value> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(REQUEST_LIMIT))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut response = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    while response.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    let mut answer = vec![0; length];
    response.read_exact(&mut answer)?;
    Ok(serde_json::from_slice(&answer)?)
}
