/**
 * Sources (one register or bank: one wire format) and the portals where the consumer logs in (design D5).
 * `available: false` marks a source whose connector is not there yet: its fields may be asked for, are planned without
 * a login, and are delivered as gaps.
 */
export const SOURCES = {
  BRP: { available: true, nl: 'Basisregistratie Personen', en: 'Personal Records Database' },
  BRK: { available: true, nl: 'Kadaster', en: 'Land register' },
  WOZ: { available: true, nl: 'WOZ-register', en: 'Home value register' },
  BRI: { available: true, nl: 'Basisregistratie Inkomen', en: 'Income register' },
  UWV: { available: true, takesFile: true, nl: 'UWV', en: 'UWV, employee insurance agency' },
  SVB: { available: true, nl: 'SVB', en: 'SVB, social insurance bank' },
  VIA: { available: true, nl: 'Belastingdienst, vooringevulde aangifte', en: 'Tax office, pre-filled return' },
  MPO: { available: true, takesFile: true, nl: 'Mijnpensioenoverzicht', en: 'Pension register' },
  DUO: { available: true, nl: 'DUO', en: 'DUO, education register' },
  RDW: { available: true, nl: 'RDW', en: 'RDW, vehicle register' },
  BANK: { available: true, takesFile: true, nl: 'Bank', en: 'Bank' },
  IDIN: { available: true, nl: 'iDIN', en: 'iDIN' },
} as const satisfies Record<string, SourceFacts>;

interface SourceFacts {
  readonly available: boolean;
  /** The consumer may bring a file they downloaded there, instead of logging in. */
  readonly takesFile?: true;
  readonly nl: string;
  readonly en: string;
}

export type SourceId = keyof typeof SOURCES;

export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

export const PORTALS = {
  MIJNOVERHEID: { sources: ['BRP', 'BRK', 'WOZ', 'BRI', 'RDW'], nl: 'MijnOverheid', en: 'MijnOverheid' },
  BELASTINGDIENST: { sources: ['VIA'], nl: 'Belastingdienst', en: 'Tax office' },
  UWV: { sources: ['UWV'], nl: 'Mijn UWV', en: 'Mijn UWV' },
  MIJNPENSIOENOVERZICHT: { sources: ['MPO'], nl: 'Mijnpensioenoverzicht', en: 'Mijnpensioenoverzicht' },
  DUO: { sources: ['DUO'], nl: 'Mijn DUO', en: 'Mijn DUO' },
  RDW: { sources: ['RDW'], nl: 'Mijn RDW', en: 'Mijn RDW' },
  SVB: { sources: ['SVB'], nl: 'Mijn SVB', en: 'Mijn SVB' },
  BANK: { sources: ['BANK'], nl: 'Je bank', en: 'Your bank' },
  IDIN: { sources: ['IDIN'], nl: 'iDIN', en: 'iDIN' },
} as const satisfies Record<string, PortalFacts>;

interface PortalFacts {
  /** In the order in which one login fetches them: WOZ needs the address of BRP. */
  readonly sources: readonly SourceId[];
  readonly nl: string;
  readonly en: string;
}

export type PortalId = keyof typeof PORTALS;

export const PORTAL_IDS = Object.keys(PORTALS) as readonly PortalId[];

/**
 * The portal at which a source is reached, given all available sources of one subject: RDW stands behind MijnOverheid
 * when that login is needed anyway, else it has a login of its own.
 */
export function portalOf(source: SourceId, wanted: ReadonlySet<SourceId>): PortalId | null {
  if (!SOURCES[source].available) return null;
  const behindMijnOverheid: readonly SourceId[] = PORTALS.MIJNOVERHEID.sources;
  if (source === 'RDW') {
    const shared = behindMijnOverheid.some((other) => other !== 'RDW' && wanted.has(other) && SOURCES[other].available);
    return shared ? 'MIJNOVERHEID' : 'RDW';
  }
  return PORTAL_IDS.find((portal) => (PORTALS[portal].sources as readonly SourceId[]).includes(source)) ?? null;
}

/** Whether a portal's data may be brought as a file; then one of its sources has a reader. */
export function takesFile(portal: PortalId): boolean {
  return PORTALS[portal].sources.some((source) => {
    const facts: SourceFacts = SOURCES[source];
    return facts.takesFile === true;
  });
}
