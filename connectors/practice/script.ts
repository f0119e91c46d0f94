/**
 * What a source does for one person: the word typed as password at a practice portal. `goed` works; the others play
 * one failure each. Simulators answer by it.
 */
export const SCRIPTS = [
  'goed',
  'error_SOURCE_UNAVAILABLE',
  'error_SOURCE_TIMEOUT',
  'error_SOURCE_MALFORMED',
  'error_SOURCE_REFUSED',
  'error_SOURCE_BUSY',
  'error_SUBJECT_UNKNOWN',
  'error_PARTIAL',
  'error_PERSON_MISMATCH',
  'slow_15s',
  'drip',
] as const;

export type Script = (typeof SCRIPTS)[number];

export function isScript(word: string): word is Script {
  return (SCRIPTS as readonly string[]).includes(word);
}
