// The shapes that cross the wasm door. Offsets are UTF-16 code units: `view.text.slice(m.start, m.end)` is the surface.
import type { Remark } from "./address/remark.d.ts";

export type LabelName =
  | "PERSON"
  | "NORP"
  | "ORG"
  | "GPE"
  | "LOC"
  | "FAC"
  | "EVENT"
  | "PRODUCT"
  | "WORK_OF_ART"
  | "LAW"
  | "LANGUAGE"
  | "DATE"
  | "TIME"
  | "MONEY"
  | "PERCENT"
  | "QUANTITY"
  | "ORDINAL"
  | "CARDINAL";
export type BlockKind = "title" | "heading" | "paragraph" | "list_item" | "caption" | "blockquote" | "furniture";

export interface Range {
  start: number;
  end: number;
}

export interface BlockView extends Range {
  kind: BlockKind;
  reason: string | null;
  counted: boolean;
}

/** A word and its place in the tree of its sentence. */
export interface WordView extends Range {
  upos: string;
  lemma: string;
  feats: Record<string, string>;
  /** Indexes `syntax`; `null` for the root of a sentence. */
  head: number | null;
  deprel: string;
}

export interface MentionView extends Range {
  label: LabelName;
  form: "name" | "nominal" | "pronoun" | "value";
  block: number;
  counted: boolean;
  entity: number | null;
  joined_by: string | null;
  membership: "identity" | "demonym" | null;
  value: ValueView | null;
  rule: string;
  /** 0-1000 */
  score: number | null;
}

/** What a date or an amount says: the kinds of the two do not meet. */
export type ValueView = AmountView | TimeView;

export interface AmountView {
  kind: "money" | "percent" | "quantity" | "number" | "ordinal";
  /** Digits with a point, or `n/d`; `null` of vague numbers. */
  amount: string | null;
  /** The larger of a range. */
  max: string | null;
  /** ISO 4217, a CLDR identifier, `percent` and its like. */
  unit: string | null;
  unit_assumed: boolean;
  per: string | null;
  mod: Modifier | null;
  counted: CountedView | null;
}

export interface CountedView extends Range {
  lemma: string;
}

export interface TimeView {
  kind: "date" | "interval" | "time" | "duration" | "set";
  /** What the words say, unknown digits `X`. */
  iso: string;
  /** Where it lies on the calendar, EDTF. */
  edtf: string | null;
  relative: boolean;
  /** What it is counted from; a number indexes `mentions`. */
  anchor: AnchorView | null;
  part: "start" | "mid" | "end" | null;
  mod: Modifier | null;
}

export type Modifier =
  "approx" | "before" | "after" | "since" | "until" | "more_than" | "less_than" | "at_least" | "at_most";

export type AnchorView = number | "published";

/** Who says what; the range is that of content, source and cue together. */
export interface QuotationView extends Range {
  kind: "direct" | "indirect" | "mixed";
  content: Range[];
  source: Range | null;
  cue: Range | null;
  /** Indexes `entities`. */
  speaker: number | null;
  anonymous: boolean;
  cue_class: CueClass | null;
  negated: boolean;
  hedge: Range | null;
  rule: string;
}

export type CueClass =
  | "neutral"
  | "claim"
  | "denial"
  | "accusation"
  | "warning"
  | "concession"
  | "prediction"
  | "belief"
  | "question"
  | "order";

export interface EntityView {
  id: number;
  label: LabelName;
  name: string;
  kb: string | null;
  count: number;
}

export interface ArticleView {
  schema: number;
  engine: string;
  id: string;
  hash: string;
  title: string | null;
  outlet: string | null;
  byline: string | null;
  published: string | null;
  republished_from: string | null;
  url: string | null;
  language: string | null;
  text: string;
  blocks: BlockView[];
  sentences: Range[];
  /** Only where it was asked for. */
  syntax?: WordView[];
  mentions: MentionView[];
  entities: EntityView[];
  quotations: QuotationView[];
  warnings: WarningView[];
}

