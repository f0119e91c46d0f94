import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlC14NMode, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SPECS = new URL('../../../shared/specs/', import.meta.url);
const SAMPLES = new URL('suwi/data/Responses/', SPECS);
const DOMAIN = 'suwi/RDWDossierGSD/';
const SERVICE = `${DOMAIN}Diensten/RDWDossierGSD/v0200-b02/`;

const SCHEMAS = {
  request: `${SERVICE}BodyAction.xsd`,
  answer: `${SERVICE}BodyReaction.xsd`,
  fwi: `${DOMAIN}FWI/v0205/FWI.xsd`,
  wsu: `${SERVICE}oasis-200401-wss-wssecurity-utility-1.0.xsd`,
} as const;

const NAMESPACES = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  fwi: 'http://bkwi.nl/SuwiML/FWI/v0205',
} as const;

/** The official schemas, samples and rows lie beside the repository, or are not there. */
export const SPECS_MISSING = existsSync(SPECS) ? undefined : 'the published specification is not on this machine';

/** The official sample answers of the one operation that is used: BSN and message. */
export function samples(): readonly (readonly [bsn: string, message: string])[] {
  if (SPECS_MISSING) return [];
  return readdirSync(SAMPLES).flatMap((name) => {
    const bsn = /^RDWDossierGSD_VoertuigbezitInfoPersoon_(\d{9})\.xml$/.exec(name)?.[1];
    return bsn === undefined ? [] : [[bsn, inEnvelope(readFileSync(new URL(name, SAMPLES), 'utf8'))] as const];
  });
}

/** Rows of open data as they were really seen. */
export function realRows(dataset: 'm9d7-ebf2' | '8ys7-d773'): readonly Readonly<Record<string, string>>[] {
  return SPECS_MISSING ? [] : JSON.parse(readFileSync(new URL(`rdw/${dataset}.rows.json`, SPECS), 'utf8'));
}

/** The published columns of a data set, by kind; `text` where no kind is told. */
export function columns(dataset: 'm9d7-ebf2' | '8ys7-d773'): Readonly<Record<string, readonly string[]>> {
  const { [dataset]: listed } = JSON.parse(readFileSync(new URL('rdw/columns.json', SPECS), 'utf8'));
  return Array.isArray(listed) ? { text: listed } : listed;
}

/** The proposed answer of what RDW tells its holder. */
export function proposedSample(): string {
  return readFileSync(new URL('rdw/own-sample.mijn-voertuigen-PROPOSED.json', SPECS), 'utf8');
}

function inEnvelope(answer: string): string {
  const body = answer.replace(/^\s*<\?xml[^>]*\?>/, '');
  return `<s:Envelope xmlns:s="${NAMESPACES.soap}"><s:Body>${body}</s:Body></s:Envelope>`;
}

export interface RdwSchemas {
  /** What is wrong with the element at a place in a message: `undefined` when it is valid. */
  wrong(schema: keyof typeof SCHEMAS, message: string, xpath: string): string | undefined;
  close(): void;
}

/** Validators of the official schemas (libxml2); to be closed after use. */
export function rdwSchemas(): RdwSchemas {
  xmlRegisterFsInputProviders();
  const open = new Map(
    Object.entries(SCHEMAS).map(([name, path]) => {
      const url = fileURLToPath(new URL(path, SPECS));
      const document = XmlDocument.fromString(readFileSync(url, 'utf8').replace(/^\ufeff/, ''), { url });
      return [name, { document, validator: XsdValidator.fromDoc(document) }] as const;
    }),
  );
  return {
    wrong(schema, message, xpath) {
      const part = XmlDocument.fromString(elementAt(message, xpath));
      try {
        open.get(schema)?.validator.validate(part);
        return undefined;
      } catch (error) {
        if (error instanceof XmlLibError) return error.message;
        throw error;
      } finally {
        part.dispose();
      }
    },
    close() {
      for (const { document, validator } of open.values()) {
        validator.dispose();
        document.dispose();
      }
    },
  };
}

/** The element as a document of its own, with the namespaces it needs. */
function elementAt(message: string, xpath: string): string {
  const document = XmlDocument.fromString(message);
  try {
    const element = document.get(xpath, NAMESPACES);
    if (!element) throw new Error(`nothing at ${xpath}`);
    return element.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });
  } finally {
    document.dispose();
  }
}
