// CRC-8 of a line: catches what a plain XOR would miss, in eight lines of C on the device.

/**
 * CRC-8 with polynomial 0x07, start 0, not reflected (CRC-8/SMBUS), over ASCII text.
 * Result 0…255. It finds every burst of up to 8 bits and every swap of two neighbouring characters;
 * XOR of the characters is blind to any swap and to the same bit flipped twice.
 */
export function crc8(text: string): number {
  let crc = 0;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc;
}

/** The checksum as it stands on the line: two upper-case hexadecimal digits. */
export function checksum(text: string): string {
  return crc8(text).toString(16).toUpperCase().padStart(2, '0');
}
