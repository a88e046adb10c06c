// What the player offers: the step, its side in words, and the remaining time; null where no clock
// is shown. What is hidden from screen readers does not count.
() => {
  const isTold = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
  const told = (selector) =>
    [...document.querySelectorAll(selector)]
      .filter(isTold)
      .map((element) => element.textContent.trim());
  const sides = /^(left|right|both sides)( side)?$/i;
  const leaves = told("main :not(:has(*))");
  const [step] = told("h1");
  const [clock] = told("[role=timer]");
  const side = leaves.find((text) => sides.test(text)) ?? "";
  return clock ? { step, side: side.toLowerCase().replace(" side", ""), clock } : null;
}
