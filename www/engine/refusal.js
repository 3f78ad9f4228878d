// How an answer of the engine fails.

/** The engine stopped in the middle of an answer; it has to be opened again. */
export class EnginePanic extends Error {
  name = "EnginePanic";
  /** It stopped earlier, and only a reload of the page opens it again. */
  gone = false;
  /** This is what it stopped at; else it was only waiting. */
  culprit = false;
  /** It had ended before it was asked. */
  silent = false;
  /** It took too long, and the reader stopped it. */
  byReader = false;
}

/** What the engine answers with when it cannot do what was asked: `Binary`, `TooLarge`, `DamagedLink` … */
export class Refusal extends Error {
  /** @param {{ name: string, message: string, pages?: string[] }} error  `pages`: web pages to be parsed first */
  constructor({ name, message, pages }) {
    super(message);
    this.name = name;
    this.pages = pages;
  }
}
