import { addDays } from '../practice/day.ts';
import type { CourseLevel, PracticeDiploma, PracticeEnrolment } from '../practice/facts/education.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { type PlayedOperation, tag, type Xml } from '../suwi/soap.simulator.ts';
import { datum } from '../suwi/suwi.simulator.ts';

export const EDUCATION_PLAYED: PlayedOperation = {
  office: 'DUO',
  service: 'DUODossierPersoonGSD',
  version: 'v0300',
  name: 'DUOPersoonsInfo',
};

/** First year of which the register has diplomas and enrolments. */
const REGISTER_SINCE = { VO: '2006', MBO: '2007', HBO: '1996', WO: '1996' } as const;

/**
 * The register's file of one person behind the number: enrolments, then results. Somebody whose courses all lie before
 * the register has an empty one; `undefined` of somebody DUO never heard of.
 */
export function educationDossier(world: PracticeWorld, bsn: string, isPart: boolean): readonly Xml[] | undefined {
  const facts = world.person(bsn)?.facts.education;
  if (!facts) return undefined;
  const today = world.today();
  const enrolments = facts.enrolments.filter(({ level, from, until }) => {
    return from <= today && isRegistered(level, until ?? today);
  });
  const diplomas = facts.diplomas.filter(({ level, obtainedOn }) => {
    return obtainedOn <= today && isRegistered(level, obtainedOn);
  });
  return [
    qualification(diplomas),
    ...younger(enrolments, isPart).map((enrolment) => agreement(enrolment, today)),
    ...younger(diplomas, isPart).map(result),
  ];
}

function isRegistered(level: CourseLevel, day: string): boolean {
  const [kind = ''] = level.split('-');
  return day >= (REGISTER_SINCE[kind as keyof typeof REGISTER_SINCE] ?? '');
}

/** Of a partial answer the older half is missing. */
function younger<T>(list: readonly T[], isPart: boolean): readonly T[] {
  return isPart ? list.slice(Math.ceil(list.length / 2)) : list;
}

/** 1 yes, 2 no: havo, vwo and mbo 2 or higher qualify for a first job. */
function qualification(diplomas: readonly PracticeDiploma[]): Xml {
  const qualifies = diplomas.some(({ level }) => !level.startsWith('VO-VMBO'));
  return tag('IndStartkwalificatieDuo', qualifies ? 1 : 2);
}

function agreement(enrolment: PracticeEnrolment, today: string): Xml {
  const { school, from, until } = enrolment;
  const hasEnded = until !== undefined && until <= today;
  return tag(
    'Onderwijsovereenkomst',
    brin(school),
    tag('DatInschrijvingOpleiding', datum(from)),
    hasEnded ? tag('DatUitschrijvingOpleiding', datum(until)) : undefined,
    ...schoolYears(from, hasEnded ? until : undefined, today).map((year) => participation(enrolment, year)),
  );
}

interface SchoolYear {
  readonly from: string;
  readonly until?: string;
}

/** The register keeps one row a school year, 1 August to 31 July; the running one has no end yet. */
function schoolYears(from: string, until: string | undefined, today: string): readonly SchoolYear[] {
  const rows: SchoolYear[] = [];
  let begins = from;
  for (;;) {
    const year = Number(begins.slice(0, 4)) + (begins.slice(5) < '08-01' ? 0 : 1);
    const ends = `${year}-07-31`;
    if (until !== undefined && until <= ends) return [...rows, { from: begins, until }];
    if (until === undefined && today <= ends) return [...rows, { from: begins }];
    rows.push({ from: begins, until: ends });
    begins = addDays(ends, 1);
  }
}

function participation({ form, course, level }: PracticeEnrolment, { from, until }: SchoolYear): Xml {
  const isPath = form === 'BOL' || form === 'BBL';
  return tag(
    'DeelnameOpleidingGeregistrDuo',
    tag('DatBDeelnameOpleiding', datum(from)),
    until === undefined ? undefined : tag('DatEDeelnameOpleiding', datum(until)),
    form !== undefined && !isPath ? tag('CdOnderwijsvorm', form) : undefined,
    isPath ? tag('CdLeerwegMbo', form) : undefined,
    content('InhoudDeelnameOpleidingDuo', course, level),
  );
}

function result({ school, kind, course, level, obtainedOn }: PracticeDiploma): Xml {
  const isYear = obtainedOn.length === 4;
  return tag(
    'ResultaatOpleidingGeregistrDuo',
    brin(school),
    tag('CdSrtWaardedocument', kind),
    content('InhoudResultaatOpleidingDuo', course, level),
    tag(
      'ResultaatExamen',
      tag('CdResultaatExamen', 'G'),
      isYear ? undefined : tag('DatResultaatExamen', datum(obtainedOn)),
      tag('JaarAfgelegdExamen', obtainedOn.slice(0, 4)),
    ),
  );
}

function brin(school: string): Xml {
  return tag('Brin', tag('BrinNr', school));
}

function content(name: string, course: string, level: string): Xml {
  return tag(name, tag('NaamOpleidingKortDuo', course), tag('CdNiveauOpleidingDuo', level));
}
