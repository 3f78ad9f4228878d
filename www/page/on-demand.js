// The second script of the page stands in it as data: the first screen waits for nothing that is not on it.
import { find, h } from "./dom.js";

/** What is opened later; the first call runs its script. @returns {import("../rooms.js").Rooms} */
export function rooms() {
  if (!globalThis.crossreadRooms) {
    if (!document.getElementById("rooms-style"))
      find("body > style").after(h("style", { id: "rooms-style" }, find("#payload-rooms-style").textContent));
    const script = h("script", null, find("#payload-rooms").textContent);
    document.head.append(script); // runs at once
    script.remove();
  }
  return /** @type {import("../rooms.js").Rooms} */ (globalThis.crossreadRooms);
}
