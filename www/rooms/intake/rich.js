// What text from the clipboard is: rich, a whole page with its address, an address alone.

/** What parts a text into paragraphs, or tells what they are. */
const BORDER = /<(?:p|h[1-6]|blockquote|li|div|br|article|section|td|pre)\b/i;

/** Whether markup says more than its words alone. @param {string} html */
export const isRich = (html) => BORDER.test(html);

/** What stands before a page in a file that a browser saved; the bookmarklet writes it, too. */
const SAVED = /<!--\s*saved from url=\(\d+\)\S+\s*-->/;

/**
 * A page that the bookmarklet copied: systems put a page of their own around what lies on the clipboard.
 * @param {string} html
 * @returns {string | null}
 */
export function packet(html) {
  const at = html.slice(0, 2000).search(SAVED);
  return at < 0 ? null : html.slice(at);
}

/** Whether a text is the address of a page, or several, and nothing else. @param {string} text */
export const isAddress = (text) =>
  text.trim() !== "" &&
  text
    .trim()
    .split(/\s+/)
    .every((word) => ADDRESS.test(word));
const ADDRESS = /^(?:(?:https?|ftp):\/\/|www\.)[^\s<>"]{3,2000}$/i;

/**
 * What a bookmark has to say so that the page it is used on comes onto the clipboard, with its address. A browser may want the
 * click to be on the page: then it shows a button.
 * @param {string} label  of the button
 */
export const bookmarklet = (label) =>
  `javascript:${encodeURI(
    `(()=>{const u=location.href,h=\`<!-- saved from url=(\${String(u.length).padStart(4,"0")})\${u} -->\\n\`+document.documentElement.outerHTML,c=e=>{e.preventDefault();e.stopImmediatePropagation();e.clipboardData.setData("text/html",h);e.clipboardData.setData("text/plain",document.title+"\\n"+u)},g=()=>{addEventListener("copy",c,true);const d=document.execCommand("copy");removeEventListener("copy",c,true);return d};if(g())return;const b=document.createElement("button");b.textContent=${JSON.stringify(label)};b.style.cssText="position:fixed;z-index:2147483647;top:16px;right:16px;padding:12px 18px;font:16px sans-serif";b.onclick=()=>{g();b.remove()};document.body.append(b)})()`,
  )}`;
