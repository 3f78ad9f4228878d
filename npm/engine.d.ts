// The glue that wasm-bindgen writes, as far as it is used: in the package `engine.js` lies beside these files.
export { Explorer } from "../www/types.js";
export function initSync(from: { module: WebAssembly.Module }): void;
