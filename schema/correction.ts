import type { SourceId } from './source.ts';

/** Where a consumer has a wrong value put right (AVG article 16): at the source, never at the broker or the provider. */
export const CORRECTION_ROUTES: Readonly<Record<SourceId, { readonly nl: string; readonly en: string }>> = {
  BRP: { nl: 'Vraag het je gemeente.', en: 'Ask your council.' },
  BRK: { nl: 'Meld het bij het Kadaster.', en: 'Tell the land register (Kadaster).' },
  WOZ: { nl: 'Meld het bij je gemeente of maak daar bezwaar.', en: 'Tell your council, or object there.' },
  BRI: { nl: 'Vraag het de Belastingdienst.', en: 'Ask the tax office.' },
  UWV: { nl: 'Vraag het je werkgever, en anders UWV.', en: 'Ask your employer, and otherwise UWV.' },
  SVB: { nl: 'Vraag het de SVB.', en: 'Ask the SVB.' },
  VIA: { nl: 'Verbeter het in je aangifte.', en: 'Correct it in your tax return.' },
  MPO: { nl: 'Vraag het je pensioenfonds of verzekeraar.', en: 'Ask your pension fund or insurer.' },
  DUO: { nl: 'Vraag het DUO.', en: 'Ask DUO.' },
  RDW: { nl: 'Meld het bij de RDW.', en: 'Tell the RDW.' },
  BANK: { nl: 'Vraag het je bank.', en: 'Ask your bank.' },
  IDIN: { nl: 'Vraag het je bank.', en: 'Ask your bank.' },
};
