// A look ahead: all places of the name that is pointed at or in focus, before it is pinned. Nothing moves for it.
import { bdi, find, h } from "../page/dom.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */

/** Milliseconds: a pointer on its way to somewhere else lights nothing. */
const WAIT = 120;

/** @param {Takes<"scene">} page */
export function preview(page) {
  const peek = h("div.peek", { "aria-hidden": "true", hidden: true });
  document.body.append(peek);
  /** @type {Element | null} */
  let wanted = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = (/** @type {EventTarget | null} */ target) => {
    const name = target instanceof Element ? target.closest(".m[data-l], .name[data-l]") : null;
    if (name === wanted) return;
    wanted = name;
    clearTimeout(timer);
    timer = setTimeout(() => light(page.scene, peek, name), name ? WAIT : 0);
  };
  document.addEventListener("pointerover", ({ pointerType, target }) => pointerType !== "touch" && look(target));
  document.addEventListener("focusin", ({ target }) =>
    look(target instanceof Element && target.matches(":focus-visible") ? target : null),
  );
  for (const over of ["pointerdown", "hashchange"]) addEventListener(over, () => look(null));
}

/**
 * @param {Scene} scene
 * @param {HTMLElement} peek
 * @param {Element | null} name
 */
function light(scene, peek, name) {
  for (const mark of document.querySelectorAll(".m.like")) mark.classList.remove("like");
  const linked = Number(name?.getAttribute("data-l") ?? -1);
  const entity = scene.comparison?.entities[linked];
  peek.hidden = !entity || !name?.matches(".text .m") || linked === scene.pinned?.linked;
  if (!entity || !name?.isConnected) return;
  for (const mark of document.querySelectorAll(`.text .m[data-l="${linked}"]`)) mark.classList.add("like");
  const counts = scene.articles.map((_, article) =>
    entity.parts.reduce((sum, part) => (part.article === article ? sum + part.count : sum), 0),
  );
  peek.replaceChildren(
    h("strong", null, bdi(entity.name)),
    ` ${say.labels[entity.label]}`,
    name.matches(".unsure") ? `, ${say.certainty.unsure}` : "",
    ...counts.flatMap((n, article) =>
      n ? [" · ", h("b.letter", { class: `s${article % 6}` }, Scene.letter(article)), ` ${n}`] : [],
    ),
  );
  const room = find("#pinned").getBoundingClientRect().top - 90;
  peek.classList.toggle("above", name.getBoundingClientRect().bottom > room);
}
