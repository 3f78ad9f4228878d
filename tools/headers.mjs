// What a server says of the hosted copy, in the forms of common hosts. A page says its policy itself; what only a server can say
// is that no other page may frame it, and the policy of the worker that keeps it, which a page's does not reach.

/** Of every file. The page's own policy holds besides. */
const ALL = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** The worker fetches the files of its own site, and runs nothing but itself. Hosts that join both lines hold both policies. */
const WORKER = {
  "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  "Cache-Control": "no-cache",
};

/**
 * @param {Record<string, string>} headers
 * @param {(name: string, value: string) => string} line
 */
const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value));

/** @param {string} indent */
const apache = (indent) => (/** @type {string} */ name, /** @type {string} */ value) =>
  `${indent}Header always set ${name} "${value}"`;
/** @param {string} indent */
const nginx = (indent) => (/** @type {string} */ name, /** @type {string} */ value) =>
  `${indent}add_header ${name} "${value}" always;`;
/** @param {string} name @param {string} value */
const plain = (name, value) => `  ${name}: ${value}`;

/** By name, the files that a host reads and gives to nobody. @type {Record<string, string[]>} */
export const HEADER_FILES = {
  // Netlify, Cloudflare Pages
  _headers: ["/*", ...lines(ALL, plain), "/sw.js", ...lines(WORKER, plain)],
  ".htaccess": [
    "<IfModule mod_headers.c>",
    ...lines(ALL, apache("  ")),
    '  <Files "sw.js">',
    ...lines(WORKER, apache("    ")),
    "  </Files>",
    "</IfModule>",
  ],
  // to include in a server block: in a location nginx forgets the headers from outside it
  "headers.nginx.conf": [
    ...lines(ALL, nginx("")),
    "location ~ /sw\\.js$ {",
    ...lines({ ...ALL, ...WORKER }, nginx("  ")),
    "}",
  ],
};