export interface WarningView {
  name: string;
  message: string;
}

export interface ComparisonView {
  schema: number;
  engine: string;
  /** Of the record that asked for it, on the command line. */
  id: string | null;
  /** `null` where the caller chose the pairs. */
  coverage: "all" | "candidates" | null;
  articles: ArticleRef[];
  entities: LinkedEntityView[];
  pairs: PairView[];
  lineage: LineageView[];
  clusters: ClusterView[];
  points: PointView[];
}

export interface PairView {
  a: number;
  b: number;
  similarity: SimilarityView;
  event: EventView;
  alignments: AlignmentView[];
  reuse: ReuseView[];
  values: SlotView[];
  quotations: QuotedView[];
  relations: RelatingView[];
  emphasis: EmphasisView[];
  only: OnlyView[];
  wording: WordingView[];
}

export interface SimilarityView {
  overall: number;
  parts: SimilarityParts;
}

export interface SimilarityParts {
  places: number;
  entities: number;
  time: number | null;
  narrative: number;
  reuse: number;
}

export interface EventView {
  state: "same_event" | "same_story" | "same_topic" | "unrelated";
  score: number;
  because: EvidenceView[];
  rule: string;
}

export interface EvidenceView {
  kind: "who" | "place" | "time" | "value" | "words" | "reuse";
  a: Range;
  b: Range;
  for: boolean;
}

export interface AlignmentView {
  a: Range[];
  b: Range[];
  score: number;
  state: "same" | "a_adds" | "b_adds" | "both_add" | "conflict";
  parts: PartsView;
  because: JointView[];
  moved: boolean;
  rule: string;
}

export interface PartsView {
  words: number;
  synonyms: number;
  entities: number;
  values: number;
  quotation: number;
  place: number;
}

export interface JointView {
  kind: "word" | "synonym" | "entity" | "value" | "quotation" | "relation";
  a: Range;
  b: Range;
}

export interface ReuseView {
  a: Range;
  b: Range;
  kind: "verbatim" | "edited";
  words: number;
  moved: boolean;
  edits: EditView[];
  inside: "text" | "quotation" | "furniture";
  rule: string;
}

export interface EditView {
  kind: "cut" | "added" | "replaced" | "punctuation";
  a: Range | null;
  b: Range | null;
}

export interface SlotView {
  kind:
    | "number"
    | "money"
    | "percent"
    | "quantity"
    | "ordinal"
    | "date"
    | "time"
    | "duration"
    | "place"
    | "person"
    | "organisation"
    | "title"
    | "polarity"
    | "certainty";
  state:
    | "same"
    | "rounded"
    | "converted"
    | "compatible"
    | "differs"
    | "as_of"
    | "other_event"
    | "other_source"
    | "only_a"
    | "only_b"
    | "unknown";
  slot: SlotParts;
  a: FillerView | null;
  b: FillerView | null;
  attributed: Attributed;
  alignment: number | null;
  certainty: "certain" | "probable" | "ambiguous";
  because: SlotEvidenceView[];
  rule: string;
}

export interface SlotParts {
  subject: number | null;
  relation: string | null;
  counted: string | null;
}

export interface FillerView extends Range {
  value: ValueView | null;
}

export interface Attributed {
  a: number | null;
  b: number | null;
}

export interface SlotEvidenceView {
  kind: "subject" | "predicate" | "counted" | "unit" | "as_of" | "source" | "place";
  a: Range | null;
  b: Range | null;
}

export interface QuotedView {
  a: Range | null;
  b: Range | null;
  speaker: number | null;
  state: "same" | "cut" | "joined" | "reworded" | "other_speaker" | "only_a" | "only_b";
  edits: EditView[];
  rule: string;
}

export interface RelatingView {
  subject: number;
  object: number;
  a: DeedView[];
  b: DeedView[];
  state: "same" | "other_verb" | "opposed" | "only_a" | "only_b";
  rule: string;
}

export interface DeedView extends Range {
  verb: string;
  polarity: "asserted" | "denied" | "possible";
}

