// Is the session's clock right while the page's thread is blocked 1.5 s of every 5 s? Measured beside
// three timers from npm, in the same page, under the same blocks.
//
//   node bench/clock.mjs [--dist dist] [--minutes 20] [--browser /usr/bin/chromium]
//
// A shorter run says so in its first line. What is shown is whole seconds, so a clock is wrong by how
// far the true time lies outside the second that it shows. It is looked at every 50 ms while the
// thread is free, from 100 ms after each block on.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "./host.mjs";
import { begin, launch, option, session, wait } from "./player.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = resolve(option("dist", join(HERE, "../dist")));
const MINUTES = Number(option("minutes", "20"));
const ROUTINE = "full-back-reset";
const [BLOCKED, EVERY] = [1500, 5000];

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
function measure([blocked, every, started, phases]) {
  const origin = performance.timeOrigin;
  const names = ["use-timer", "react-timer-hook", "easytimer.js"];
  const began = window.benchOthers();
  const samples = [];
  let freeSince = performance.now();
  const outside = (shown, truth) => Math.max(0, shown * 1000 - truth, truth - (shown + 1) * 1000);
  const look = () => {
    const now = performance.now();
    if (now - freeSince < 100) return;
    const clock = document.querySelector("[role=timer]")?.textContent;
    if (!clock) return;
    const [minutes, seconds] = clock.split(":").map(Number);
    const at = origin + now;
    const phase = phases.find((one) => at < one.ends);
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
  const running = await session(page);
  const whole = (running.ends - running.started) / 60_000;
  const minutes = Math.min(MINUTES, whole - 0.2);
  const scaled = minutes < 20 ? `, shorter than the 20 minutes asked for` : "";
  console.log(`${ROUTINE}, ${minutes.toFixed(1)} min${scaled}; thread blocked ${BLOCKED} ms of every ${EVERY} ms`);
  await page.addScriptTag({ path: bundle });
  await page.evaluate(measure, [BLOCKED, EVERY, running.started, running.phases]);
  await wait(running.started + minutes * 60_000 - Date.now());
  const samples = await page.evaluate(() => window.benchSamples);
  const found = {};
  for (const [at, errors] of samples) {
    for (const [name, error] of Object.entries(errors)) {
      const one = (found[name] ??= { looks: 0, worst: 0, atEnd: 0 });
      one.looks += 1;
      one.worst = Math.max(one.worst, error);
      if (at > minutes * 60_000 - 10_000) one.atEnd = Math.max(one.atEnd, error);
    }
  }
  for (const [name, { looks, worst, atEnd }] of Object.entries(found)) {
    console.log(`${name.padEnd(17)} worst ${worst.toFixed(0).padStart(7)} ms, in the last 10 s ${atEnd.toFixed(0).padStart(7)} ms, ${looks} looks`);
  }
  if (!(found.Dorsal?.worst <= 100)) {
    console.error("Dorsal's clock was wrong by more than 100 ms");
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  host.close();
}
