import type { Code } from '../../schema/code.type.ts';

/** CdAardIkv as the Suwi register explains it (SGR 15.0); labels ours. */
const CONTRACTS_SGR: Readonly<Record<string, string>> = {
  '01': 'Arbeidsovereenkomst',
  '02': 'Aanneming van werk',
  '03': 'Bestuurder van een coöperatie met werknemerszelfbestuur',
  '04': 'Deelvisser',
  '06': 'Musicus of artiest',
  '07': 'Stagiair',
  '08': 'Thuiswerker',
  '09': 'Vertegenwoordiger',
  10: 'Sociale werkvoorziening',
  11: 'Uitzendkracht',
  12: 'Persoonlijke arbeid tegen beloning',
  13: 'Ambtenaar',
  14: 'Topsporter',
  17: 'Vutter',
  18: 'Publiekrechtelijke aanstelling',
  20: 'Beschut werk',
  78: 'Zelfstandige',
  79: 'Opting-in',
  80: 'Sekswerker in fictieve dienstbetrekking',
  81: 'Payrolling',
};

/** The same code in the loonaangifte of 2026, where 81 has another meaning; labels ours. */
const CONTRACTS_2026: Readonly<Record<string, string>> = {
  '01': 'Arbeidsovereenkomst',
  '04': 'Deelvisser',
  '06': 'Musicus of artiest',
  '07': 'Stagiair',
  11: 'Uitzendkracht',
  18: 'Publiekrechtelijke aanstelling',
  21: 'Sociale werkvoorziening, beschut werk',
  22: 'Sociale werkvoorziening, gedetacheerd',
  23: 'Sociale werkvoorziening, begeleid werken',
  24: 'Participatiewet, beschut werk',
  79: 'Opting-in',
  81: 'Andere fictieve dienstbetrekking',
  82: 'Payrolling',
  83: 'Beroepspraktijkopleiding (bbl)',
};

const FROM_2026 = '2026-01-01';
const TERM_ENDS = '2020-01-01';
const SGR = { list: 'SGR CdAardIkv', labels: CONTRACTS_SGR };
const LOONAANGIFTE = { list: 'Loonaangifte 2026 CdAard', labels: CONTRACTS_2026 };

/**
 * The nature of a work relation, by the list of its day: the loonaangifte of 2026 for an income period that began in
 * 2026 or later, the Suwi register for an older one; a code that list does not have, by the other.
 *
 * @param since - first day of the income period, `YYYY-MM-DD`; `undefined` where the register does not know it
 */
export function contractKindCode(code: string, since: string | undefined): Code {
  const lists = since !== undefined && since >= FROM_2026 ? [LOONAANGIFTE, SGR] : [SGR, LOONAANGIFTE];
  const known = lists.find(({ labels }) => labels[code] !== undefined) ?? lists[0];
  return { code, label: known?.labels[code], list: known?.list };
}

/**
 * Whether a contract has no end date, from CdTypeArbeidscontract: O onbepaalde tijd, B bepaalde tijd. The register
 * stopped recording it in 2020, so a temporary contract of an income period that went on after that may have become
 * permanent since.
 *
 * @param period - first and last day of the income period that carries the code, `YYYY-MM-DD`; no last day: it runs
 * @returns `undefined` where the record does not say
 */
export function isPermanent(
  contractTerm: string | undefined,
  period: { readonly from: string | undefined; readonly to: string | undefined },
): boolean | undefined {
  if (contractTerm === 'O') return true;
  if (contractTerm !== 'B') return undefined;
  const wasKept = (period.from ?? '') >= TERM_ENDS || (period.to ?? TERM_ENDS) < TERM_ENDS;
  return wasKept ? false : undefined;
}
