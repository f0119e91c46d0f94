/** What windows-1252 has where Latin-1 has control characters, from 0x80 on; gaps stay what they are in Latin-1. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads bytes as windows-1252, which every byte is. Node 20's own decoder of that name gives Latin-1 (without `€` and
 * `Š`), so the difference is made up for here.
 */
export function fromWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80] ?? character);
}
