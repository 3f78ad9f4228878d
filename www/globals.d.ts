/** Made by wasm-bindgen (`--target no-modules`): the script before the app. */
declare const wasm_bindgen: {
  initSync(parts: { module: WebAssembly.Module }): unknown;
  Explorer: typeof import("./types").Explorer;
};

/** Set by `wasm.js` and `pack.js` of the hosted copy. */
declare var crossreadPayload: { wasm?: string; pack?: string; parser?: string } | undefined;

/** Called behind each of the engine's parts. */
declare var crossreadArrived: (name: "wasm" | "pack" | "parser") => void;

/** Set by `rooms.js` and `halls.js` when they are run. */
declare var crossreadRooms: import("./rooms").Rooms | undefined;
declare var crossreadHalls: import("./halls").Halls | undefined;

interface Uint8ArrayConstructor {
  /** Newer browsers; throws `SyntaxError` where `atob` throws `InvalidCharacterError`. */
  fromBase64?: (base64: string) => Uint8Array<ArrayBuffer>;
}
