// The saved page: this page once more in one file, with the texts, corrections and view of now. Made from what stands in the
// running page, so that it can be made offline, from `file://`, from a hosted copy, and from a saved page again.
import { titleOf } from "../../scene/desk.js";
import { fill, h } from "../../page/dom.js";
import { ALL, textOf } from "../../engine/payload.js";
import { text } from "../../parts/text.js";
import { fragment, sentView } from "./send.js";
import { sent } from "../parts/sent.js";
import { say } from "../../words/strings.js";
import { frame } from "../../doors/unseal.js";
import { ended, notice } from "../../first/whole.js";

/** @import { TakesPage } from "../../page/takes.d.ts" */

/**
 * The whole file, as HTML.
 * @param {TakesPage} page
 * @returns {Promise<string>}
 */
export async function savedPage(page) {
  const { scene } = page;
  const { level } = scene.state;
  const texts = await Promise.all(scene.articles.map((article) => sent(page, article)));
  const data = JSON.stringify({ view: fragment(scene), texts }).replaceAll("<", "\\u003c");
  const titles = scene.articles.map(titleOf);
  const styles = [...document.querySelectorAll("body > style:not([id]), #rooms-style")];
  return ended(`<!doctype html>
<html lang="${document.documentElement.lang}"><head>
${head(say.title(titles.join(" / ")))}
</head><body data-level="${level}">
${notice()}
${styles.map((style) => style.outerHTML).join("\n")}
${paint(page, sentView(scene))}
${scripts(data)}
`);
}

/** @param {string} title */
function head(title) {
  const own = document.head.querySelectorAll("meta, title, #first, #begin, link[href^='data:']");
  const parts = [...own].map((element) => {
    const part = /** @type {HTMLElement} */ (element.cloneNode(true));
    if (part instanceof HTMLTitleElement) part.textContent = title;
    // A hosted copy may load its own files, and has some; this file has none.
    const policy = part.getAttribute("content");
    if (part.hasAttribute("http-equiv") && policy)
      part.setAttribute("content", policy.replace(/; manifest-src[^;]*/, "").replaceAll(" 'self'", ""));
    return part.outerHTML;
  });
  return parts.join("\n");
}

/**
 * What is read before the engine is there: the view, whole.
 * @param {TakesPage} page
 * @param {import("../../address/fragment.js").ViewName} name
 */
function paint(page, name) {
  const parts = frame.map((element) => {
    const part = /** @type {HTMLElement} */ (element.cloneNode(true));
    if (part.id === "main") {
      part.dataset.view = name;
      fill(part, page.paint(name));
      for (const element of part.querySelectorAll("[style]")) element.removeAttribute("style"); // not by this policy
      for (const body of part.querySelectorAll(".text")) complete(page, /** @type {HTMLElement} */ (body));
    }
    return part.outerHTML;
  });
  return parts.join("\n");
}

/**
 * A long text that is still to come in stretches stands there whole, if without marks.
 * @param {TakesPage} page
 * @param {HTMLElement} body
 */
function complete(page, body) {
  const index = Number(body.dataset.article);
  const article = page.scene.articles[index];
  const bare = { ...article, view: { ...article.view, mentions: [] } };
  if ((body.textContent ?? "").length < article.view.text.length)
    body.replaceWith(text(page, bare, index, { whole: true }));
}

/** In their order: what is read at the start stands before what starts. @param {string} data */
function scripts(data) {
  const saved = h("script", { id: "saved", type: "application/json" }, data);
  const standing = [...document.querySelectorAll("script[id]:not(#begin, #saved)")];
  return [saved, ...standing.map(inlined)].map((part) => part.outerHTML).join("\n");
}

/** A part that a hosted copy loads stands in the file. @param {Element} script */
function inlined(script) {
  const part = ALL.find((name) => script.id === `payload-${name}`);
  return part && script.hasAttribute("src") ? h("script", { id: script.id, type: "text/plain" }, textOf(part)) : script;
}
