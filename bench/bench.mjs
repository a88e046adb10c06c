// Click to paint on the map, beside two npm packages that draw muscles, in one browser and one run.
//
//   node bench.mjs [dist]      dist: a build of Dorsal; ../dist if none is given
//
// A click is a real one, sent by the browser's own protocol. The time runs from the click's own time
// stamp to the first task after the frame that shows its answer, the muscle lit: handlers, style, layout
// and paint on the page's thread. Words about it may follow in a later frame: "all" counts to the last.
// The browser draws frames as soon as they are ready, so that waiting for the screen is not counted.

import { join, resolve } from "node:path";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { ARGUMENTS, BROWSER, serve } from "./host.mjs";
import { wait } from "./player.mjs";

const HERE = import.meta.dirname;
const DIST = resolve(process.argv[2] ?? join(HERE, "../dist"));
const FRAME = 16.7;
const SLOW_LIMIT = 30;
const LAYERS = ["superficial", "intermediate", "deep"];

/** The pages with the two packages, each as its own documentation uses it. */
const RIVALS = {
  "body-muscles": `
    import { BodyChart, ViewSide } from "body-muscles";
    const state = {};
    const chart = new BodyChart(document.getElementById("root"), {
      view: ViewSide.BACK,
      bodyState: state,
      onMuscleClick: (id) => {
        for (const other of Object.keys(state)) delete state[other];
        state[id] = { intensity: 7, selected: true };
        chart.update({ bodyState: { ...state } });
      },
    });`,
  "react-body-highlighter": `
    import React from "react";
    import { createRoot } from "react-dom/client";
    import Highlighter from "react-body-highlighter";
    const Model = Highlighter.default ?? Highlighter;
    function Page() {
      const [data, choose] = React.useState([]);
      return React.createElement(Model, {
        type: "posterior",
        data,
        style: { width: "30rem" },
        onClick: ({ muscle }) => choose([{ name: "chosen", muscles: [muscle] }]),
      });
    }
    createRoot(document.getElementById("root")).render(React.createElement(Page));`,
};

