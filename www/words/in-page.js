// The table of words that the page carries.

export const words = JSON.parse(document.querySelector("#words")?.textContent ?? "{}");
