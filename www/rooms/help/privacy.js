// Nothing leaves this page: tried before the reader's eyes, with what that does not prove.
import { h } from "../../page/dom.js";
import { dialog } from "../parts/dialog.js";
import { probe, rtc, WAYS } from "./probes.js";
import { say } from "../../words/strings.js";

/** Opens the dialog and tries every way out at once. */
export function privacy() {
  const { privacy: words } = say;
  const again = h("button.button", { autofocus: true, onclick: run }, words.again);
  const sum = h("p.hint", { role: "status" });
  const body = h("tbody", null);
  dialog(
    words.title,
    h("p", null, words.lead),
    h("div.actions", null, again, sum),
    h("table.keys.probes", null, body),
    h(
      "section.way",
      null,
      h("h3", null, words.notCovered),
      h(
        "ul.limits",
        null,
        words.limits.map((limit) => h("li.hint", null, limit)),
      ),
    ),
  );

  async function run() {
    again.disabled = true;
    body.replaceChildren();
    sum.textContent = words.trying;
    console.info(words.console); // before the browser's own errors
    const names = /** @type {(keyof typeof words.ways)[]} */ (Object.keys(WAYS));
    let blocked = 0;
    let reports = 0;
    for (const name of names) {
      const done = await probe(name);
      blocked += Number(done.outcome === "blocked");
      reports += done.reports;
      row(words.ways[name], words.outcomes[done.outcome], done.outcome);
    }
    const found = await rtc();
    row(
      words.rtc,
      found ? words.rtcFound(found.local, found.outside) : words.outcomes.missing,
      found ? "open" : "blocked",
    );
    row(words.leading, words.notTried, "open");
    sum.textContent = words.sum(blocked, names.length, reports);
    again.disabled = false;
  }
  /**
   * @param {string} way
   * @param {string} said
   * @param {string} outcome
   */
  const row = (way, said, outcome) =>
    body.append(h("tr", { data: { outcome } }, h("th", { scope: "row" }, way), h("td", null, said)));
  run();
}
