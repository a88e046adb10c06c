// The elements of a selector that are shown and may have a name: each of its words is somewhere
// in the element, its labels, or what it names as its label. The browser is asked for the rest.
const [selector, name] = arguments;
const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const sources = (element) => {
  const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)).filter(Boolean);
  return [element, ...(element.labels ?? []), ...named];
};
return [...document.querySelectorAll(selector)].filter((element) => {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const text = sources(element).map((source) => source.outerHTML).join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
});
