import type { SourceId } from './source.ts';

/** Where a consumer has a wrong value put right. */
export interface CorrectionRoute {
  readonly nl: string;
  readonly en: string;
  /** Official page of who corrects; `null` where it differs per consumer. */
  readonly address: string | null;
}

/** A wrong value is put right at the source (AVG article 16), never at the broker or the provider. */
export const CORRECTION_ROUTES: Readonly<Record<SourceId, CorrectionRoute>> = {
  BRP: { nl: 'Vraag het je gemeente.', en: 'Ask your council.', address: 'https://www.rvig.nl' },
  BRK: {
    nl: 'Meld het bij het Kadaster.',
    en: 'Tell the land register (Kadaster).',
    address: 'https://www.kadaster.nl',
  },
  WOZ: {
    nl: 'Meld het bij je gemeente of maak daar bezwaar.',
    en: 'Tell your council, or object there.',
    address: 'https://www.wozwaardeloket.nl',
  },
  BRI: { nl: 'Vraag het de Belastingdienst.', en: 'Ask the tax office.', address: 'https://www.belastingdienst.nl' },
  UWV: {
    nl: 'Vraag het je werkgever, en anders UWV.',
    en: 'Ask your employer, and otherwise UWV.',
    address: 'https://www.uwv.nl',
  },
  SVB: { nl: 'Vraag het de SVB.', en: 'Ask the SVB.', address: 'https://www.svb.nl' },
  VIA: {
    nl: 'Verbeter het in je aangifte.',
    en: 'Correct it in your tax return.',
    address: 'https://www.belastingdienst.nl',
  },
  MPO: {
    nl: 'Vraag het je pensioenfonds of verzekeraar.',
    en: 'Ask your pension fund or insurer.',
    address: 'https://www.mijnpensioenoverzicht.nl',
  },
  DUO: { nl: 'Vraag het DUO.', en: 'Ask DUO.', address: 'https://www.duo.nl' },
  RDW: { nl: 'Meld het bij de RDW.', en: 'Tell the RDW.', address: 'https://www.rdw.nl' },
  BANK: { nl: 'Vraag het je bank.', en: 'Ask your bank.', address: null },
  IDIN: { nl: 'Vraag het je bank.', en: 'Ask your bank.', address: 'https://www.idin.nl' },
};
