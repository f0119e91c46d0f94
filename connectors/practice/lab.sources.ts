import { PORTAL_IDS, PORTALS, type PortalId, type SourceId } from '../../schema/source.ts';
import type { LabDeed, LabException, LabRow, LabTold } from './lab.row.ts';
import { type SourceWords, WORDS } from './lab.words.ts';
import type { Script } from './script.ts';

/** `kees` has something at every source, `leeg` at none; others are busy with what takes long. */
const PERSON = {
  usual: 'kees',
  empty: 'leeg',
  silent: 'daan',
  dripping: 'sanne',
  slow: 'lotte',
  old: 'fatima',
} as const;

interface Place {
  readonly portal: PortalId;
  readonly source: SourceId;
}

const PLACES: readonly Place[] = PORTAL_IDS.flatMap((portal) =>
  PORTALS[portal].sources.map((source) => ({ portal, source })),
);
/** Behind MijnOverheid one source can fail while the others answer; everywhere else the source is the portal. */
const isShared = ({ portal }: Place): boolean => PORTALS[portal].sources.length > 1;

const type = (password: string): LabDeed => ({ kind: 'TYPE', password, smsCode: '123456' });
/** A password is played by every source behind the portal, and WOZ is asked by what BRP says: so one of many is scripted. */
const play = (place: Place, script: Script): LabDeed =>
  isShared(place) ? { kind: 'SCRIPT_SOURCE', script } : type(script);
const gap = (reason: SourceWords['partial'][0], field: string): LabTold => ({ where: 'DELIVERY', gap: reason, field });
const usual = (place: Place) => ({ ...place, person: PERSON.usual });

const FAULTS = [
  { wording: 'Outage', code: 'SOURCE_UNAVAILABLE', failure: 'UNREACHABLE' },
  { wording: 'Unusable answer', code: 'SOURCE_MALFORMED', failure: 'MALFORMED' },
  { wording: 'Unusable answer', code: 'SOURCE_REFUSED', failure: 'REFUSED' },
  { wording: 'Unusable answer', code: 'SOURCE_BUSY', failure: 'BUSY' },
] as const;

/** A whole portal fails: the source behind it, or all of them. */
const portalFails: readonly LabRow[] = PORTAL_IDS.flatMap((portal) => {
  const [source, ...others] = PORTALS[portal].sources;
  return FAULTS.map(({ wording, code, failure }) => ({
    wording,
    code,
    portal,
    source: others.length > 0 ? null : source,
    person: PERSON.usual,
    does: type(`error_${code}`),
    told: { where: 'TASK', failure } as const,
  }));
});

/** One source of many fails: the broker learns nothing of it, and what it would have given is a gap. */
const oneOfManyFails: readonly LabRow[] = PLACES.filter(isShared).flatMap((place) =>
  FAULTS.map(({ code }) => ({
    ...usual(place),
    wording: 'Partial',
    code: 'PARTIAL',
    does: play(place, `error_${code}`),
    told: gap('UNAVAILABLE', WORDS[place.source].main),
  })),
);

/** No answer at all, or one byte a second: at every portal, of which a whole login is given up. */
const neverAnswers: readonly LabRow[] = PORTAL_IDS.flatMap((portal) => {
  const [source, ...others] = PORTALS[portal].sources;
  return (
    [
      [PERSON.silent, 'error_SOURCE_TIMEOUT'],
      [PERSON.dripping, 'drip'],
    ] as const
  ).map(([person, script]) => ({
    portal,
    source: others.length > 0 ? null : source,
    wording: 'Slow',
    code: 'SOURCE_TIMEOUT',
    person,
    does: type(script),
    told: { where: 'TASK', failure: 'TIMEOUT' },
  }));
});

const takesLong: LabRow = {
  portal: 'UWV',
  source: 'UWV',
  wording: 'Loading',
  code: null,
  person: PERSON.slow,
  does: type('slow_15s'),
  told: { where: 'NOWHERE' },
};

const knowsNobody: readonly LabRow[] = PLACES.map((place) => ({
  ...usual(place),
  wording: 'Not known there',
  code: 'SUBJECT_UNKNOWN',
  does: play(place, 'error_SUBJECT_UNKNOWN'),
  told: gap('EMPTY', WORDS[place.source].main),
}));

const hasPart: readonly LabRow[] = PLACES.map((place) => ({
  ...usual(place),
  wording: 'Partial',
  code: 'PARTIAL',
  does: play(place, 'error_PARTIAL'),
  told: gap(...WORDS[place.source].partial),
}));

const hasNothing: readonly LabRow[] = PLACES.map((place) => ({
  ...place,
  wording: 'Nothing found',
  code: 'EMPTY',
  person: PERSON.empty,
  does: type('goed'),
  told: gap('EMPTY', WORDS[place.source].empty ?? WORDS[place.source].main),
}));

/** What nobody scripted: the newest wage is not reported yet, and DUO has no diplomas from before its register began. */
const byNature: readonly LabRow[] = [
  {
    wording: 'Old',
    code: 'STALE',
    portal: 'UWV',
    source: 'UWV',
    person: PERSON.usual,
    does: type('goed'),
    told: gap('STALE', 'employment.employers.wages'),
  },
  {
    wording: 'Partial',
    code: 'PARTIAL',
    portal: 'DUO',
    source: 'DUO',
    person: PERSON.old,
    does: type('goed'),
    told: gap('PARTIAL', 'education.diplomas'),
  },
];

/**
 * A source answers about somebody else than it was asked about. The connector sees it, so that it is one more answer
 * that cannot be used; only iDIN, which is asked about nobody, leaves it to the device.
 */
const mixesUp: readonly LabRow[] = PLACES.filter(({ source }) => source !== 'MPO').map((place) => ({
  ...usual(place),
  does: { kind: 'SCRIPT_SOURCE', script: 'error_PERSON_MISMATCH' },
  ...mixUpOf(place),
}));

function mixUpOf(place: Place): Pick<LabRow, 'wording' | 'code' | 'told'> {
  if (place.source === 'IDIN')
    return {
      wording: 'Someone else',
      code: 'PERSON_MISMATCH',
      told: { where: 'DEVICE', found: 'PERSON_MISMATCH' },
    };
  return isShared(place)
    ? { wording: 'Partial', code: 'PARTIAL', told: gap('UNAVAILABLE', WORDS[place.source].main) }
    : { wording: 'Unusable answer', code: 'SOURCE_MALFORMED', told: { where: 'TASK', failure: 'MALFORMED' } };
}

/** Every state of a source, at every portal it stands behind. */
export const SOURCE_ROWS: readonly LabRow[] = [
  ...portalFails,
  ...oneOfManyFails,
  ...neverAnswers,
  takesLong,
  ...knowsNobody,
  ...hasPart,
  ...hasNothing,
  ...byNature,
  ...mixesUp,
];

export const SOURCE_EXCEPTIONS: readonly LabException[] = [
  {
    wording: 'Someone else',
    portal: 'MIJNPENSIOENOVERZICHT',
    source: 'MPO',
    because: 'its JSON names nobody, so an overview of somebody else under one’s own login cannot be told apart',
  },
  ...PLACES.filter(({ source }) => source !== 'UWV').map((place) => ({
    ...place,
    wording: 'Old' as const,
    because: 'only UWV knows of a part that will be reported later',
  })),
  ...PORTAL_IDS.filter((portal) => portal !== 'UWV').map((portal) => ({
    wording: 'Loading' as const,
    portal,
    source: null,
    because:
      'as at UWV: where several calls follow each other, a quarter of a minute for each is more than a login has',
  })),
];
