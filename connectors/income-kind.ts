import type { Code } from '../schema/code.type.ts';

/** What an income is paid for. Work and pensions stand below who pays them, benefits among the benefits. */
export type IncomePart = 'WORK' | 'PENSION' | 'BENEFIT';

interface IncomeKind {
  readonly label: string;
  readonly part: IncomePart;
}

const work = (label: string): IncomeKind => ({ label, part: 'WORK' });
const pension = (label: string): IncomeKind => ({ label, part: 'PENSION' });
const benefit = (label: string): IncomeKind => ({ label, part: 'BENEFIT' });

/**
 * CdSrtIkv: the loonaangifte's kinds of income (soort inkomstenverhouding), labels ours. What a law gives somebody who
 * has no work, or too little, or is old or bereft, is a benefit. Wages and what an employer pays after the work has ended
 * are work. Pensions and annuities that somebody built up are pensions; they carry no SV wage.
 */
const INCOME_KINDS: Readonly<Record<string, IncomeKind>> = {
  11: work('Loon van een ambtenaar'),
  13: work('Loon van een verzekerde directeur'),
  15: work('Loon'),
  17: work('Loon van een directeur-grootaandeelhouder, niet verzekerd'),
  18: work('Wachtgeld van de overheid'),
  22: benefit('AOW'),
  23: benefit('Oorlogs- of verzetspensioen'),
  24: benefit('Anw'),
  31: benefit('Ziektewet'),
  32: benefit('WAO'),
  33: benefit('WW'),
  34: benefit('IOAW'),
  36: benefit('WAZ'),
  37: benefit('Wajong'),
  38: benefit('Wajong samen met WAZ, WAO, IVA of WGA'),
  39: benefit('WIA, IVA'),
  40: benefit('WIA, WGA'),
  42: benefit('Bbz'),
  43: benefit('Participatiewet'),
  45: benefit('IOAZ'),
  46: benefit('Toeslagenwet'),
  50: benefit('Andere sociale verzekering'),
  52: benefit('IOW'),
  55: pension('Uitkering van een politiek ambtsdrager (Appa)'),
  56: pension('Ouderdomspensioen'),
  57: pension('Nabestaandenpensioen'),
  58: pension('Arbeidsongeschiktheidspensioen'),
  59: pension('Lijfrente uit een arbeidsovereenkomst'),
  60: pension('Andere lijfrente'),
  61: work('Aanvulling van de werkgever na het werk'),
  62: work('Ontslag- of transitievergoeding'),
  63: pension('Ander of samenlopend pensioen'),
};

/** What an income is paid for; of an unknown kind it counts as work, and keeps its raw code. */
export function partOf(incomeKind: string | undefined): IncomePart {
  return INCOME_KINDS[incomeKind ?? '']?.part ?? 'WORK';
}

export function incomeKindCode(code: string): Code {
  return { code, label: INCOME_KINDS[code]?.label, list: 'Loonaangifte CdSrtIV' };
}
