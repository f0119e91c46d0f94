import type { Code } from '../../schema/code.type.ts';

/**
 * Codes of the Suwi register for DUO. Their lists are not published with the schema: labels are given to what the
 * official samples use and to words that explain themselves, and any other code passes through without one.
 */
const LEVELS: Readonly<Record<string, string>> = {
  'VO-PRO': 'Praktijkonderwijs',
  'VO-VMBO-BB': 'Vmbo, basisberoepsgericht',
  'VO-VMBO-KB': 'Vmbo, kaderberoepsgericht',
  'VO-VMBO-GL': 'Vmbo, gemengd',
  'VO-VMBO-TL': 'Vmbo, theoretisch',
  'VO-HAVO': 'Havo',
  'VO-VWO': 'Vwo',
  'MBO-1': 'Mbo niveau 1',
  'MBO-2': 'Mbo niveau 2',
  'MBO-3': 'Mbo niveau 3',
  'MBO-4': 'Mbo niveau 4',
  'HBO-AD': 'Hbo associate degree',
  'HBO-BA': 'Hbo bachelor',
  'HBO-MA': 'Hbo master',
  'WO-BA': 'Universitaire bachelor',
  'WO-MA': 'Universitaire master',
};

const KINDS: Readonly<Record<string, string>> = {
  DIPLOMA: 'Diploma',
  GETUIGSCHRIFT: 'Getuigschrift',
  CERTIFICAAT: 'Certificaat',
  DEELCERTIFICAAT: 'Deelcertificaat',
};

const FORMS: Readonly<Record<string, string>> = {
  VOLTIJD: 'Voltijd',
  DEELTIJD: 'Deeltijd',
  DUAAL: 'Leren en werken samen (duaal)',
};

const PATHS: Readonly<Record<string, string>> = {
  BOL: 'Beroepsopleidende leerweg (bol)',
  BBL: 'Leren en werken samen (bbl)',
};

/** What an examination led to. `UNKNOWN` may have been a diploma. */
export type Outcome = 'PASSED' | 'NOT_PASSED' | 'UNKNOWN';

/** CdResultaatExamen: `G` and `C` end courses in the official samples; the others are as schools report them to DUO. */
const OUTCOMES: Readonly<Record<string, Outcome>> = { G: 'PASSED', C: 'PASSED', A: 'NOT_PASSED', T: 'NOT_PASSED' };

export function outcomeOf(code: string | undefined): Outcome {
  return code !== undefined && Object.hasOwn(OUTCOMES, code) ? (OUTCOMES[code] ?? 'UNKNOWN') : 'UNKNOWN';
}

export const levelCode = coded('SGR CdNiveauOpleidingDuo', LEVELS);
export const kindCode = coded('SGR CdSrtWaardedocument', KINDS);
export const formCode = coded('SGR CdOnderwijsvorm', FORMS);
export const pathCode = coded('SGR CdLeerwegMbo', PATHS);
/** The number of a school; the register gives no name with it. */
export const schoolCode = coded('BRIN', {});

/** True for a course of secondary school: praktijkonderwijs, vmbo, havo, vwo. */
export function isSecondary(level: string | undefined): boolean {
  return level?.startsWith('VO-') ?? false;
}

function coded(list: string, labels: Readonly<Record<string, string>>): (code: string) => Code {
  return (code) => ({ code, label: Object.hasOwn(labels, code) ? labels[code] : undefined, list });
}
