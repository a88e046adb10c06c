// Is the session's clock right while the page's thread is blocked 1.5 s of every 5 s? Measured beside
// three timers from npm, in the same page, under the same blocks.
//
//   node bench/clock.mjs [--dist dist] [--minutes 60] [--browser /usr/bin/chromium]
//
// No session of Dorsal lasts longer than 20 minutes, so the one that is measured is taken back to its
// beginning, by the key that does so, whenever it nears its end.
//
// It is looked at every 50 ms while the thread is free, from 100 ms after each block on; when the looks
// themselves come late, the machine is busy elsewhere, and that counts as a block.
import { join, resolve } from "node:path";
import { serve } from "./host.mjs";
import { startOthers } from "./others.mjs";
import { begin, launch, option, session, wait } from "./player.mjs";

const HERE = import.meta.dirname;
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
const BEFORE_ITS_END = 60;

/** Blocks the thread on a schedule, and notes what each clock shows while it is free. */
function measure([blocked, every, started]) {
  const samples = [];
  let freeSince = performance.now();
  let lookedAt = freeSince;
  const look = () => {
    const now = performance.now();
    if (now - lookedAt > 100) freeSince = now;
    lookedAt = now;
    if (now - freeSince < 100) return;
    const found = window.benchErrors();
    if (found) samples.push([Math.round(found.at - started), found.errors]);
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

/** Tells the page where the phases of the session lie, and answers when it ends. */
async function follow(page) {
  const { phases, ends } = await session(page);
  await page.evaluate((phases) => { window.benchPhases = phases; }, phases);
  return ends;
}

/** Takes the session back to its first phase. Each press is one phase, or to the start of this one. */
async function takeBack(page) {
  await page.evaluate(() => { window.benchPhases = []; });
  for (let press = 0; press < 500; press += 1) {
    await page.keyboard.press("ArrowLeft");
    if ((await session(page)).first === 0) return follow(page);
  }
  throw new Error("the session does not go back to its beginning");
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
const browser = await launch();
try {
  const [page] = await browser.pages();
  await page.setBypassCSP(true);
  await begin(page, host.url, ROUTINE);
  await startOthers(page, option("modules", HERE));
  const { started } = await session(page);
  let ends = await follow(page);
  await page.evaluate(measure, [BLOCKED, EVERY, started]);
  const until = started + MINUTES * 60_000;
  while (Date.now() < until) {
    await wait(Math.min(until, ends - BEFORE_ITS_END * 1000) - Date.now());
    if (Date.now() < until) ends = await takeBack(page);
  }
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
