/** Made by wasm-bindgen (`--target no-modules`): the script before the app. */
declare const wasm_bindgen: {
  initSync(parts: { module: WebAssembly.Module }): unknown;
  Explorer: typeof import("./types").Explorer;
};

/** Set by `payload.js` of the hosted copy. */
declare var crossreadPayload: { wasm: string; pack: string };