export interface EmphasisView {
  entity: number | null;
  value: number | null;
  a: WeightView;
  b: WeightView;
  state: "even" | "more_a" | "more_b" | "only_a" | "only_b";
  rule: string;
}

export interface WeightView {
  headline: boolean;
  lede: boolean;
  share: number;
}

export interface OnlyView {
  in: "a" | "b";
  range: Range;
  rank: number;
  kind: "sentence" | "quotation" | "entity" | "value";
  closest: Range | null;
  score: number | null;
  rule: string;
}

export interface WordingView {
  entity: number | null;
  a: Range[];
  b: Range[];
  kind: "name" | "label" | "verb" | "hedge" | "loaded";
  log_odds: number | null;
  enough: boolean;
  rule: string;
}

export interface LineageView {
  from: OriginView;
  to: number;
  kind: "republished" | "wire" | "cites" | "derived" | "version" | "common_source";
  because: PlaceView[];
  certainty: "certain" | "probable";
  rule: string;
}

export interface OriginView {
  article: number | null;
  source: string | null;
  entity: number | null;
}

export interface PlaceView extends Range {
  article: number;
}

export interface ClusterView {
  articles: number[];
  kind: "same_event" | "same_story" | "versions";
  rule: string;
}

export interface PointView {
  cells: PlaceView[];
  rule: string;
}

export interface ArticleRef {
  id: string;
  hash: string;
}

export interface LinkedEntityView {
  name: string;
  label: LabelName;
  kb: string | null;
  parts: PartView[];
  rule: string;
  /** Articles without a counted mention of it that may speak of it all the same, by article. */
  perhaps: PerhapsView[];
}

export interface PartView {
  article: number;
  entity: number;
  count: number;
}

/** A place of another entity, or of words that were not found as a name. */
export interface PerhapsView extends Range {
  article: number;
  entity: number | null;
  rule: string;
}

/** `start` and `end` are Unicode code points. */
export interface Anchor {
  text: string;
  start: number;
  end: number;
  quote: string;
}

export type MetadataField = "title" | "outlet" | "byline" | "published" | "url" | "language";
export type Correction =
  | { kind: "count"; anchor: Anchor; counted: boolean }
  | { kind: "metadata"; field: MetadataField; value: string | null }
  /** What stands there is not a name. */
  | { kind: "reject"; anchor: Anchor }
  /** The name at `anchor` is the same thing as the name at `with`, in this text or in another article's. */
  | { kind: "same"; anchor: Anchor; with: Anchor }
  | Remark;

export interface FactView {
  value: string;
  span: Range | null;
  rule: string;
}

export interface Info {
  schema: number;
  engine: string;
  id: string;
  name: string;
  format: string;
  encoding: string;
  hash: string;
  bytes_hash: string;
  words: number;
  corrections: Correction[];
  title: FactView | null;
  outlet: FactView | null;
  byline: FactView | null;
  published: FactView | null;
  republished_from: FactView | null;
  modified: FactView | null;
  section: FactView | null;
  url: FactView | null;
  language: FactView | null;
}

export interface FoundView {
  schema: number;
  engine: string;
  query: string;
  total: number;
  counts: CountView[];
  hits: HitView[];
}

export interface CountView {
  id: string;
  count: number;
}

export interface HitView extends Range {
  id: string;
  left: string;
  right: string;
}

/** `json` is exactly the contract: the lines of `crossread annotate`, then that of `crossread compare`. */
export type ExportFormat =
  | "markdown"
  | "csv-entities"
  | "csv-mentions"
  | "csv-quotations"
  | "csv-values"
  | "csv-pairs"
  | "csv-pair-values"
  | "csv-pair-quotations"
  | "csv-pair-alignments"
  | "csv-pair-only"
  | "csv-pair-relations"
  | "csv-pair-emphasis"
  | "csv-pair-wording"
  | "csv-pair-reuse"
  | "csv-lineage"
  | "csv-points"
  | "json"
  | "annotations"
  | "ris"
  | "csl-json"
  | "gexf"
  | "ftm";

