//! Starts the app in the browser. Natively there is nothing to start.

#[cfg(all(target_arch = "wasm32", feature = "app"))]
fn main() {
    dorsal::app::start();
}

#[cfg(not(all(target_arch = "wasm32", feature = "app")))]
fn main() {
    // `cargo run` on a desktop: say where the app is, instead of doing nothing.
    let _ = std::io::Write::write_all(
        &mut std::io::stderr(),
        b"Dorsal runs in a browser: use `cargo xtask serve`.\n",
    );
}
