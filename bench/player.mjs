// What the player's benches share: their options, and the way to a running session.
import puppeteer from "puppeteer-core";
import { ARGUMENTS, BROWSER } from "./host.mjs";

/** `--name value` of the command line, or what stands for it. */
export function option(name, otherwise) {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : process.argv[place + 1];
}

const HARMLESS = [
  "None of these", "None of these, or I am not pregnant",
  "The floor is fine, and I do not fall", "No",
];

/** A browser with a profile of its own, whose hidden pages are treated as in real life. */
export function launch(more = {}) {
  return puppeteer.launch({
    executablePath: option("browser", BROWSER),
    args: [...ARGUMENTS, ...(more.args ?? [])],
    ignoreDefaultArgs: [
      "--disable-background-timer-throttling",
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      "--mute-audio",
    ],
    userDataDir: more.profile,
    defaultViewport: { width: 390, height: 844 },
  });
}

/** Answers the safety check with what speaks against nothing, and presses Start. */
export async function begin(page, url, routine) {
  await page.goto(`${url}/routines/${routine}/play`);
  for (let question = 0; question < 100; question += 1) {
    await page.waitForSelector("main button");
    const choice = await page.evaluate((harmless) => {
      const buttons = [...document.querySelectorAll("main button")];
      const names = buttons.map((one) => one.textContent.trim());
      const asks = document.querySelector("main").textContent;
      const pick = ["Start", "4"].find((one) => names.includes(one))
        ?? (asks.includes("18 or older") ? "Yes" : harmless.find((one) => names.includes(one)));
      return { pick, place: names.indexOf(pick), goOn: names.indexOf("Go on"), asks };
    }, HARMLESS);
    if (choice.place < 0) throw new Error(`no answer that speaks against nothing: ${choice.asks}`);
    const press = async (place) => {
      const buttons = await page.$$("main button");
      await buttons[place].click();
    };
    await press(choice.place);
    if (choice.pick === "Start") {
      await page.waitForSelector("[role=timer]");
      return;
    }
    if (choice.pick === "4") {
      const names = await page.$$eval("main button", (all) => all.map((one) => one.textContent.trim()));
      await press(names.indexOf("Go on"));
    }
    await page.waitForFunction(
      (was) => document.querySelector("main").textContent !== was, { polling: 30 }, choice.asks,
    );
  }
  throw new Error("the safety check does not end");
}

/** How far into a phase going back means its start (`RESTART_AFTER` of the app). */
const RESTART_AFTER = 3000;

/** The session as it is stored: when it began, and its phases with their beginnings, from the phase on
 * that it was last taken back to. */
export async function session(page) {
  const run = JSON.parse(await page.evaluate(() => localStorage.getItem("dorsal.session")));
  const { timeline, events } = run.session;
  let [index, begins] = [0, events[0].at];
  for (const { kind, at } of events.slice(1)) {
    if (kind !== "back") throw new Error(`${kind} is not followed here`);
    while (at >= begins + timeline[index].length) begins += timeline[index++].length;
    if (at - begins < RESTART_AFTER && index > 0) index -= 1;
    begins = at;
  }
  const phases = timeline.slice(index).map((phase) => {
    const ends = begins + phase.length;
    const one = { ...phase, begins, ends };
    begins = ends;
    return one;
  });
  return { started: events[0].at, first: index, ends: begins, phases, heartbeat: run.heartbeat, steps: run.steps };
}

/** Waits so many milliseconds. */
export const wait = (millis) => new Promise((done) => setTimeout(done, millis));
