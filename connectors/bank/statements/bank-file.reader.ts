import type { FileReader } from '../../connector.ts';
import { SourceFailure } from '../../source-failure.ts';
import { parseXml } from '../../xml/xml.element.ts';
import { mapBank } from '../bank.mapping.ts';
import { parseCamt } from './camt.wire.ts';
import { isMt940 } from './mt940.fields.ts';
import { parseMt940 } from './mt940.wire.ts';
import { factsOf } from './statement.facts.ts';
import { textOf } from './statement.text.ts';
import type { Statement } from './statement.ts';

const MAX_BYTES = 10 * 2 ** 20;
/** More than ten thousand entries need; a file of nothing but tags would take a hundred times its size in memory. */
const MOST_TAGS = 1_200_000;
const LESS_THAN = 0x3c;

/**
 * Account statements that the consumer downloaded at the bank: CAMT.053 (ISO 20022, versions 02 to 10) and MT940 (SWIFT),
 * of one account or several. Nothing in them says who brings them, so no person is asserted.
 */
export const bankFile: FileReader = {
  source: 'BANK',
  maxBytes: MAX_BYTES,

  read({ file, wanted }) {
    if (file.length > MAX_BYTES) throw new SourceFailure('MALFORMED', 'the file is too large');
    const statements = statementsIn(file);
    return wanted.wants('bank')
      ? mapBank(factsOf(statements, wanted), wanted)
      : { record: {}, person: {}, references: [] };
  },
};

/** By what the file is, never by what it is called. */
function statementsIn(file: Uint8Array): readonly Statement[] {
  if (startsWith(file, 'PK')) throw new SourceFailure('MALFORMED', 'a zip: the statement is the file in it');
  const text = textOf(file);
  if (text.trimStart().startsWith('<')) return parseCamt(parseXml(withFewTags(file), '', MAX_BYTES));
  if (isMt940(text)) return parseMt940(text);
  throw new SourceFailure('MALFORMED', 'neither CAMT.053 nor MT940');
}

function withFewTags(file: Uint8Array): Uint8Array {
  let tags = 0;
  for (const byte of file) if (byte === LESS_THAN) tags += 1;
  if (tags > MOST_TAGS) throw new SourceFailure('MALFORMED', `more than ${MOST_TAGS} tags`);
  return file;
}

function startsWith(file: Uint8Array, ascii: string): boolean {
  return Array.from(ascii).every((character, at) => file[at] === character.charCodeAt(0));
}
