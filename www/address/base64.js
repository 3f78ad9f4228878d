// Bytes as letters, and back.

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/**
 * @param {string} base64  plain or url-safe
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase64(base64) {
  const plain = base64.replaceAll("-", "+").replaceAll("_", "/");
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(plain);
  const binary = atob(plain);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
