// A hosted copy keeps itself at hand for offline reading, and says when a newer one is there. The single file has neither.
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @param {Takes<"notices">} page */
export async function hosted({ notices }) {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !document.querySelector("link[rel=manifest]")) return;
  try {
    const registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });
    const offer = () => {
      const { waiting } = registration;
      if (waiting && serviceWorker.controller)
        notices.show(say.hosted.newer, { once: "newer", actions: [[say.hosted.reload, () => take(waiting)]] });
    };
    offer();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  } catch {
    // Refused by the browser's settings: the page works all the same, online.
  }
}

/** @param {ServiceWorker} waiting */
function take(waiting) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  waiting.postMessage("take over");
}
