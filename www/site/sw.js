// Keeps a hosted copy at hand without network. All files are of one build: a newer one waits until a page asks for it, so
// that no visit mixes two. The build fills in the braces.
const worker = /** @type {any} */ (self);
const FILES = "{files}".split(" ");
const CACHE = `${worker.registration.scope}#{version}`; // other copies on the same site keep theirs

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(store()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()));
worker.addEventListener("message", () => worker.skipWaiting());
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(worker.registration.scope)) event.respondWith(answer(event.request));
});

async function store() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function tidy() {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(worker.registration.scope + "#") && name !== CACHE,
  );
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const asked = request.url.replace(/index\.html(?=[?#]|$)/, "");
  return (await cache.match(asked, { ignoreSearch: true })) ?? fetch(request);
}
