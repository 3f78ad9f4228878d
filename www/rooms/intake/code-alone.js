// Whoever pastes a code wants it opened; an article that speaks of one is an article.

/** Whether a text is a link or code, or what came of one, and nothing else. @param {string} text */
export function isCode(text) {
  const words = text.trim();
  return ALONE.test(words) && !/[^\s>|][ \t]+[^\s>|]/.test(words);
}

const ALONE = /^[<>"'“„|(\s]*(?:[a-z][a-z+.-]{1,20}:\/\/[^\s#]{0,2000}#|#)?v=[12]&(?:amp;)?(?:k|view)=/;
