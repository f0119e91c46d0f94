import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

const SPECS = new URL('../../../../shared/specs/statements/', import.meta.url);
const CAMT = new URL('camt/', SPECS);

/** Why tests against published schemas and samples are left out, for their titles; `undefined` when they are here. */
export const SPECS_MISSING = existsSync(SPECS) ? undefined : 'the published statements are not on this machine';

/** Published sample files of one kind, by name. */
export function samples(kind: 'CAMT' | 'MT940'): ReadonlyMap<string, Buffer> {
  if (SPECS_MISSING) return new Map();
  const [folder, ending] = kind === 'CAMT' ? [CAMT, /\.xml$/] : [SPECS, /\.mt940x?$/];
  const names = readdirSync(folder).filter((name) => ending.test(name));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder))]));
}

/** What breaks the official schema of a version of camt.053 in a file; `undefined` when nothing does. */
export function problemOf(file: Buffer, version: '02' | '08'): string | undefined {
  const url = fileURLToPath(new URL(`camt.053.001.${version}.xsd`, CAMT));
  const schema = XmlDocument.fromString(readFileSync(url, 'utf8').replace(/^\ufeff/, ''), { url });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromBuffer(file);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    if (error instanceof XmlLibError) return error.message;
    throw error;
  } finally {
    for (const open of [document, validator, schema]) open.dispose();
  }
}
