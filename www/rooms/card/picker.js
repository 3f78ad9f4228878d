// A field that finds one of many by any of their names: a combobox with its list, by type-ahead, arrows, Enter and Escape.
import { h } from "../../page/dom.js";

/** @typedef {{ id: number, name: string, about: string }} Option */

/**
 * A field with its list.
 * @param {{ label: string, none: string }} words
 * @param {(sought: string) => Option[]} meeting  the best first
 * @param {(option: Option | null) => void} chosen
 */
export function picker(words, meeting, chosen) {
  /** @type {Option[]} */
  let shown = [];
  let at = 0;
  const input = h("input", {
    ...{ id: "picker", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", autofocus: true },
    ...{ "aria-autocomplete": "list", "aria-controls": "picker-list", oninput: find, onkeydown: key },
  });
  const list = h("ul", { id: "picker-list", role: "listbox", "aria-label": words.label });
  const none = h("p.hint", { role: "status" });

  function find() {
    chosen(null);
    show(meeting(input.value.trim()));
    none.textContent = shown.length ? "" : words.none;
  }
  /** @param {Option[]} some */
  function show(some) {
    shown = some;
    list.replaceChildren(
      ...some.map((option, index) =>
        h(
          "li",
          { id: `option-${index}`, role: "option", onclick: () => pick(option) },
          h("bdi", null, option.name),
          h("small", null, option.about),
        ),
      ),
    );
    list.hidden = !some.length;
    input.setAttribute("aria-expanded", String(some.length > 0));
    move(0);
  }
  /** @param {number} to */
  function move(to) {
    at = Math.max(0, Math.min(shown.length - 1, to));
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (shown.length) input.setAttribute("aria-activedescendant", `option-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
  /** @param {Option} option */
  function pick(option) {
    input.value = option.name;
    show([]);
    chosen(option);
    input.focus();
  }
  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key === "ArrowDown") shown.length ? move(at + 1) : find();
    else if (event.key === "ArrowUp") move(at - 1);
    else if (event.key === "Enter" && shown.length) pick(shown[at]);
    else if (event.key === "Escape" && shown.length) show([]);
    else return;
    event.preventDefault();
  }
  find();
  return h("div.field.picker", null, h("label", { for: "picker" }, words.label), input, list, none);
}
