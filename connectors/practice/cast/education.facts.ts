import type { PracticeDiploma, PracticeEducation, PracticeEnrolment, PracticeLoan } from '../facts/education.ts';
import { daansLoan, florisLoan, lottesNewLoan, lottesOldLoan } from './student-loan.facts.ts';

/** Schools by number; 9x is not given out as BRIN. */
const SCHOOL = {
  hagueLyceum: '90DB',
  rotterdamCollege: '90FH',
  goudaLyceum: '91AC',
  kerkradeCollege: '91TX',
  utrechtCollege: '92KE',
  hagueMbo: '93BV',
  limburgMbo: '93ZP',
  utrechtMbo: '94GA',
  hagueHbo: '95RN',
  rotterdamHbo: '95WD',
} as const;

const none: PracticeEducation = { diplomas: [], enrolments: [], loans: [] };

/** A course that was followed and finished: the enrolment and its diploma. */
function finished(course: PracticeEnrolment & { readonly until: string }, more: Partial<PracticeDiploma> = {}) {
  const { course: name, level, school, until } = course;
  const kind = /^[HW]BO|^WO/.test(level) ? ('GETUIGSCHRIFT' as const) : ('DIPLOMA' as const);
  return { enrolment: course, diploma: { course: name, level, school, kind, obtainedOn: until, ...more } };
}

function educated(
  courses: readonly ReturnType<typeof finished>[],
  more: { readonly enrolments?: readonly PracticeEnrolment[]; readonly loans?: readonly PracticeLoan[] } = {},
): PracticeEducation {
  return {
    diplomas: courses.map(({ diploma }) => diploma),
    enrolments: [...courses.map(({ enrolment }) => enrolment), ...(more.enrolments ?? [])],
    loans: more.loans ?? [],
  };
}

const havo = { course: 'Havo', level: 'VO-HAVO' } as const;
const vmbo = { course: 'Vmbo theoretische leerweg', level: 'VO-VMBO-TL' } as const;

/** Practice facts by login name; who is not here has none. */
export const EDUCATION: Readonly<Record<string, PracticeEducation>> = {
  kees: educated([
    finished({ ...vmbo, school: SCHOOL.utrechtCollege, from: '1987-08-01', until: '1991-06-20' }),
    finished({
      course: 'Monteur installatietechniek',
      level: 'MBO-2',
      school: SCHOOL.utrechtMbo,
      form: 'BOL',
      from: '1991-08-01',
      until: '1995-07-05',
    }),
    finished({
      course: 'Technicus service en onderhoud',
      level: 'MBO-4',
      school: SCHOOL.hagueMbo,
      form: 'BBL',
      from: '2010-09-01',
      until: '2012-06-28',
    }),
  ]),
  noor: educated([
    finished({ ...havo, school: SCHOOL.utrechtCollege, from: '1994-08-01', until: '2000-06-21' }),
    finished({
      course: 'B Verpleegkunde',
      level: 'HBO-BA',
      school: SCHOOL.hagueHbo,
      form: 'VOLTIJD',
      from: '2002-09-01',
      until: '2006-07-12',
    }),
  ]),
  sanne: educated([
    finished({ ...havo, school: SCHOOL.rotterdamCollege, from: '1986-08-01', until: '1992-06-11' }),
    finished({
      course: 'B Logistiek en Economie',
      level: 'HBO-BA',
      school: SCHOOL.rotterdamHbo,
      form: 'VOLTIJD',
      from: '1993-09-01',
      until: '1997-08-29',
    }),
  ]),
  mo: educated([
    finished({ ...vmbo, school: SCHOOL.utrechtCollege, from: '1990-08-01', until: '1994-06-16' }),
    finished({
      course: 'Meubelmaker',
      level: 'MBO-3',
      school: SCHOOL.utrechtMbo,
      form: 'BBL',
      from: '1994-08-01',
      until: '1998-06-30',
    }),
    finished({
      course: 'Leidinggevende interieurbouw',
      level: 'MBO-4',
      school: SCHOOL.utrechtMbo,
      form: 'BBL',
      from: '2009-09-01',
      until: '2011-07-01',
    }),
  ]),
  fatima: {
    ...none,
    diplomas: [
      {
        course: 'Ziekenverzorging',
        level: 'MBO-3',
        school: SCHOOL.utrechtMbo,
        kind: 'DIPLOMA',
        obtainedOn: '1988-06-24',
      },
    ],
  },
  daan: educated(
    [
      finished({ ...havo, school: SCHOOL.goudaLyceum, from: '2013-08-01', until: '2018-06-13' }),
      finished({
        course: 'B HBO-ICT',
        level: 'HBO-BA',
        school: SCHOOL.hagueHbo,
        form: 'VOLTIJD',
        from: '2019-09-01',
        until: '2024-07-05',
      }),
    ],
    { loans: [daansLoan] },
  ),
  lotte: educated(
    [
      finished(
        { ...vmbo, school: SCHOOL.hagueLyceum, from: '2002-08-01', until: '2006-07-31' },
        { obtainedOn: '2006' },
      ),
      finished({
        course: 'Verzorgende-IG',
        level: 'MBO-3',
        school: SCHOOL.hagueMbo,
        form: 'BOL',
        from: '2006-08-01',
        until: '2009-07-02',
      }),
    ],
    {
      enrolments: [
        { course: 'B Social Work', level: 'HBO-BA', school: SCHOOL.hagueHbo, form: 'DEELTIJD', from: '2025-09-01' },
      ],
      loans: [lottesOldLoan, lottesNewLoan],
    },
  ),
  // What was learned abroad is in no Dutch register.
  igor: none,
  anja: educated([
    finished({ ...vmbo, school: SCHOOL.kerkradeCollege, from: '2008-08-01', until: '2012-06-14' }),
    finished({
      course: 'Medewerker facilitaire dienst',
      level: 'MBO-4',
      school: SCHOOL.limburgMbo,
      form: 'BOL',
      from: '2012-08-01',
      until: '2016-06-30',
    }),
  ]),
  groot: {
    ...none,
    diplomas: [
      {
        course: 'Werktuigbouwkunde (hts)',
        level: 'HBO-BA',
        school: SCHOOL.rotterdamHbo,
        kind: 'GETUIGSCHRIFT',
        obtainedOn: '1971-06-25',
      },
    ],
  },
  // A diploma before the school for it, an enrolment that ends before it begins, a total that is not that of the loan.
  fout: {
    diplomas: [
      {
        course: 'M Bedrijfskunde',
        level: 'WO-MA',
        school: SCHOOL.rotterdamHbo,
        kind: 'GETUIGSCHRIFT',
        obtainedOn: '1998-03',
      },
      { ...havo, school: SCHOOL.hagueLyceum, kind: 'DIPLOMA', obtainedOn: '2007-06' },
    ],
    enrolments: [{ ...havo, school: SCHOOL.hagueLyceum, from: '2009-08-01', until: '2007-07-31' }],
    loans: [florisLoan],
    statedTotal: 100_000,
  },
};
