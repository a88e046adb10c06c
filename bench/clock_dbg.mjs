// Is the session's clock right while the page's thread is blocked 1.5 s of every 5 s? Measured beside
// three timers from npm, in the same page, under the same blocks.
//
//   node bench/clock.mjs [--dist dist] [--minutes 60] [--browser /usr/bin/chromium]
//
// No session of Dorsal lasts longer than 20 minutes, so the one that is measured is taken back to its
// beginning, by the key that does so, whenever it nears its end.
//
// What is shown is whole seconds, so a clock is wrong by how far the true time lies outside the second
// that it shows. It is looked at every 50 ms while the thread is free, from 100 ms after each block on;
// when the looks themselves come late, the machine is busy elsewhere, and that counts as a block.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "./host.mjs";
import { begin, launch, option, session, wait } from "./player.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = resolve(option("dist", join(HERE, "../dist")));
const MINUTES = Number(option("minutes", "60"));
const ROUTINE = "full-back-reset";
const [BLOCKED, EVERY] = [1500, 5000];
/** How wrong Dorsal's clock may be, in milliseconds. */
const LIMIT = 100;
/** Where the error is told on the way, in minutes, and over how many seconds up to there. */
const STATIONS = [20, 60].filter((minutes) => minutes < MINUTES).concat(MINUTES);
const STATION = 10;
/** How long before its end the session is taken back, in seconds. */
const BEFORE_ITS_END = Number(option("before", "60"));

/** The three packages as a person would use them, each showing whole seconds since its start. */
const OTHERS = `
import { createElement as h, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { useTimer } from "use-timer";
import { useStopwatch } from "react-timer-hook";
import { Timer } from "easytimer.js";

const began = {};
const show = (name, seconds) => h("output", { id: "bench-" + name }, String(seconds));
function UseTimer() {
  const { time, start } = useTimer();
  useEffect(() => { began["use-timer"] = performance.now(); start(); }, []);
  return show("use-timer", time);
}
function Stopwatch() {
  const { totalSeconds, start } = useStopwatch({ autoStart: false });
  useEffect(() => { began["react-timer-hook"] = performance.now(); start(); }, []);
  return show("react-timer-hook", totalSeconds);
}
window.benchOthers = () => {
  const place = document.body.appendChild(document.createElement("div"));
  createRoot(place).render([h(UseTimer, { key: 1 }), h(Stopwatch, { key: 2 })]);
  const easy = document.body.appendChild(document.createElement("output"));
  easy.id = "bench-easytimer.js";
  easy.textContent = "0";
  const timer = new Timer();
  timer.addEventListener("secondsUpdated", () => {
    easy.textContent = String(timer.getTotalTimeValues().seconds);
  });
  began["easytimer.js"] = performance.now();
  timer.start();
  return began;
};`;

/** Blocks the thread on a schedule, and notes what each clock shows while it is free. */
function measure([blocked, every, started]) {
  const origin = performance.timeOrigin;
  const names = ["use-timer", "react-timer-hook", "easytimer.js"];
  const began = window.benchOthers();
  const samples = [];
  let freeSince = performance.now();
  let lookedAt = freeSince;
  const outside = (shown, truth) => Math.max(0, shown * 1000 - truth, truth - (shown + 1) * 1000);
  const look = () => {
    const now = performance.now();
    if (now - lookedAt > 100) freeSince = now;
    lookedAt = now;
    if (now - freeSince < 100) return;
    const clock = document.querySelector("[role=timer]")?.textContent;
    if (!clock) return;
    const [minutes, seconds] = clock.split(":").map(Number);
    const at = origin + now;
    const phase = window.benchPhases.find((one) => at >= one.begins && at < one.ends);
    if (!phase) return;
    // It shows what is left, rounded up: the true rest lies in the second before.
    const left = phase.ends - at;
    const shown = minutes * 60 + seconds;
    const errors = { Dorsal: Math.max(0, left - shown * 1000, (shown - 1) * 1000 - left) };
    for (const name of names) {
      if (began[name] === undefined) continue;
      const text = document.getElementById("bench-" + name)?.textContent;
      errors[name] = outside(Number(text), now - began[name]);
    }
    samples.push([Math.round(at - started), errors]);
  };
  setInterval(look, 50);
  const block = () => {
    const until = performance.now() + blocked;
    while (performance.now() < until);
    freeSince = performance.now();
    setTimeout(block, every - blocked);
  };
  setTimeout(block, every - blocked);
  window.benchSamples = samples;
}

/** Takes the session back to its first phase, and tells the page where its phases now lie. */
async function takeBack(page) {
  await page.evaluate(() => { window.benchPhases = []; });
  let now = await session(page);
  for (let press = 0; now.first > 0; press += 1) {
    if (press > 500) throw new Error("the session does not go back to its beginning");
    await page.keyboard.press("ArrowLeft");
    now = await session(page);
  }
  await page.evaluate((phases) => { window.benchPhases = phases; }, now.phases);
  return now.ends;
}

/** The worst error of each clock, in all and in the seconds before each station. */
function judge(samples) {
  const found = {};
  for (const [at, errors] of samples) {
    for (const [name, error] of Object.entries(errors)) {
      const one = (found[name] ??= { clock: name, looks: 0, worst: 0 });
      one.looks += 1;
      one.worst = Math.max(one.worst, Math.round(error));
      for (const minutes of STATIONS) {
        const ends = minutes * 60_000;
        const station = `at ${minutes} min`;
        if (at <= ends && at > ends - STATION * 1000) one[station] = Math.max(one[station] ?? 0, Math.round(error));
      }
    }
  }
  return Object.values(found);
}

const host = await serve(DIST);
const folder = mkdtempSync(join(tmpdir(), "dorsal-clock-"));
const entry = join(HERE, ".others.entry.jsx");
const bundle = join(folder, "others.js");
const made = await build({
  stdin: { contents: OTHERS, resolveDir: option("modules", HERE), sourcefile: entry },
  bundle: true, format: "iife", define: { "process.env.NODE_ENV": '"production"' }, write: false,
});
writeFileSync(bundle, made.outputFiles[0].text);
const browser = await launch();
try {
  const [page] = await browser.pages();
  await page.setBypassCSP(true);
  await begin(page, host.url, ROUTINE);
  await page.addScriptTag({ path: bundle });
  const { started } = await session(page);
  let ends = await takeBack(page);
  await page.evaluate(measure, [BLOCKED, EVERY, started]);
  const until = started + MINUTES * 60_000;
  while (Date.now() < until) {
    await wait(Math.min(until, ends - BEFORE_ITS_END * 1000) - Date.now());
    if (Date.now() < until) ends = await takeBack(page);
  }
  console.log(await page.evaluate(() => ({ph: window.benchPhases.slice(0,2), now: performance.timeOrigin+performance.now(), clock: document.querySelector("[role=timer]")?.textContent, main: document.querySelector("main").innerText.slice(0,200), n: window.benchSamples.length})));
  const found = judge(await page.evaluate(() => window.benchSamples));
  console.log(`${ROUTINE}, ${MINUTES} min; thread blocked ${BLOCKED} ms of every ${EVERY} ms; errors in ms, at a station over its last ${STATION} s`);
  console.table(found);
  const ours = found.find((one) => one.clock === "Dorsal");
  if (!(ours?.worst <= LIMIT)) {
    console.error(`Dorsal's clock was wrong by more than ${LIMIT} ms`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  host.close();
}
