// The strokes on the pages of techniques: frames a second at 4x CPU slowdown with one muscle shown, and
// what they cost while nobody can see them.
//
//   node strokes.mjs [dist]      dist: a build of Dorsal; ../dist if none is given
//
// A frame is one that the page was called for and the browser went on from. The cost is the time of
// script, style and layout that the browser itself counts for the page, in milliseconds a second.
// Exit 1: a stroke is slower than 55 frames a second, or costs more than 1 ms a second unseen.

import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";
import { ARGUMENTS, BROWSER, serve } from "./host.mjs";

const DIST = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist"));
const SLOWDOWN = 4;
/** How long is looked, and how long is waited after something changed, in seconds. */
const SECONDS = 2;
const AFTER = 0.5;
const LEAST_FRAMES = 55;
const MOST_UNSEEN = 1;
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
/** One technique of each kind of stroke. */
const KINDS = {
  along: "stripping",
  across: "friction",
  circles: "ball-work",
  "lift and squeeze": "petrissage",
  sustained: "deep-pressure",
  pulsing: "sports-massage",
  tapping: "tapotement",
  shaking: "vibration",
  rolling: "foam-rolling",
  lengthening: "stretching",
  warmth: "heat-therapy",
};

const server = await serve(DIST);
const root = server.url;

const browser = await puppeteer.launch({
  executablePath: BROWSER,
  args: [...ARGUMENTS, "--hide-scrollbars"],
});

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

/** Milliseconds of script, style and layout a second, while nothing is done from outside. */
async function cost(page) {
  await pause(AFTER);
  const before = await page.metrics();
  await pause(SECONDS);
  const after = await page.metrics();
  const sum = (of) => of.ScriptDuration + of.RecalcStyleDuration + of.LayoutDuration;
  return ((sum(after) - sum(before)) * 1000) / (after.Timestamp - before.Timestamp);
}

/** Frames a second, as the page sees them come. */
function frames(page) {
  return page.evaluate(
    (seconds) =>
      new Promise((done) => {
        let count = 0;
        let first;
        const step = (now) => {
          first ??= now;
          if (now - first >= seconds * 1000) done((count * 1000) / (now - first));
          else requestAnimationFrame(step);
          count += 1;
        };
        requestAnimationFrame(step);
      }),
    SECONDS,
  );
}

const faults = [];
const rows = [["screen", "stroke", "frames/s", "running ms/s", "paused", "off screen", "hidden"]];
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const [kind, technique] of Object.entries(KINDS)) {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    await page.goto(`${root}/techniques/${technique}`);
    await page.waitForSelector(".moving .hand");
    await page.emulateCPUThrottling(SLOWDOWN);
    await pause(1);
    const speed = await frames(page);
    const running = await cost(page);
    await page.click(".stroke-controls button");
    const paused = await cost(page);
    await page.click(".stroke-controls button");
    // Out of sight: above the window's upper edge.
    await page.evaluate(() => document.querySelector(".stroke-stage").setAttribute("hidden", ""));
    const away = await cost(page);
    await page.evaluate(() => document.querySelector(".stroke-stage").removeAttribute("hidden"));
    const other = await browser.newPage();
    await other.bringToFront();
    const hidden = await cost(page);
    await other.close();
    await page.close();
    rows.push([screen, kind, speed.toFixed(1), ...[running, paused, away, hidden].map((ms) => ms.toFixed(2))]);
    if (speed < LEAST_FRAMES) faults.push(`${screen}, ${kind}: ${speed.toFixed(1)} frames a second`);
    for (const [state, ms] of Object.entries({ paused, away, hidden })) {
      if (ms > MOST_UNSEEN) faults.push(`${screen}, ${kind}, ${state}: ${ms.toFixed(2)} ms a second`);
    }
  }
}
await browser.close();
server.close();

const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join("  "));
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
