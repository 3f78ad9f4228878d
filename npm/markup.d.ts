// The walk of the page, in the package as `markup.js`: made from `www/rooms/parts/markup.js`.
export { walk } from "../www/rooms/parts/markup.js";