const pages = new Map();
for (const [name, contents] of Object.entries(RIVALS)) {
  const bundle = await build({
    stdin: { contents, resolveDir: HERE },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  pages.set(`/${name}.js`, bundle.outputFiles[0].text);
  pages.set(`/${name}`, `<!doctype html><title>${name}</title><div id="root" style="width:600px"></div><script src="/${name}.js"></script>`);
}

/** Notes how long after the last click the page had first painted an answer, and when it had painted all
 * that changed. */
const WATCH = () => {
  const watch = { begun: 0, changed: 0, first: 0, painted: 0 };
  window.watch = watch;
  addEventListener("click", (event) => Object.assign(watch, { begun: event.timeStamp, changed: 0, first: 0, painted: 0 }), true);
  new MutationObserver(() => {
    watch.changed = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        watch.painted = performance.now();
        watch.first ||= watch.painted;
      };
      channel.port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

/** How long a pointer rests on a shape before it presses, in milliseconds, as a hand does: what it lit by
 * being there is on the screen by then, and no part of the answer. */
const REST = 150;

/** How long it presses. The picture of the press itself is on the screen before it ends: else its answer
 * would wait for the screen to be ready again, in every page that shows a press. */
const PRESS = 80;

/** How long a page must be quiet until its answer is over, in milliseconds. */
const QUIET = 80;

const settled = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  );

/** Clicks at a place, and tells how long it took until the first of the answer was painted, and all of
 * it; null for a shape that answers nothing. */
async function click(page, { x, y }) {
  await page.mouse.move(x, y);
  await settled(page);
  await wait(REST);
  await page.mouse.down();
  await wait(PRESS);
  await page.mouse.up();
  const over = (quiet) => {
    const { changed, painted } = window.watch;
    return changed > 0 && painted >= changed && performance.now() - changed > quiet;
  };
  const answered = await page.waitForFunction(over, { timeout: 1500 }, QUIET).catch(() => null);
  return answered && page.evaluate(() => {
    const { begun, first, painted } = window.watch;
    return { first: first - begun, all: painted - begun };
  });
}

async function open(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(address, { waitUntil: "networkidle0" });
  return page;
}

/** Fibres that are drawn: lines on muscles, without the lines of their tendons. */
const fibres = (page) =>
  page.evaluate(() => {
    const lines = document.querySelectorAll(".plate .muscle :is(.dark, .border, .light)");
    return [...lines].reduce((sum, path) => sum + path.getAttribute("d").split("M").length - 1, 0);
  });

/** Every muscle of every layer on both sides: of the whole back, or from close by. */
async function dorsal(browser, address, slower, close) {
  const times = [];
  let drawn = Infinity;
  const page = await open(browser, address);
  for (const layer of LAYERS) {
    await page.emulateCPUThrottling(1);
    await page.goto(`${address}/?layer=${layer}`, { waitUntil: "networkidle0" });
    await page.waitForSelector(".plate-controls button");
    const ids = await page.$$eval(".plate-controls button", (all) => all.map((one) => one.id));
    await page.emulateCPUThrottling(slower);
    for (const id of ids) {
      if (close) {
        await page.focus(`#${id}`);
        for (const key of ["0", "+", "+"]) await page.keyboard.press(key);
        await settled(page);
      }
      drawn = Math.min(drawn, await fibres(page));
      const place = await page.$eval(`#${id}`, (one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      times.push(await click(page, place));
      const chosen = await page.$eval(`#${id}`, (one) => one.getAttribute("aria-pressed"));
      if (chosen !== "true") throw new Error(`${id} was clicked and not chosen`);
      await page.focus(`#${id}`);
      await page.keyboard.press("Escape");
      await settled(page);
    }
  }
  await page.close();
  return { times, drawn };
}

/** Every shape of a package's page that answers a click. */
async function rival(browser, address, slower) {
  const page = await open(browser, address);
  await page.waitForSelector("svg");
  await page.emulateCPUThrottling(slower);
  const places = await page.evaluate(() => {
    const shapes = [...document.querySelectorAll("svg :is(path, polygon)")];
    return shapes.flatMap((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      const place = { x: x + width / 2, y: y + height / 2 };
      return document.elementFromPoint(place.x, place.y) === shape ? [place] : [];
    });
  });
  const times = [];
  for (const place of places) {
    const time = await click(page, place);
    if (time !== null) times.push(time);
  }
  const drawn = await page.evaluate(() => document.querySelectorAll("svg :is(path, polygon)").length);
  await page.close();
  return { times, drawn };
}

/** The value that 95 of 100 stay under. */
const p95 = (times) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1];

// Dorsal's build and the two pages, on a port of their own.
const server = await serve(DIST, pages);
const address = server.url;
const browser = await puppeteer.launch({
  executablePath: BROWSER,
  headless: true,
  args: [...ARGUMENTS, "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
const rows = [];
let missed = false;
try {
  for (const slower of [1, 4]) {
    const limit = slower === 1 ? FRAME : SLOW_LIMIT;
    const measured = {
      "Dorsal, from close by": await dorsal(browser, address, slower, true),
      "Dorsal, whole back": await dorsal(browser, address, slower, false),
    };
    for (const name of Object.keys(RIVALS)) measured[name] = await rival(browser, `${address}/${name}`, slower);
    const firsts = (name) => measured[name].times.map(({ first }) => first);
    const own = p95(firsts("Dorsal, from close by"));
    for (const [name, { times: both, drawn }] of Object.entries(measured)) {
      const is = name.startsWith("Dorsal");
      const times = firsts(name);
      missed ||= is && p95(times) > limit;
      rows.push({
        page: name,
        CPU: `${slower}x`,
        clicks: times.length,
        "lines or shapes": drawn,
        "median ms": +p50(times).toFixed(1),
        "p95 ms": +p95(times).toFixed(1),
        "all, p95 ms": +p95(both.map(({ all }) => all)).toFixed(1),
        "limit ms": is ? limit : "",
        "ratio to it": is ? "" : +(own / p95(times)).toFixed(2),
      });
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.table(rows);
console.log(missed ? "A limit is missed." : "Every limit is kept.");
process.exit(missed ? 1 : 0);

function p50(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}
