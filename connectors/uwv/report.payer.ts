import type { WirePayer } from './uwv.wire.ts';

/** CdSrtIkv of what UWV itself pays, by the words of the report. */
const BENEFITS: Readonly<Record<string, string>> = {
  'Ziektewet- of WAZO-Uitkering van UWV': '31',
  'WAO-Uitkering van UWV': '32',
  'WW-Uitkering van UWV': '33',
  'WAZ-Uitkering van UWV': '36',
  'WAO- en Wajong-Uitkering van UWV': '38',
  'WIA (IVA)-Uitkering van UWV': '39',
  'WIA (WGA)-Uitkering van UWV': '40',
  'Toeslag (TW)-Uitkering van UWV': '46',
  'IOW-Uitkering van UWV': '52',
};

/** Wages that UWV pays on for an employer that went bankrupt: of no kind of income that can be named for certain. */
const BANKRUPTCY = 'UWV Loondoorbetaling bij faillissement';

/** Words in the name of an employer that only a legal person has. */
const LEGAL_FORM =
  /(?:^|[\s(])(?:B\.?V\.?|N\.?V\.?|Stichting|Vereniging|Coöperatie|Coöperatieve|U\.A\.|Gemeente|Gemeentelijke|Provincie|Ministerie|Waterschap|Universiteit|Pensioenfonds|UWV|Sociale Verzekeringsbank)(?=$|[\s),])/i;

/** CdSrtIkv of a benefit; `undefined` for an employer, whose kind of income the report does not tell. */
export function benefitKindOf(payer: string): string | undefined {
  return Object.hasOwn(BENEFITS, payer) ? BENEFITS[payer] : undefined;
}

/**
 * The report does not say whether an employer is a natural person, whose name and payroll number may not be shown. Its
 * name says so only when it holds a legal form. Whose own the payroll number is, it never says.
 */
export function reportedPayer(name: string, payrollTaxNumber: string | undefined): WirePayer {
  const isLegal = name === BANKRUPTCY || benefitKindOf(name) !== undefined || LEGAL_FORM.test(name);
  return { kind: isLegal ? 'LEGAL' : 'UNKNOWN', name, payrollTaxNumber, fiscalNumber: undefined };
}
