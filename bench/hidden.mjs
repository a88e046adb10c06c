// Is the session's clock right after the page was hidden, while the browser wakes timers once a minute?
// Measured beside three timers from npm, in the same page.
//
//   node bench/hidden.mjs [--dist dist] [--minutes 8] [--browser /usr/bin/chromium]
//
// The sound is off, since browsers spare pages that sound. Chromium throttles hard after five minutes, so
// the page is hidden for longer; how often a timer of a second was woken after that is told, as the proof.
import { join, resolve } from "node:path";
import { serve } from "./host.mjs";
import { startOthers } from "./others.mjs";
import { begin, launch, option, session, wait } from "./player.mjs";

const HERE = import.meta.dirname;
const DIST = resolve(option("dist", join(HERE, "../dist")));
const MINUTES = Number(option("minutes", "8"));
const ROUTINE = "full-back-reset";
/** How wrong Dorsal's clock may be when the page is seen again, in milliseconds. */
const LIMIT = 1000;
/** When the browser has begun to throttle, in minutes after it was hidden. */
const THROTTLED_FROM = 5.5;
/** How soon after that it is looked at, in milliseconds. */
const SOON = 300;

const host = await serve(DIST);
const browser = await launch();
try {
  const [page] = await browser.pages();
  await page.setBypassCSP(true);
  await page.goto(host.url);
  await page.evaluate(() => localStorage.setItem("dorsal.settings", JSON.stringify({ sound: false })));
  await begin(page, host.url, ROUTINE);
  await startOthers(page, option("modules", HERE));
  const { phases } = await session(page);
  await page.evaluate((phases) => {
    window.benchPhases = phases;
    window.benchTicks = 0;
    setInterval(() => { window.benchTicks += 1; }, 1000);
  }, phases);
  await wait(3000);
  const before = await page.evaluate(() => window.benchErrors().errors);
  const other = await browser.newPage();
  await other.bringToFront();
  const seen = () => page.evaluate(() => document.visibilityState);
  await wait(500);
  const states = [await seen()];
  await wait(THROTTLED_FROM * 60_000);
  const ticked = await page.evaluate(() => window.benchTicks);
  await wait((MINUTES - THROTTLED_FROM) * 60_000);
  const ticks = (await page.evaluate(() => window.benchTicks)) - ticked;
  states.push(await seen());
  if (states.some((state) => state !== "hidden")) throw new Error(`the page should be hidden and was ${states}`);
  await page.bringToFront();
  await wait(SOON);
  const after = await page.evaluate(() => window.benchErrors().errors);
  console.log(`${ROUTINE}, hidden for ${MINUTES} min; a timer of 1 s was woken ${ticks} times in the last ${(MINUTES - THROTTLED_FROM) * 60} s`);
  console.table(Object.keys(after).map((clock) => ({
    clock, "before, ms": Math.round(before[clock]), "seen again, ms": Math.round(after[clock]),
  })));
  if (!(after.Dorsal <= LIMIT)) {
    console.error(`Dorsal's clock was wrong by more than ${LIMIT} ms`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  host.close();
}
