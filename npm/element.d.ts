// <crossread-article>, defined when this module is run.
import type { ArticleView } from "./types.d.ts";

/** Shows `view`, or reads its own words and says `crossread-read` when they are marked. */
export class CrossreadArticle extends HTMLElement {
  view: ArticleView | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "crossread-article": CrossreadArticle;
  }
}
