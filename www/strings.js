// Every word of the page. `{…}` never occurs: sentences with a figure or a name in them are functions.

/**
 * Digits in groups of three. The browser's own formatter takes 40 ms to wake.
 * @param {number} n
 */
const figure = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/**
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
export const count = (n, one, many = `${one}s`) => `${figure(n)} ${n === 1 ? one : many}`;

/** @param {string[]} items */
export const list = (items) => items.join(", ").replace(/, ([^,]*)$/, " and $1");

export const say = {
  /** @param {string} view */
  title: (view) => `${view} · Crossread`,
  brand: "Crossread",
  safe: "nothing leaves this page",
  skip: "Skip to the texts",
  close: "Close",
  undo: "Undo",
  views: { read: "Read", names: "Names", search: "Search", library: "Library" },
  add: "Add text",
  shareView: "Share",
  helpLong: "Keyboard keys and settings",

  levels: {
    label: "How much is marked",
    names: ["clean", "quiet", "by type", "focus"],
    hints: ["no marks", "names underlined", "a line for each type", "one name, the rest plain"],
    focusEmpty: "Focus shows one name and nothing else. Choose one, in the text or in the list below.",
  },
  legend: {
    label: "What the lines mean",
    quiet: "Underlined: who and what was found. Choose a name to follow it through both texts.",
    quietOne: "Underlined: who and what was found. Choose a name to follow it through the text.",
    clean: "Nothing is marked. Press 1 for quiet underlines.",
  },

  groups: {
    people: "people",
    organisations: "organisations",
    places: "places",
    peoples: "peoples",
    events: "events",
    things: "things",
    when: "times",
    amounts: "amounts",
  },
  /** @type {Record<import("./types.d.ts").LabelName, string>} */
  labels: {
    PERSON: "person",
    NORP: "people or group",
    ORG: "organisation",
    GPE: "country, city or state",
    LOC: "place",
    FAC: "building or site",
    EVENT: "event",
    PRODUCT: "product or weapon",
    WORK_OF_ART: "title of a work",
    LAW: "law or treaty",
    LANGUAGE: "language",
    DATE: "date",
    TIME: "time",
    MONEY: "money",
    PERCENT: "percentage",
    QUANTITY: "measure",
    ORDINAL: "rank",
    CARDINAL: "number",
  },

  article: {
    one: "One article",
    two: "Two articles side by side",
    /** @param {string} letter */
    region: (letter) => `Article ${letter}`,
    /** @param {string} letter */
    text: (letter) => `Text of ${letter}. Arrow keys go from name to name, Enter follows one.`,
    noOutlet: "outlet not given",
    noDate: "no date: set it",
    details: "details",
    /** @param {number} n */
    words: (n) => count(n, "word"),
    empty: "This text is empty. Its file held no words.",
    republished: "republished from ",
    swap: "Swap sides",
    /** @param {string} letter */
    show: (letter) => `Show ${letter} here`,
    phone: "Which article",
  },
  block: {
    /** @param {string} reason */
    aside: (reason) => `set aside: ${reason}`,
    /** @param {string} reason */
    open: (reason) => `Set aside: ${reason}. Show its words`,
    /** @param {string} reason */
    shut: (reason) => `Set aside: ${reason}. Fold its words`,
    count: "restore",
    countLong: "Restore this part: its names count again",
    setAside: "set aside",
    setAsideLong: "Set this paragraph aside: its names no longer count",
    counted: "Counted again: the figures include it now.",
    uncounted: "Set aside: its words stay, its names no longer count.",
    yours: "by you",
  },

  lede: {
    /** @param {string} kinds @param {number} n */
    both: (kinds, n) => `${n} ${kinds}`,
    names: "names",
    kinds: { people: "people", organisations: "bodies", places: "places" },
    bothName: "Both name ",
    mostOfAll: ", most of all ",
    among: ", among them ",
    /** @param {number} n @param {string} letter */
    only: (n, letter) => `${n} ${n === 1 ? "appears" : "appear"} only in ${letter}`,
    /** @param {number} n @param {string} letter */
    onlyToo: (n, letter) => `${n} only in ${letter}`,
    nothingShared:
      "These two texts share no name. That is itself a finding: they may not be about the same thing, or one calls things by other names.",
    nothingFound: "No names were found in these texts.",
    nothingFoundOne: "No names were found in this text.",
    allShared: "No name stands in one of them alone.",
    /** @param {string} letters */
    noDate: (letters) => `${letters} no date`,
    gives: (/** @type {string} */ letter) => `${letter} gives`,
    neitherDate: "Neither gives its date",
    republished: " says it was republished from ",
    /** @param {number} n */
    names1: (n) => count(n, "name"),
    oneText: "This text has ",
    addSecond: "Add a second account of the story to compare them.",
    compareFailed: "The comparison could not be made; the texts stand as they are.",
    end: ".",
  },

  lists: {
    heading: "Who and what is in them",
    headingOne: "Who and what is in it",
    both: "In both",
    /** @param {string} letter */
    only: (letter) => `Only in ${letter}`,
    all: "all",
    filter: "Show only",
    /** @param {number} n */
    showAll: (n) => `Show all ${n}`,
    fewer: "Show fewer",
    none: "none",
    /** @param {string} name @param {string} counts */
    row: (name, counts) => `${name}: ${counts}`,
    /** @param {number} n @param {string} letter */
    times: (n, letter) => `${count(n, "time")} in ${letter}`,
    how: "Counted: every underlined mention outside what was set aside.",
  },

  pinned: {
    label: "The name you follow",
    /** @param {number} at @param {number} of */
    place: (at, of) => `${at} of ${of}`,
    next: "Next mention",
    previous: "Previous mention",
    unpin: "Let go",
    written: "written ",
    why: "found by",
    joined: "joined by",
    passage: "A passage",
    uncounted: "set aside, not counted",
    probable: "probable",
  },

  names: {
    title: "Names",
    lead: (/** @type {number} */ articles) =>
      `Every name in ${articles === 1 ? "the text" : `the ${articles} texts`} you compare, with how often each is mentioned.`,
    name: "Name",
    type: "Type",
    total: "All",
    empty: "No names to list yet. Add a text in the library.",
  },

  search: {
    title: "Search",
    label: "Words to look for in all texts of your library",
    hint: "In all texts of your library. Capitals and accents make no difference.",
    /** @param {number} n @param {number} texts @param {number} listed */
    total: (n, texts, listed) =>
      n === 0
        ? "Nothing found."
        : `${count(n, "place")}${n > listed ? `, the first ${figure(listed)}` : ""} in ${count(texts, "text")}.`,
    none: "No text of your library has that. Try fewer letters, or one of these ways:",
    ways: [
      ["sanctions", "this word, however it is written: Sanctions, SANCTIONS"],
      ["sanction*", "every word that begins so: sanctions, sanctioned"],
      ['"military cooperation"', "these words one after the other"],
      ["Iran missile*", "texts that have both, and where"],
    ],
    /** @param {number} n */
    standing: (n) => ` ${n === 0 ? "is in neither text" : `found in ${count(n, "place")}`} · `,
    all: "all places",
    clear: "clear",
  },

  library: {
    title: "Library",
    lead: "Texts stay in this browser. Choose which of them to compare: the first two stand side by side.",
    compare: "Compare",
    /** @param {string} letter */
    chosen: (letter) => `compared as ${letter}`,
    notChosen: "not compared",
    first: "Put first",
    sample: "sample",
    fromLink: "came with a link",
    remove: "Remove",
    edit: "Details",
    /** @param {string} name */
    removed: (name) => `Removed “${name}”.`,
    welcome: "Nothing to read yet",
    empty: "No texts here. Paste one, drop files anywhere on this page, or bring back the two samples.",
    samples: "Back to the two sample articles",
    paste: "Paste a text",
    files: "Open files",
    openLink: "Open a link or code",
    keep: "Keep the library on this device",
    keepFile:
      "Off: your texts survive a reload, and are gone when this tab is closed. On: they stay, and any other page opened from this computer’s disk could read them.",
    keepWeb: "On: your texts stay in this browser until you remove them. Off: they are gone when this tab is closed.",
    retry: "Try again",
    reading: "waiting to be read",
    /** @param {number} n */
    names: (n) => count(n, "name"),
  },

  takeIn: {
    pasteTitle: "Add a text",
    pasteLabel: "The text of an article",
    pasteHint: "Paste it whole, headline first; blank lines divide paragraphs. It goes nowhere but this page.",
    nameLabel: "Outlet or a name for it",
    dateLabel: "Date",
    dateHint: "year, or year-month-day",
    add: "Add",
    orFiles: "or open files",
    pasted: "Pasted text",
    nothing: "There is no text in that.",
    dropHere: "Drop to add these texts",
    /** @param {number} done @param {number} of */
    reading: (done, of) => `Reading ${done} of ${of}`,
    stop: "Stop",
    /** @param {string} letter @param {string} name */
    addedAs: (name, letter) => `Added “${name}” as ${letter}.`,
    show: "Show it",
    /** @param {string} name */
    added: (name) => `Added “${name}”.`,
    /** @param {number} n */
    addedMany: (n) => `Added ${count(n, "text")}.`,
    stoppedEarly: "Stopped. What was read is in the library.",
  },

  details: {
    title: "Details of this article",
    fields: {
      title: "Title",
      outlet: "Outlet",
      byline: "Author",
      published: "Date",
      url: "Address",
      language: "Language",
    },
    dateHint: "As exact as you know: 2024, 2024-04 or 2024-04-25.",
    dateWrong: "Write the date as 2024, 2024-04 or 2024-04-25.",
    save: "Save",
    saved: "Saved.",
    fromText: "found in the text",
    /** @param {{ words: number, format: string, encoding: string, hash: string }} info */
    facts: ({ words, format, encoding, hash }) =>
      `${count(words, "word")} · read as ${format}, ${encoding} · text ${hash.slice(0, 12)}`,
  },

  share: {
    title: "Share this view",
    lead: "Whoever opens it sees the same texts, the same view, the same name followed.",
    codeLead:
      "This page lies on your disk, so there is no address to send. Send this code: every copy of Crossread opens it with “Open a link or code”.",
    copyLink: "Copy link",
    copyCode: "Copy code",
    copied: "Copied.",
    copyFailed: "The browser did not allow it. Select the code and copy it by hand.",
    own: "Include the texts themselves",
    ownHint: (/** @type {string} */ names) =>
      `${names}: only in your library. Without its words the receiver must have the same text; with them, anyone who has the link can read it.`,
    /** @param {number} n */
    length: (n) => `${figure(n)} characters`,
    long: "Chat tools cut messages of more than about 4,000 characters, and a cut link does not open. Send it by mail or in a file.",
    tooLong: "Too long for any link: more than two million characters. Send fewer texts.",
    resultCode: (/** @type {string} */ code) =>
      `Result code ${code}: whoever sees the same code sees the same findings.`,
    nothing: "There is nothing to share yet: no article is shown.",
  },

  link: {
    openTitle: "Open a link or code",
    openLabel: "A link or code from another copy of Crossread",
    openHint: "All of it, from # or http to the end.",
    open: "Open",
    /** @type {Record<import("./fragment.js").Problem["name"], (detail: string) => string>} */
    problems: {
      "too-long": (n) =>
        `That link is too long to be one of ours (${figure(Number(n))} characters). Nothing of it was opened.`,
      "no-code": () => "There is no Crossread link or code in that. Nothing was opened.",
      newer: (v) =>
        `This link was made by a newer Crossread (its form is ${v}, this copy reads form 1). Nothing of it was opened; below is what was here before.`,
      checksum: () =>
        "This link is damaged or was cut short on the way: its check digits do not fit. Shown is only what still holds by itself.",
      field: (field) => `A part of this link cannot be read (“${field}”) and was left out.`,
      unknown: (field) => `This link has a part that this copy does not know (“${field}”); it was left out.`,
    },
    otherCode:
      "You may see other findings than the sender: this copy has another engine version, or corrections of your own.",
    /** @param {string} prefix */
    missing: (prefix) =>
      `The link speaks of a text that is not in this copy (${prefix}…). Ask the sender to include the text, or add it yourself.`,
    noneHere: "None of the link’s texts is here, so below is what was here before, not what the sender saw.",
    /** @param {string} letter */
    lostPin: (letter) =>
      `The place that the link points at is not in ${letter}: other words stand there, so nothing is selected.`,
    damagedTexts: "The texts inside this link are damaged and were not opened.",
    bigTexts: "The texts inside this link unfold to more than 8 MB and were not opened.",
    /** @param {number} n */
    arrived: (n) => `${count(n, "text")} came with this link. Your own library is untouched.`,
    keep: "Keep in my library",
    back: "Back to my library",
    kept: "Now in your library.",
  },

  storage: {
    full: "This browser refused to save the library, or its space is full. Nothing is lost from this page, but do not close the tab.",
  },

  engine: {
    /** @param {string} name */
    stopped: (name) =>
      `The engine stopped while reading “${name}”. It was started again without that text; all others are here.`,
    stoppedComparing: "The engine stopped while comparing. It was started again; the texts stand without a comparison.",
    stoppedCorrecting: "The engine stopped at that change. It was started again without the change.",
    failed: "The engine could not start, so nothing can be marked. The texts can be read as they are.",
    /** @type {Record<string, string>} */
    errors: {
      EnginePanic: "The engine stopped while reading this text. It is left out so that the others can be read.",
      Binary: "This is not a text",
      TooLarge: "This file is too large",
    },
    /** @param {string} file @param {string} name @param {string} message */
    refused: (file, name, message) =>
      `“${file}” was not added. ${say.engine.errors[name] ?? name}: ${message}. ${say.engine.advice[name] ?? ""}`,
    /** @type {Record<string, string>} */
    advice: {
      Binary: "Open the article as text, or copy its words and paste them here.",
      TooLarge: "Cut it into parts, or paste the article alone.",
    },
  },

  keys: {
    title: "Keys",
    on: "Single-key shortcuts",
    onHint: "Switch off if you speak to your computer or keys get pressed by accident.",
    rows: [
      ["0 1 2 3", "clean, quiet, by type, focus"],
      ["n  p", "next, previous mention of the name you follow"],
      ["Esc", "let go of it"],
      ["Tab, then arrows", "go from name to name in a text"],
      ["Enter", "follow the name"],
      ["/", "search all texts"],
      ["[  ]", "go to the left, right article"],
      ["x", "set aside the paragraph you are in, or count it again"],
      ["Ctrl V", "add the text you copied"],
      ["?", "this sheet"],
    ],
  },
};
