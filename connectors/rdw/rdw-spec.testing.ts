import { readFileSync } from 'node:fs';
import { inEnvelope, SPECS_MISSING, sample, sampleNames } from '../suwi/suwi-schema.testing.ts';

const SPECS = new URL('../../../shared/specs/', import.meta.url);

/** The folder of the official specification. */
export const RDW_SPECIFICATION = { service: 'RDWDossierGSD', build: 'v0200-b02' } as const;

/** The official sample answers of the one operation that is used: BSN and message. */
export function samples(): readonly (readonly [bsn: string, message: string])[] {
  return sampleNames(RDW_SPECIFICATION).flatMap((name) => {
    const bsn = /^RDWDossierGSD_VoertuigbezitInfoPersoon_(\d{9})\.xml$/.exec(name)?.[1];
    return bsn === undefined ? [] : [[bsn, inEnvelope(sample(name))] as const];
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
