// Only what differs: the other paragraphs are folded, each stretch of them into a line that counts them and opens them.
import { h } from "../../page/dom.js";
import { say } from "../../words/strings.js";

/**
 * @param {HTMLElement} two
 * @param {boolean} on
 */
export function foldRest(two, on) {
  for (const line of two.querySelectorAll(".text .gap")) line.remove();
  for (const block of two.querySelectorAll(".b.away")) block.classList.remove("away");
  if (on) for (const block of two.querySelectorAll(".text")) fold(block);
  two.dispatchEvent(new CustomEvent("reflow"));
}

/** @param {Element} body */
function fold(body) {
  /** @type {HTMLElement[]} */
  let run = [];
  const shut = () => {
    if (run.length) run[0].before(line(run));
    run = [];
  };
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(".b"))) {
    const apart = run.length > 0 && run[0].parentElement !== block.parentElement; // another stretch of a long text
    const stays = block.dataset.note === "differs" || block.matches(".title, .heading");
    if (apart || stays) shut();
    if (!stays) run.push(block);
  }
  shut();
}

/** @param {HTMLElement[]} run */
function line(run) {
  const { folded } = say.notes;
  const words = /** @type {const} */ (["differs", "same", "also", "only", undefined]).flatMap((word) => {
    const count = run.filter(({ dataset }) => dataset.note === word).length;
    return count ? folded.parts[word ?? "other"](count) : [];
  });
  for (const block of run) block.classList.add("away");
  const label = folded.line(run.length, words.join(", "));
  const button = h("button.gap", {
    "data-label": label,
    "aria-label": folded.open(label),
    onclick() {
      const { previousElementSibling: before } = button;
      for (const block of run) block.classList.remove("away");
      button.dispatchEvent(new CustomEvent("reflow", { bubbles: true }));
      button.remove();
      run[0].tabIndex = -1;
      run[0].focus({ preventScroll: before !== null });
    },
  });
  return button;
}

/** Opens the fold that an element lies in. @param {Element | null} element */
export function openFold(element) {
  let at = element?.closest(".b.away") ?? null;
  while (at && !at.matches(".gap")) at = at.previousElementSibling;
  if (at instanceof HTMLElement) at.click();
}
