import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlC14NMode, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SPECS = new URL('../../../shared/specs/suwi/', import.meta.url);
const SAMPLES = new URL('data/Responses/', SPECS);

/** A service by the folder of its specification: `UWVDossierInkomstenGSD`, `v0200-b02`. */
export interface SuwiSpecification {
  readonly service: string;
  readonly build: string;
}

const SCHEMAS = ['request', 'answer', 'fwi', 'wsu'] as const;
type SchemaName = (typeof SCHEMAS)[number];

function pathsOf({ service, build }: SuwiSpecification): Readonly<Record<SchemaName, string>> {
  const folder = `${service}/Diensten/${service}/${build}/`;
  return {
    request: `${folder}BodyAction.xsd`,
    answer: `${folder}BodyReaction.xsd`,
    fwi: `${service}/FWI/v0205/FWI.xsd`,
    wsu: `${folder}oasis-200401-wss-wssecurity-utility-1.0.xsd`,
  };
}

const NAMESPACES = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  fwi: 'http://bkwi.nl/SuwiML/FWI/v0205',
} as const;

/** The official schemas and samples lie beside the repository, or are not there. */
export const SPECS_MISSING = existsSync(SPECS) ? undefined : 'the published specification is not on this machine';

/** Names of the official sample answers of a service. */
export function sampleNames({ service }: SuwiSpecification): readonly string[] {
  return SPECS_MISSING ? [] : readdirSync(SAMPLES).filter((name) => name.startsWith(service));
}

export function sample(name: string): string {
  return readFileSync(new URL(name, SAMPLES), 'utf8');
}

/** A whole answer on its own, put into a SOAP envelope, as it travels. */
export function inEnvelope(answer: string): string {
  const body = answer.replace(/^\s*<\?xml[^>]*\?>/, '');
  return `<s:Envelope xmlns:s="${NAMESPACES.soap}"><s:Body>${body}</s:Body></s:Envelope>`;
}

export interface SuwiSchemas {
  /** What is wrong with the element at a place in a message: `undefined` when it is valid. */
  wrong(schema: SchemaName, message: string, xpath: string): string | undefined;
  close(): void;
}

/** Validators of the official schemas (libxml2); to be closed after use. */
export function suwiSchemas(specification: SuwiSpecification): SuwiSchemas {
  xmlRegisterFsInputProviders();
  const paths = pathsOf(specification);
  const open = SCHEMAS.map((name) => {
    const url = fileURLToPath(new URL(paths[name], SPECS));
    const document = XmlDocument.fromString(readFileSync(url, 'utf8').replace(/^\ufeff/, ''), { url });
    return { name, document, validator: XsdValidator.fromDoc(document) };
  });
  return {
    wrong(schema, message, xpath) {
      const part = XmlDocument.fromString(elementAt(message, xpath));
      try {
        open.find(({ name }) => name === schema)?.validator.validate(part);
        return undefined;
      } catch (error) {
        if (error instanceof XmlLibError) return error.message;
        throw error;
      } finally {
        part.dispose();
      }
    },
    close() {
      for (const { document, validator } of open) {
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
