// Three timers from npm beside Dorsal's clock, in the same page, and how wrong each is.
//
// What is shown is whole seconds, so a clock is wrong by how far the true time lies outside the second
// that it shows.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

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

/** In the page: the milliseconds by which each clock is wrong right now. Dorsal's truth is in
 * `benchPhases`; null while it has none. */
function errorsNow() {
  const now = performance.now();
  const clock = document.querySelector("[role=timer]")?.textContent;
  const at = performance.timeOrigin + now;
  const phase = window.benchPhases.find((one) => at >= one.begins && at < one.ends);
  if (!clock || !phase) return null;
  const [minutes, seconds] = clock.split(":").map(Number);
  // It shows what is left, rounded up: the true rest lies in the second before.
  const left = phase.ends - at;
  const shown = minutes * 60 + seconds;
  const errors = { Dorsal: Math.max(0, left - shown * 1000, (shown - 1) * 1000 - left) };
  for (const [name, began] of Object.entries(window.benchBegan)) {
    const text = Number(document.getElementById("bench-" + name)?.textContent);
    const truth = now - began;
    errors[name] = Math.max(0, text * 1000 - truth, truth - (text + 1) * 1000);
  }
  return { at, errors };
}

/** Starts the others in a page, and puts `benchErrors` beside them. `modules` is where npm put them. */
export async function startOthers(page, modules) {
  const made = await build({
    stdin: { contents: OTHERS, resolveDir: modules, sourcefile: join(modules, ".others.entry.jsx") },
    bundle: true, format: "iife", define: { "process.env.NODE_ENV": '"production"' }, write: false,
  });
  const bundle = join(mkdtempSync(join(tmpdir(), "dorsal-others-")), "others.js");
  writeFileSync(bundle, made.outputFiles[0].text);
  await page.addScriptTag({ path: bundle });
  await page.evaluate(`window.benchPhases = []; window.benchErrors = ${errorsNow};
    window.benchBegan = window.benchOthers();`);
}
