// The first script of the page: whether the last bytes came, said at once, and whether what came is what was sent, said when
// the page has done its first work. Where no script runs, the notice comes by itself: styles/first.css.
import { checksum } from "../text/checksum.js";

/** Milliseconds after everything is loaded. */
const LATER = 1000;

const { dataset } = document.documentElement;
dataset.load = "loading";
addEventListener("DOMContentLoaded", () => {
  const notice = document.getElementById("cut");
  const end = document.getElementById("end");
  const whole = end instanceof HTMLStyleElement && end.sheet;
  if (!notice || !whole) {
    dataset.load = "cut";
    return;
  }
  delete dataset.load;
  notice.remove();
  const sums = (end.dataset.sums ?? "").split(" ").map((sum) => sum.split(":"));
  const next = () => {
    const [id, sum] = sums.pop() ?? [];
    if (!id) return;
    if (checksum(document.getElementById(id)?.textContent ?? "") === sum) return setTimeout(next); // a part at a time
    notice.textContent = notice.dataset.damaged ?? "";
    document.body.prepend(notice);
    dataset.load = "damaged";
  };
  addEventListener("load", () => setTimeout(next, LATER));
});
