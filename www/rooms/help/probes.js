// Ways out of the page, each really tried, towards an address that nobody can own. The browser's own report of a breach of
// the policy is the proof; an attempt that only failed proves nothing.
import { h } from "../../page/dom.js";

/** Reserved, so that it never leads anywhere: RFC 2606 for the name, RFC 5737 for the number. */
const AWAY = "https://example.invalid/";
const STUN = "stun:192.0.2.1";
const PATIENCE = 2500;

/** @typedef {"blocked" | "failed" | "through" | "missing"} Outcome */

/**
 * @param {EventTarget} target
 * @param {string} good
 */
const heard = (target, good) =>
  new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve(true));
    target.addEventListener("error", reject);
  });

/**
 * @param {"img" | "script" | "iframe" | "video" | "link"} tag
 * @param {Record<string, string>} [how]
 */
function element(tag, how = { src: AWAY }) {
  const probe = h(tag, { ...how, hidden: true });
  document.body.append(probe);
  return heard(probe, "load").finally(() => probe.remove());
}

function form() {
  const frame = h("iframe", { name: "probe", hidden: true });
  const probe = h("form", { action: AWAY, target: "probe", method: "post", hidden: true });
  document.body.append(frame, probe);
  probe.submit();
  return late(400).finally(() => (frame.remove(), probe.remove()));
}

function worker() {
  const text = `addEventListener("securitypolicyviolation",()=>postMessage("blocked"));
fetch("${AWAY}").then(()=>postMessage("through"),()=>setTimeout(postMessage,300,"failed"))`;
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const probe = new Worker(url);
  return new Promise((resolve) => (probe.onmessage = ({ data }) => resolve(data))).finally(() => {
    probe.terminate();
    URL.revokeObjectURL(url);
  });
}

/** Each answers when the browser has: an outcome, or anything else for a way that was open. @type {Record<string, () => unknown>} */
export const WAYS = {
  fetch: () => fetch(AWAY, { mode: "no-cors" }),
  request() {
    const request = new XMLHttpRequest();
    request.open("GET", AWAY);
    request.send();
    return heard(request, "load");
  },
  beacon: () => navigator.sendBeacon(AWAY, "x") || "failed",
  socket: () => heard(new WebSocket(AWAY.replace("http", "ws")), "open"),
  events: () => heard(new EventSource(AWAY), "open"),
  worker,
  image: () => element("img"),
  script: () => element("script"),
  module: () => import(AWAY),
  style: () => element("link", { rel: "stylesheet", href: AWAY }),
  media: () => element("video"),
  frame: () => element("iframe"),
  font: () => new FontFace("probe", `url(${AWAY})`).load(),
  form,
};

/** @param {number} ms @returns {Promise<Outcome>} */
const late = (ms) => new Promise((resolve) => setTimeout(resolve, ms, "failed"));

/**
 * Tries one of `WAYS`, and listens for the report of the browser.
 * @param {string} name
 * @returns {Promise<{ outcome: Outcome, reports: number }>}
 */
export async function probe(name) {
  let reports = 0;
  /** @type {(outcome: Outcome) => void} */
  let blocked;
  const reported = new Promise((resolve) => (blocked = resolve));
  const report = () => {
    reports += 1;
    blocked("blocked");
  };
  document.addEventListener("securitypolicyviolation", report);
  /** @type {unknown} */
  let answer;
  try {
    answer = await Promise.race([WAYS[name](), reported, late(PATIENCE)]);
  } catch {
    answer = "failed";
  }
  // The report may come a moment after the answer.
  if (answer !== "blocked") answer = await Promise.race([reported, late(200).then(() => answer)]);
  document.removeEventListener("securitypolicyviolation", report);
  return {
    outcome: answer === "blocked" || answer === "failed" ? answer : "through",
    reports: reports || Number(answer === "blocked"),
  };
}

/**
 * WebRTC, which no policy covers: packets go to the server that is named, and the addresses found are those a connection
 * would use. What a script does to lead the page elsewhere is not covered either, and cannot be tried: the page would be gone.
 * @returns {Promise<{ local: number, outside: number } | null>}  `null`: this browser has none
 */
export async function rtc() {
  if (typeof RTCPeerConnection === "undefined") return null;
  const found = { local: 0, outside: 0 };
  try {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: STUN }] });
    connection.createDataChannel("probe");
    const gathered = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (!candidate?.candidate) return resolve(null);
        found[candidate.type === "host" ? "local" : "outside"] += 1;
      };
    });
    await connection.setLocalDescription();
    await Promise.race([gathered, late(PATIENCE)]);
    connection.close();
  } catch {
    return null;
  }
  return found;
}