export interface AddHint {
  key: string;
  name?: string;
  /** By name: `FormatsView`. */
  format?: string;
  charset?: string;
  /** What the reader chose: it goes before all evidence. */
  encoding?: string;
  title?: string;
  outlet?: string;
  byline?: string;
  published?: string;
  url?: string;
  language?: string;
  corrections?: Correction[];
}

/** A word and how much it speaks for the type of a name, or against it: in 1/256 nat. */
export interface WordWeight extends Range {
  weight: number;
}

/** What belongs together in two articles, by places in their views. */
export interface LandmarksView {
  schema: number;
  engine: string;
  articles: [ArticleRef, ArticleRef];
  /** A mention on the left and one on the right, in passages that report the same, in the order of both texts. */
  pairs: [number, number][];
  /** For blocks on the left the sentence of the right that answers, and the other way round. */
  answers: [[block: number, sentence: number][], [block: number, sentence: number][]];
}

/** How far many articles side by side are, and at the end what they tell. */
export interface StoryView {
  done: number;
  of: number;
  told: ToldView | null;
}

export interface ToldView {
  pairs: LikenessView[];
  /** Entities are not named. */
  lineage: LineageView[];
  clusters: ClusterView[];
  points: PointView[];
  apart: ApartView[];
}

export interface LikenessView {
  articles: [number, number];
  /** 0-1000 */
  overall: number;
  state: "same_event" | "same_story" | "same_topic" | "unrelated";
}

/** What two articles give for one thing. */
export interface ApartView {
  sides: [PlaceView, PlaceView];
  state: "differs" | "as_of" | "other_source";
}

/** A format: its name, and the endings of its files without the dot. */
export interface FormatView {
  name: string;
  endings: string[];
}

/** What can be read. */
export interface FormatsView {
  /** In the order in which a file is asked; plain text and Markdown last. */
  formats: FormatView[];
  /** Those that a walk of a page keeps. */
  attributes: string[];
}

/**
 * The wasm class. Errors are real `Error`s: `PackError`, `TooLarge`, `Binary`, `Foreign`, `Damaged`, `BadArgument`,
 * `UnknownArticle`, `DamagedLink`; and `Markup`, whose `pages` are the HTML that has to be parsed first.
 */
export class Explorer {
  constructor(pack: Uint8Array);
  static version(): string;
  static formats(): FormatsView;
  /** `pages`: those that a `Markup` asked for, walked, in their order. */
  add(bytes: Uint8Array, hint: AddHint, pages?: string[]): string[];
  takeParser(parser: Uint8Array): void;
  attribute(key: string): void;
  remove(key: string): boolean;
  keys(): string[];
  view(key: string): ArticleView;
  info(key: string): Info;
  compare(keys: string[]): ComparisonView;
  landmarks(left: string, right: string): LandmarksView;
  pair(left: string, right: string): ComparisonView;
  story(keys: string[], count: number): StoryView;
  search(query: string, keys: string[], skip: number, limit: number): FoundView;
  /** The heaviest first; none where the recognizer has no say. `mention` is its place in the view. */
  why(key: string, mention: number): WordWeight[];
  correct(key: string, corrections: Correction[]): void;
  anchor(key: string, start: number, end: number): Anchor;
  anchors(key: string, ranges: Range[]): Anchor[];
  resolve(key: string, anchor: Anchor): Range | null;
  export(format: ExportFormat, keys: string[]): string;
  citation(key: string, start: number, end: number): string;
  resultCode(keys: string[]): string;
  static deflate(text: string): Uint8Array;
  static inflate(bytes: Uint8Array, limit: number): string;
  free(): void;
}

/** The words of the page as it says them: a phrase with gaps is a function of what stands in them. */
export type Phrases<T> = T extends string
  ? T extends `${string}{${string}`
    ? (...values: (string | number)[]) => string
    : T extends string
      ? string
      : never
  : { readonly [K in keyof T]: Phrases<T[K]> };
