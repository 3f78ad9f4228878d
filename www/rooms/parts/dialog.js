// A dialog of the page: one at a time, Escape and the cross close it, the focus returns.
import { h } from "../../page/dom.js";
import { arrive } from "../../page/focus.js";
import { say } from "../../words/strings.js";

/** Where the focus was before a dialog, or one after another, opened. @type {Element | null} */
let opener = null;

/**
 * Opens a dialog in the place of one that is open.
 * @param {string} title
 * @param {...import("../../page/dom.js").Child} children
 */
export function dialog(title, ...children) {
  const before = document.querySelector("dialog");
  if (!before) opener = document.activeElement;
  before?.remove();
  const shut = h("button.shut", { type: "button", "aria-label": say.close, onclick: () => box.close() }, "×");
  const box = h(
    "dialog.dialog",
    { "aria-labelledby": "dialog-title" },
    h("header", { role: "presentation" }, h("h2", { id: "dialog-title" }, title), shut),
    children,
  );
  box.addEventListener("close", () => {
    box.remove();
    if (document.activeElement !== document.body) return;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else arrive(null, { preventScroll: true });
  });
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  box.showModal();
  return box;
}

/**
 * A form whose fields come to `done` as strings; it is never sent anywhere.
 * @param {(values: Record<string, string>) => void} done
 * @param {...import("../../page/dom.js").Child} children
 */
export function form(done, ...children) {
  return h(
    "form",
    {
      onsubmit(/** @type {SubmitEvent} */ event) {
        event.preventDefault();
        const values = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
        done(Object.fromEntries([...values].map(([name, value]) => [name, String(value)])));
      },
    },
    children,
  );
}

/**
 * A labelled field of a form; with `rows` of several lines.
 * @param {string} label
 * @param {string} name
 * @param {Record<string, unknown>} props
 * @param {string | null} [hint]
 */
export function field(label, name, props, hint = null) {
  const id = `field-${name}`;
  const described = hint ? { "aria-describedby": `${id}-hint` } : {};
  const input = props.rows
    ? h("textarea", { id, name, ...described, ...props })
    : h("input", { id, name, type: "text", autocomplete: "off", ...described, ...props });
  return h("div.field", null, h("label", { for: id }, label), input, hint && h("p.hint", { id: `${id}-hint` }, hint));
}
