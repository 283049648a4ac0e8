/** CRC-32 (ISO-HDLC, as in zip files) of some bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The same of a text, in UTF-8. */
export const crcOf = (text: string): number => crc32(new TextEncoder().encode(text));
