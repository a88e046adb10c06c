// What all benches share: a static host for a build of Dorsal, and the browser.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const KINDS = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".svg": "image/svg+xml",
};

/** Serves a folder as a static host does; unknown paths get the app's page. `pages` are served beside
 * it: an address, and the text at it. */
export async function serve(folder, pages = new Map()) {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`${folder} holds no build: run "cargo xtask build" first`);
  }
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    const page = pages.get(path);
    if (page) {
      response.setHeader("content-type", KINDS[extname(path)] ?? KINDS[".html"]);
      response.end(page);
      return;
    }
    const file = join(folder, path);
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const sent = found ? file : join(folder, "index.html");
    response.setHeader("content-type", KINDS[extname(sent)] ?? "application/octet-stream");
    createReadStream(sent).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser that DORSAL_BROWSER names, or one of the usual places. */
export const BROWSER = [process.env.DORSAL_BROWSER, ...PLACES].find((path) => path && existsSync(path));
if (!BROWSER) throw new Error("No Chromium found; set DORSAL_BROWSER");

/** How it is started: it asks nobody for anything. */
export const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
