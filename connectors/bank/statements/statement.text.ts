import { fromWindows1252 } from '../windows-1252.ts';

/**
 * The text of a file that names no character set: UTF-16 or UTF-8 by its mark, UTF-8 where all of it is, and else
 * windows-1252, in which banks write what SWIFT's own letters do not have.
 */
export function textOf(file: Uint8Array): string {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return fromWindows1252(file);
  }
}
