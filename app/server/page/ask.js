// One dialog for all questions: fields in, a promise of their values out; null when the reader cancels.
import { el, byId } from "./dom.js";

function fieldOf(field) {
  const attributes = { name: field.name, id: "ask-" + field.name, required: field.required, autocomplete: "off" };
  const input = field.long ? el("textarea", { ...attributes, rows: 4 }) : el("input", { ...attributes, type: field.type || "text", list: field.choices ? "ask-choices" : null });
  input.value = field.value || "";
  const parts = [el("label", { for: attributes.id }, field.label), input];
  if (field.choices) parts.push(el("datalist", { id: "ask-choices" }, ...field.choices.map((value) => el("option", { value }))));
  if (field.hint) parts.push(el("p", { class: "quiet" }, field.hint));
  return el("div", { class: "field" }, ...parts);
}

export function ask(title, fields, ok) {
  const dialog = byId("ask");
  const form = byId("ask-form");
  byId("ask-title").textContent = title;
  byId("ask-ok").textContent = ok || "Save";
  byId("ask-problem").textContent = "";
  byId("ask-fields").replaceChildren(...fields.map(fieldOf));
  return new Promise((resolve) => {
    let values = null;
    const read = () => Object.fromEntries(fields.map((field) => [field.name, form.elements[field.name].value.trim()]));
    form.onsubmit = (event) => {
      const missing = fields.find((field) => field.required && !read()[field.name]);
      if (missing) {
        event.preventDefault();
        byId("ask-problem").textContent = missing.label + " must be given.";
        return;
      }
      values = read();
    };
    form.onkeydown = (event) => {
      if (event.key !== "Enter" || event.target.tagName !== "TEXTAREA" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    };
    byId("ask-cancel").onclick = () => dialog.close();
    dialog.onclose = () => resolve(values);
    dialog.showModal();
    const first = form.querySelector("input, textarea");
    if (first) first.select();
  });
}
