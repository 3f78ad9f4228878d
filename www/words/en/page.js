// What the page says of itself: its frame, its keys, its engine, the address.

export const page = /** @type {const} */ ({
  code: "en",
  // Between groups of three digits. The browser's own formatter takes 70 ms to wake, so it is asked when the page is tested.
  group: ",",
  title: "{0} · Crossread",
  brand: "Crossread",
  safe: "nothing leaves this page",
  skip: "Skip to the texts",
  close: "Close",
  undo: "Undo",
  add: "Add text",
  shareView: "Share",
  helpLong: "Keyboard keys and settings",

  whole: {
    cut: "This file is not whole: its end is missing. What you see may be incomplete, and no button works. Download or copy it once more; if it came by mail, ask for it in a ZIP archive.",
    damaged:
      "This file is damaged: a part of it is not what it was when the file was made, so what it shows may be wrong. Download or copy it once more; if it came by mail, ask for it in a ZIP archive.",
  },

  hosted: {
    newer: "A newer Crossread is ready. Your library stays.",
    reload: "Reload",
  },

  link: {
    openTitle: "Open a link or code",
    openLabel: "A link or code from another copy of Crossread",
    openHint: "All of it, from # or http to the end.",
    open: "Open",
    problems: {
      "too-long": "That link is too long to be one of ours ({0} characters). Nothing of it was opened.",
      "no-code": "There is no Crossread link or code in that. Nothing was opened.",
      newer:
        "This link was made by a newer Crossread (its form is {0}, this copy reads forms 1 and 2). Nothing of it was opened.",
      checksum: "This link is damaged: something in it was changed on the way.",
      field: "A part of this link cannot be read (“{0}”) and was left out.",
      unknown: "This link has a part that this copy does not know (“{0}”); it was left out.",
      more: "{0} more parts of this link cannot be read and were left out.",
    },
    cut: "This link was cut short on the way: {0} of {1} characters came.",
    cutEarly: "This link was cut short on the way: no more than its beginning came.",
    partly: "Shown is only what still holds by itself, not all that was sent. Ask for it again, best as a saved page.",
    instead:
      "Below is what was here before, not what was sent. Ask for it again, best as a saved page: that is a file, and says so if it is cut.",
    before: "Below is what was here before, not what was sent.",
    otherCode:
      "You may see other findings than the sender: this copy has another engine version, or corrections of your own.",
    missing:
      "The link speaks of {0?a text that is|# texts that are} not in this copy ({1}). Ask the sender to include {0?the text|the texts}, or add {0?it|them} yourself.",
    noneHere: "None of the link’s texts is here. Below is what was here before, not what the sender saw.",
    lostPin: "The place that the link points at is not in {0}: other words stand there, so nothing is selected.",
    damagedTexts: "The texts inside this link are damaged and were not opened.",
    bigTexts: "The texts inside this link unfold to more than 8 MB and were not opened.",
    stoppedTexts: "Unfolding the texts inside this link was stopped; they were not opened.",
    arrived: "{0?# text|# texts} came with this link. Your own library is untouched.",
    keep: "Keep in my library",
    back: "Back to my library",
    kept: "Now in your library.",
  },

  storage: {
    full: "The space that this browser gives is full, so not all of your library is saved. Nothing is lost from this page: save the library to a file, or remove texts, before you close the tab.",
    refused:
      "This browser refuses to save anything, as in a private window. Nothing is lost from this page: save the library to a file before you close the tab.",
    newer:
      "A newer Crossread keeps its library in this browser, and this copy cannot read it. What you add here lasts until you close the tab.",
  },

  // What takes more than some seconds.
  slow: {
    reading: "Reading “{0}” takes long.",
    setAside: "Set it aside",
    aside: "“{0}” is set aside. It stays in the library, where it can be tried again.",
    comparing: "The comparison takes long.",
    searching: "The search takes long.",
    working: "The engine has long been at work.",
    stop: "Stop it",
    before: "“{0}” was being read when this page was closed, and took long. It is set aside.",
    readIt: "Read it",
    stopped: "That was stopped. The engine was started again.",
    asideOfLink: "“{0}” came with this link and is set aside: reading it took too long. It is in the library.",
  },

  engine: {
    leftComparing: "You stopped the comparison. The texts stand without it.",
    stoppedSearching: "The search was stopped.",
    stoppedComparing: "The engine stopped while comparing. It was started again; the texts stand without a comparison.",
    stoppedCorrecting: "The engine stopped at that change. It was started again without the change.",
    failed: "The engine could not start, so nothing can be marked. The texts can be read as they are.",
    errors: {
      SetAside: "Reading this text took too long or was stopped. It is set aside so that the others can be read",
      EnginePanic: "The engine stopped while reading this text. It is left out so that the others can be read.",
      Binary: "This is not a text",
      Foreign: "This is made for programs, not a plain text",
      TooLarge: "This file is too large",
      Damaged: "It is damaged",
      BadArgument: "This copy of Crossread does not know its format",
    },
    refused: "“{0}” was not added. {1}",
    advice: {
      Foreign: "Open it where it belongs, copy the words of the article and paste them here.",
      Binary: "Open the article as text, or copy its words and paste them here.",
      TooLarge: "Cut it into parts, or paste the article alone.",
    },
  },

  keys: {
    title: "Keys",
    on: "Single-key shortcuts",
    language: "Language of the page",
    onHint: "Switch off if you speak to your computer or keys get pressed by accident.",
    rows: [
      ["0 1 2 3", "clean, quiet, by type, focus"],
      ["n  p", "next, previous mention of the name you follow, or place of what you look for; else note in the margin"],
      ["f", "fold all that does not differ in two accounts, or show it again"],
      ["Esc", "let go of it"],
      ["Tab ↓ ↑", "to a text, then from name to name in it"],
      ["Enter", "follow the name; once more, go one layer out or let go"],
      ["c", "go to the card of the name you follow, and back"],
      ["/", "search all texts; then Enter: to the first place, ↓ ↑: along the places, Esc: clear"],
      ["s", "story points: what two or more texts tell, one beside the other"],
      ["[  ]", "go to the left, right article"],
      ["x", "set aside the paragraph you are in, or count it again"],
      ["w", "write a note on the words you selected, or on the sentence of the name you are at"],
      ["j", "join that passage with one of the other text: the first, then the second"],
      ["Ctrl V", "add the text you copied, or open the link or code that you copied"],
      ["?", "this sheet"],
    ],
  },
});
