// The engine's own shapes; in the package this file is a copy of them.
export * from "../www/types.js";
