// A point where a press reaches the element or its label: the one nearest to its middle, since the
// middle of a curved shape may lie outside it. A text says what is in the way.
const [element] = arguments;
const steps = 16;
const targets = [element, ...(element.labels ?? [])];
for (const target of targets) {
  target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = target.getBoundingClientRect();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const distance = ([x, y]) => Math.hypot(x - middle[0], y - middle[1]);
  const points = [middle];
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      points.push([box.x + (box.width * i) / steps, box.y + (box.height * j) / steps]);
    }
  }
  const rounded = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const reaches = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && targets.some((target) => target.contains(top));
  };
  const point = rounded.sort((a, b) => distance(a) - distance(b)).find(reaches);
  if (point) return point;
}
const box = element.getBoundingClientRect();
const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
return top ? top.cloneNode(false).outerHTML : "nothing, it is not on the screen";
