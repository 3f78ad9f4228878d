// What functions take of the page, by what they do.
import type { App } from "../app.js";

/** What a function takes of the page: only what it names. */
export type Takes<K extends keyof App> = Pick<App, K>;

/** To go from place to place. */
export type Walks = Takes<"bring" | "go" | "inTurn" | "scene">;
/** To take in files. */
export type TakesFiles = Takes<
  | "again"
  | "bound"
  | "choose"
  | "correct"
  | "desk"
  | "go"
  | "notices"
  | "readAs"
  | "readRest"
  | "save"
  | "scene"
  | "shelf"
>;
/** To take in whatever comes. */
export type TakesIn = TakesFiles & Takes<"openLink">;
/** To do with one text of the library what can be done. */
export type TakesRows = Takes<"again" | "choose" | "correct" | "desk" | "notices" | "readAs" | "scene" | "shelf">;
/** To hand on what is shown, in a page with texts as they are ever drawn. */
export type TakesPage = Takes<"bring" | "correct" | "desk" | "paint" | "scene" | "shelf">;
/** To do with what is followed what its card offers. */
export type TakesCard = Walks & Takes<"correct" | "correctAll" | "desk" | "notices" | "readAs" | "shelf">;
