// Elements from values. Text only ever becomes text nodes: nothing an article says is taken for markup.
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function byId(id) {
  return document.getElementById(id);
}

let timer = 0;
export function toast(text, problem) {
  const box = byId("toast");
  box.textContent = text;
  box.className = problem ? "shown problem" : "shown";
  clearTimeout(timer);
  timer = setTimeout(() => { box.className = ""; }, problem ? 9000 : 5000);
}
