//! A plain static host for a built app: right types, the headers of `_headers`, and the front page
//! for unknown addresses.

mod headers;

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use headers::Headers;

/// A running host; it stops when dropped, as if the network had gone.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    public_url: String,
    folder: PathBuf,
    stopped: Arc<AtomicBool>,
}

#[derive(Debug)]
struct Files {
    folder: PathBuf,
    public_url: String,
    headers: Headers,
}

impl Site {
    /// The release build, at the root of its host.
    pub fn at_root() -> Self {
        Self::start(&built("DORSAL_DIST", "dist"), "/")
    }

    /// The release build for `/dorsal/`, under that path.
    pub fn under_a_path() -> Self {
        Self::start(
            &built("DORSAL_DIST_UNDER_A_PATH", "target/dist-under-a-path"),
            "/dorsal/",
        )
    }

    /// Serves a folder under a path that starts and ends with a slash.
    pub fn start(folder: &Path, public_url: &str) -> Self {
        let index = folder.join("index.html");
        assert!(
            index.is_file(),
            "{} is missing: run `cargo xtask build`",
            index.display()
        );
        let files = Arc::new(Files {
            folder: folder.to_owned(),
            public_url: public_url.to_owned(),
            headers: Headers::read(&folder.join("_headers")),
        });
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let files = Arc::clone(&files);
                // A browser that hangs up early is no fault of the host.
                thread::spawn(move || files.answer(stream).ok());
            }
        });
        Self {
            address,
            public_url: public_url.to_owned(),
            folder: folder.to_owned(),
            stopped,
        }
    }

    /// The address of an image: a page of the same origin in which the app does not run.
    pub fn plain_file(&self) -> String {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let is_image = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "svg");
        let image = files.map(|file| file.path()).find(is_image);
        let name = image.as_deref().and_then(Path::file_name);
        self.url(&name.expect("an image").to_string_lossy())
    }

    /// The address of a path of the app, such as `/muscles`.
    pub fn url(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        format!("http://{}{}{path}", self.address, self.public_url)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for the next visitor.
        let _ = TcpStream::connect(self.address);
    }
}

impl Files {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut request = BufReader::new(stream.try_clone()?);
        let mut first = String::new();
        request.read_line(&mut first)?;
        let mut rest = String::new();
        while request.read_line(&mut rest)? > 2 {
            rest.clear();
        }
        let mut words = first.split_whitespace();
        let (method, target) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or("/"),
        );
        let path = target.split(['?', '#']).next().unwrap_or("/");
        match self.find(path) {
            Some(file) => {
                let body = fs::read(&file)?;
                write!(
                    stream,
                    "HTTP/1.1 200 OK\r\n{}",
                    self.headers.of(path, &file, body.len())
                )?;
                if method != "HEAD" {
                    stream.write_all(&body)?;
                }
                Ok(())
            }
            None => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        }
    }

    /// The file for a path of the host; nothing outside the app's own path.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let inner = Path::new(path.strip_prefix(&self.public_url)?);
        let is_plain = inner
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let asked = self.folder.join(inner);
        let files = [asked.clone(), asked.join("index.html")];
        let found = files.into_iter().find(|file| is_plain && file.is_file());
        Some(found.unwrap_or_else(|| self.folder.join("index.html")))
    }
}

fn built(variable: &str, default: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    env::var_os(variable).map_or_else(|| root.join(default), PathBuf::from)
}
