/** Answers of the service, written out for tests. Dates as on the wire, `YYYYMMDD`; amounts in cents. */

export const SUBJECT = '999990184';

export interface Row {
  readonly from: string;
  readonly to?: string;
  readonly svWage?: number | string;
  readonly more?: string;
}

export interface Relation {
  readonly sequence?: string;
  readonly begins?: string;
  readonly ends?: string;
  readonly payer?: string;
  /** CdSrtIkv of the one income period, unless `periods` is given. */
  readonly kind?: string;
  readonly periods?: string;
  readonly rows?: readonly Row[];
}

export function element(name: string, content: string | undefined): string {
  return content === undefined ? '' : `<${name}>${content}</${name}>`;
}

export const LEGAL = legal('Haagse Installatietechniek BV', '123456782L01', '123456782');

export function legal(name: string, number: string, fiscalNumber = number.slice(0, 9)): string {
  return [
    element('NaamAdministratieveEenheid', name),
    element('Loonheffingennr', number),
    element('RechtspersoonAdministratieveEenh', element('FiNr', fiscalNumber)),
  ].join('');
}

export function natural(name: string, number: string): string {
  const person = element('SignificantDeelVanDeAchternaam', 'Rietveen');
  return [
    element('NaamAdministratieveEenheid', name),
    element('Loonheffingennr', number),
    element('PersoonAdministratieveEenheid', person),
  ].join('');
}

export function amount(name: string, cents: number | string): string {
  const sign = typeof cents === 'number' && cents < 0 ? '-' : '+';
  const value = typeof cents === 'number' ? String(Math.abs(cents)) : cents;
  return element(
    name,
    `<CdMunteenheid>EUR</CdMunteenheid><CdPositiefNegatief>${sign}</CdPositiefNegatief>${element('WaardeBedr', value)}`,
  );
}

export function period(
  from: string,
  more: { to?: string; kind?: string; nature?: string; term?: string } = {},
): string {
  const parts = [
    element('DatBIkp', from),
    element('DatEIkp', more.to),
    element('CdSrtIkv', more.kind ?? '15'),
    element('CdTypeArbeidscontract', more.term),
    element('CdAardIkv', more.nature),
  ];
  return element('Inkomstenperiode', parts.join(''));
}

export function relation(given: Relation): string {
  const begins = given.begins ?? '20190301';
  const rows = given.rows ?? [{ from: '20260901', to: '20260930', svWage: 402_500 }];
  const parts = [
    element('VolgnrIkv', given.sequence ?? '1'),
    element('DatBIkv', begins),
    element('DatEIkv', given.ends),
    element('AdministratieveEenheid', given.payer ?? LEGAL),
    given.periods ??
      period(begins, { kind: given.kind ?? '15', nature: '01', ...(given.ends ? { to: given.ends } : {}) }),
    ...rows.map((row) => {
      const wage = row.svWage === undefined ? '' : amount('BedrBrutoloonSv', row.svWage);
      return element(
        'Inkomstenopgave',
        `${element('DatBIko', row.from)}${element('DatEIko', row.to)}${wage}${row.more ?? ''}`,
      );
    }),
  ];
  return element('Inkomstenverhouding', parts.join(''));
}

/** Rows of one wage for whole months in a row. @param first - `YYYYMM` */
export function months(first: string, count: number, svWage: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(4)) - 1 + index, 1));
    const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0));
    const digits = (day: Date) => day.toISOString().slice(0, 10).replaceAll('-', '');
    return { from: digits(at), to: digits(last), svWage };
  });
}

/** @param parts - what stands in the answer's root; `client` makes the usual part of it */
export function answer(...parts: readonly string[]): string {
  return envelope(
    `<smls:UWVPersoonsIkvInfoResponse xmlns:smls="http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD/v0200" xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205">${parts.join('')}</smls:UWVPersoonsIkvInfoResponse>`,
  );
}

export function client(...relations: readonly string[]): string {
  return element('ClientSuwi', `<Burgerservicenr>${SUBJECT}</Burgerservicenr>${relations.join('')}`);
}

/** An answer of relations only. */
export function answerOf(...relations: readonly string[]): string {
  return answer(client(...relations));
}

export function envelope(body: string): string {
  return `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${body}</s:Body></s:Envelope>`;
}

export function fault(code: string, detail = ''): string {
  const parts = `${element('faultcode', code)}${element('faultstring', 'Unexpected')}${detail}`;
  return envelope(element('s:Fault', parts));
}
