import { SourceFailure } from '../../source-failure.ts';

/** One field of an MT940 message: its tag without colons and its lines, none of them empty. */
export interface Field {
  readonly tag: string;
  readonly lines: readonly string[];
}

/** One a day of each of a few accounts, for years. */
const MOST_MESSAGES = 5_000;
const TAG = /^:(\d{2,3}[A-Z]?|NS):(.*)$/;
/** `-`, `-}` with whatever trailer, and `-XXX` as ING ends its files. */
const END = /^-(?:\}.*|XXX)?$/;

/**
 * Cuts a file into its messages and these into fields. Whatever stands outside a message, such as SWIFT's own blocks and
 * the first lines by which some banks name themselves, is left out.
 *
 * @throws SourceFailure MALFORMED
 */
export function messagesIn(text: string): readonly (readonly Field[])[] {
  const messages: Field[][] = [];
  let open: { tag: string; lines: string[] }[] | undefined;
  for (const written of text.split(/\r\n|\n|\r/)) {
    const line = written.trimEnd();
    const [, tag, rest = ''] = TAG.exec(line) ?? [];
    if (tag === '20') {
      open = [];
      messages.push(open);
      if (messages.length > MOST_MESSAGES) throw new SourceFailure('MALFORMED', `more than ${MOST_MESSAGES} messages`);
    }
    if (tag !== undefined) open?.push({ tag, lines: rest === '' ? [] : [rest] });
    else if (END.test(line)) open = undefined;
    else if (line !== '') open?.at(-1)?.lines.push(line);
  }
  return messages;
}

/** True when a text looks like MT940: a message with a reference and a balance. */
export function isMt940(text: string): boolean {
  return /^:20:/m.test(text) && /^:60[FM]:/m.test(text);
}
