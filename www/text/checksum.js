// For accidents on the way, not against forgery.

/** The remainders of all bytes: every link on the page is checked whenever the view changes. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0);
  return byte;
});

/**
 * CRC-32 (IEEE 802.3), eight hex digits.
 * @param {string} text
 */
export function checksum(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ REMAINDERS[(crc ^ byte) & 255];
  return (~crc >>> 0).toString(16).padStart(8, "0");
}
