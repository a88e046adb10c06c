// Do the tones begin when the session says so? Measured on the sound that is rendered: a worklet on
// the audio thread notes the first loud sample after each silence.
//
//   node bench/cues.mjs [--dist dist] [--routine id] [--seconds 100] [--browser /usr/bin/chromium]
//
// The first half of the time the page is in front, then it is hidden behind another tab.
import { join, resolve } from "node:path";
import { serve } from "./host.mjs";
import { begin, launch, option, session, wait } from "./player.mjs";

const HERE = import.meta.dirname;
const DIST = resolve(option("dist", join(HERE, "../dist")));
const ROUTINE = option("routine", "between-the-shoulder-blades");
const SECONDS = Number(option("seconds", "100"));
const LIMIT = 50;

/** Puts an ear at the end of every sound graph of the page. */
function ear() {
  const worklet = `registerProcessor("onsets", class extends AudioWorkletProcessor {
    silent = sampleRate;
    process([input]) {
      const [channel] = input;
      const length = channel ? channel.length : 128;
      for (let place = 0; place < length; place += 1) {
        const loud = channel && Math.abs(channel[place]) > 0.003;
        if (loud && this.silent > sampleRate * 0.15) {
          this.port.postMessage((currentFrame + place) / sampleRate);
        }
        this.silent = loud ? 0 : this.silent + 1;
      }
      return true;
    }
  });`;
  window.benchOnsets = [];
  const Plain = window.AudioContext;
  const connect = AudioNode.prototype.connect;
  window.AudioContext = class extends Plain {
    constructor(...given) {
      super(...given);
      const tap = this.createGain();
      this.benchTap = tap;
      const module = URL.createObjectURL(new Blob([worklet], { type: "text/javascript" }));
      this.audioWorklet.addModule(module).then(() => {
        const node = new AudioWorkletNode(this, "onsets");
        connect.call(tap, node);
        connect.call(node, this.destination);
        node.port.onmessage = ({ data }) => {
          // The moment at which this sample leaves the device, on the page's own clock.
          const { contextTime, performanceTime } = this.getOutputTimestamp();
          const late = (data - contextTime) * 1000;
          window.benchOnsets.push({
            at: performance.timeOrigin + performanceTime + late,
            hidden: document.visibilityState === "hidden",
          });
        };
      });
    }
  };
  AudioNode.prototype.connect = function (to, ...rest) {
    const tap = this.context.benchTap;
    if (tap && to === this.context.destination && this !== tap) connect.call(this, tap);
    return connect.call(this, to, ...rest);
  };
}

/** When a tone should begin, from the stored session alone. Pace tones are left out: they are soft. */
function wanted({ phases, ends }) {
  const all = [];
  for (const { kind, begins, ends: end, length } of phases) {
    all.push(begins);
    if (kind === "work" && length >= 20_000) all.push(begins + length / 2);
    for (const before of [3000, 2000, 1000]) if (length > before) all.push(end - before);
  }
  return [...all, ends];
}

const host = await serve(DIST);
const browser = await launch({ args: ["--autoplay-policy=user-gesture-required"] });
try {
  const [page] = await browser.pages();
  await page.setBypassCSP(true);
  await page.evaluateOnNewDocument(ear);
  await begin(page, host.url, ROUTINE);
  const running = await session(page);
  const middle = running.started + (SECONDS * 1000) / 2;
  await wait(middle - Date.now());
  const other = await browser.newPage();
  await other.bringToFront();
  await wait(500);
  const state = await page.evaluate(() => document.visibilityState);
  if (state !== "hidden") throw new Error(`the page should be hidden and is ${state}`);
  const until = running.started + SECONDS * 1000;
  await wait(until - Date.now());
  const onsets = await page.evaluate(() => window.benchOnsets);
  const stillHidden = await page.evaluate(() => document.visibilityState);
  // What is near the edges may fall on either side, and the first tone wakes the sound up.
  const cues = wanted(running).filter((at) => at > running.started + 1000 && at < until - 1000);
  const report = { "in front": [], hidden: [] };
  let missing = 0;
  for (const cue of cues) {
    const off = onsets.map((onset) => onset.at - cue).sort((one, two) => Math.abs(one) - Math.abs(two))[0];
    if (off === undefined || Math.abs(off) > 500) missing += 1;
    else report[cue > middle + 500 ? "hidden" : "in front"].push(off);
  }
  console.log(`${ROUTINE}, ${SECONDS} s, then ${stillHidden}: ${cues.length} cues, ${missing} missing`);
  let worst = 0;
  for (const [where, offs] of Object.entries(report)) {
    const most = Math.max(0, ...offs.map(Math.abs));
    worst = Math.max(worst, most);
    console.log(`${where.padEnd(9)} ${offs.length} onsets, worst ${most.toFixed(1)} ms off`);
  }
  if (missing > 0 || worst > LIMIT) {
    console.error(`a cue was missing, or more than ${LIMIT} ms off`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  host.close();
}
