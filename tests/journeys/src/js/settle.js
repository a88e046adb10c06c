// Resolves when Trunk's app has started, if there is one, nothing is on its way, and the page stands still.
const frame = () => new Promise(requestAnimationFrame);
const app = document.querySelector("link[rel=modulepreload]");
const started = () => !app || (window.wasmBindings && !document.querySelector("[aria-busy=true]"));
const deadline = performance.now() + 10_000;
const ended = (animation) => animation.finished.catch(() => {});
const isShort = (animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime);
return (async () => {
  while (!started() && performance.now() < deadline) await frame();
  await document.fonts.ready;
  await frame();
  const all = Promise.all(document.getAnimations().filter(isShort).map(ended));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  await frame();
})();
