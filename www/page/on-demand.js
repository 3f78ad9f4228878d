// The later scripts of the page stand in it as data: the first screen waits for nothing that is not on it.
import { find, h } from "./dom.js";

/** What opens over the reading view; the first call runs its script. @returns {import("../rooms.js").Rooms} */
export function rooms() {
  if (!globalThis.crossreadRooms) {
    if (!document.getElementById("rooms-style"))
      find("body > style").after(h("style", { id: "rooms-style" }, find("#payload-rooms-style").textContent));
    run("rooms");
  }
  return /** @type {import("../rooms.js").Rooms} */ (globalThis.crossreadRooms);
}

/** What opens in its place, and the dialogs; the first call runs its script. @returns {import("../halls.js").Halls} */
export function halls() {
  rooms();
  if (!globalThis.crossreadHalls) run("halls");
  return /** @type {import("../halls.js").Halls} */ (globalThis.crossreadHalls);
}

/** @param {string} name */
function run(name) {
  const script = h("script", null, find(`#payload-${name}`).textContent);
  document.head.append(script); // runs at once
  script.remove();
}
