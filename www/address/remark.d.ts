// What the reader says of texts and of what was found of them. It travels among the corrections; the engine reads none.
import type { Anchor } from "../types.d.ts";

/** Of a passage, or of what was found of two articles. */
export interface Remark {
  kind: "note" | "verdict";
  anchor: Anchor;
  /** The place of the finding in the other article; of what only one tells, any place there. */
  with: Anchor | null;
  /** The kind of the finding; `null`: a passage. */
  of: FindingKind | null;
  /** The words of a note; of a verdict `seen`, `apart` (not comparable, or parted), `joined`. */
  says: string;
}

export type FindingKind = "values" | "reuse" | "quotations" | "alignments" | "only" | "voices" | "emphasis" | "wording";
