// Does a session survive the death of the browser at any moment? Each round plays on for a while,
// kills every process of the browser at once, starts it again and looks at what is offered.
//
//   node bench/kills.mjs [--dist dist] [--kills 200] [--seed 1] [--longest 6] [--browser /usr/bin/chromium]
//
// It says how far the offered place lies from the last one that was seen alive, by the session's own
// time, and whether the log is as it was.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "./host.mjs";
import { begin, launch, option, wait } from "./player.mjs";

const HERE = import.meta.dirname;
const DIST = resolve(option("dist", join(HERE, "../dist")));
const KILLS = Number(option("kills", "200"));
const LONGEST = Number(option("longest", "6")) * 1000;
const ROUTINE = "full-back-reset";

let chance = Number(option("seed", "1"));
/** The next number of a fixed row, 0 to 1, so that a run can be done again. */
const random = () => {
  chance = (chance * 48271) % 2147483647;
  return chance / 2147483647;
};

/** What the player, or the question whether to carry on, shows: step, side, rest, getting ready. */
const shown = () => {
  const clock = document.querySelector("[role=timer]")?.textContent.trim();
  if (!clock) return null;
  const [minutes, seconds] = clock.split(":").map(Number);
  const left = (minutes * 60 + seconds) * 1000;
  const stage = document.querySelector(".stage");
  if (stage) {
    const count = Number(document.querySelector(".count").textContent.split(" ")[0]);
    const sides = [...stage.querySelectorAll(".side-sign .on")].map((one) => one.textContent.toLowerCase());
    const side = sides.find((one) => one === "left" || one === "right") ?? null;
    const name = document.querySelector("h1").textContent;
    return { step: count - 1, name, side, ready: stage.classList.contains("ready"), left };
  }
  const words = document.querySelector(".unfinished .lede")?.textContent ?? "";
  const ready = words.endsWith(", getting ready");
  const rest = ready ? words.slice(0, -", getting ready".length) : words;
  const [, name, side] = rest.match(/^(.*?)(?:, (left|right))?$/);
  return { name, side: side ?? null, ready, left };
};
const logs = () => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith("dorsal.log.")).sort());
const timeline = () => JSON.parse(localStorage.getItem("dorsal.session")).session.timeline;

/** How much of the whole session has passed, in milliseconds. */
function passed(phases, names, at) {
  const step = at.step ?? names.indexOf(at.name);
  let before = 0;
  for (const phase of phases) {
    const fits = phase.step === step && (phase.side ?? null) === at.side
      && (phase.kind !== "work") === at.ready;
    before += phase.length;
    if (fits) return before - at.left;
  }
  return null;
}

async function press(page, name) {
  await page.waitForFunction((words) => [...document.querySelectorAll("button")]
    .some((one) => one.textContent.trim() === words && one.checkVisibility()), {}, name);
  await page.evaluate((words) => [...document.querySelectorAll("button")]
    .find((one) => one.textContent.trim() === words && one.checkVisibility()).click(), name);
}

const host = await serve(DIST);
const profile = mkdtempSync(join(tmpdir(), "dorsal-kills-"));
let browser = await launch({ profile });
const found = { off: [], wrong: 0, log: 0 };
try {
  let [page] = await browser.pages();
  await begin(page, host.url, "between-the-shoulder-blades");
  await wait(1500);
  await press(page, "Stop");
  await press(page, "Stop now");
  await press(page, "Skip the number");
  await begin(page, host.url, ROUTINE);
  const phases = await page.evaluate(timeline);
  const log = await page.evaluate(logs);
  // The app has had time to write, as at any moment of a real session but its first seconds.
  await wait(8000);
  const names = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const until = Date.now() + random() * LONGEST;
    let last = null;
    while (Date.now() < until || last === null) {
      last = await page.evaluate(shown);
      if (last?.step !== undefined) names[last.step] = last.name;
      await wait(20);
    }
    const gone = new Promise((done) => browser.process().once("exit", done));
    process.kill(-browser.process().pid, "SIGKILL");
    await gone;
    await wait(300);
    browser = await launch({ profile });
    [page] = await browser.pages();
    await page.goto(`${host.url}/routines/${ROUTINE}/play`);
    await page.waitForSelector("main button");
    const offered = await page.waitForFunction(shown, { timeout: 8000 }).then((one) => one.jsonValue(), () => null);
    const [was, is] = [passed(phases, names, last), offered && passed(phases, names, offered)];
    if (was === null || is === null) {
      found.wrong += 1;
      console.log(`kill ${kill}: was ${JSON.stringify(last)}, is ${JSON.stringify(offered)}`);
    } else {
      found.off.push(was - is);
    }
    if ((await page.evaluate(logs)) !== log) found.log += 1;
    // Where the browser itself has lost what was written, there is nothing to carry on.
    const goesOn = await page.evaluate(() => [...document.querySelectorAll("button")].some((one) => one.textContent.trim() === "Carry on"));
    if (!goesOn) {
      console.log(`kill ${kill}: nothing of the session was left in the browser's storage`);
      break;
    }
    await press(page, "Carry on");
    await page.waitForSelector(".stage");
  }
} finally {
  await browser.close().catch(() => {});
  host.close();
}
const late = found.off.map(Math.abs).sort((one, two) => one - two);
const within = late.filter((off) => off <= 1000).length;
console.log(`${late.length + found.wrong} kills: ${within} within 1 s of the last second seen, worst ${late.at(-1)} ms, median ${late[late.length >> 1]} ms; ${found.wrong} at another place or lost; log changed ${found.log} times`);
if (within < KILLS || found.log > 0) process.exitCode = 1;
