// All places of the name that is pointed at or in focus, and a line that says what it is.
import { bdi, find, h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";

/**
 * @param {Scene} scene
 * @param {HTMLElement} peek
 * @param {Element | null} name
 */
export function light(scene, peek, name) {
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
