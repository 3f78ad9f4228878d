// What is linted beyond types and format: the recommended rules, in a browser or in Node.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", "pkg/", "target/"] },
  js.configs.recommended,
  { files: ["www/**/*.js"], languageOptions: { globals: { ...globals.browser, wasm_bindgen: "readonly" } } },
  { files: ["npm/*.js"], languageOptions: { globals: { ...globals["shared-node-browser"], ...globals.browser } } },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
