// A page is written in ASCII alone, and reads as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { END, ended } from "../../www/first/whole.js";

const last = (/** @type {string} */ sums) => `<style id="end" data-sums="${sums}">${END}</style>`;

test("letters outside ASCII stand as references in markup, as escapes in JSON", () => {
  const page = '<title>“A” – 𝒳</title><script type="application/json" id="saved">{"é":"𝒳"}</script><p title="…">ß</p>';
  assert.equal(
    ended(page).replace(/<style id="end".*/, ""),
    '<title>&#8220;A&#8221; &#8211; &#119987;</title><script type="application/json" id="saved">' +
      '{"\\u00e9":"\\ud835\\udcb3"}</script><p title="&#8230;">&#223;</p>',
  );
  assert.deepEqual(JSON.parse('{"\\u00e9":"\\ud835\\udcb3"}'), { é: "𝒳" });
});

test("what no reference means stays: letters below U+00A0; so do scripts and styles, whose policy knows each byte", () => {
  const page = '<p>a\x85b\x96</p><script id="app">"é"</script><style>.é{}</style>';
  assert.equal(ended(page), `${page}${last("app:1233d6f4")}`);
});
