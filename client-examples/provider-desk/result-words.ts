import type { PersonWord } from '../../sealing/person.ts';
import type { Outcome } from '../../sealing/receipt-lists.ts';
import type { Subject } from '../../sealing/subject.ts';
import type { Language } from '../device/plan.ts';
import type { Cover } from '../device/secret-address.ts';
import type { ShownGap } from './result.ts';

/** The sentences around a result, on page and paper. */
export interface ResultWords {
  readonly title: string;
  readonly page: (page: number, pages: number) => string;
  readonly summary: (provider: string, purpose: string, at: string) => string;
  readonly notJudged: (provider: string) => string;
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly persons: Readonly<Record<PersonWord, string>>;
  /** Instead of `NOT_CHECKABLE`, where it is known of which sources. */
  readonly unchecked: (sources: string) => string;
  readonly notes: string;
  readonly notesHint: string;
  readonly gaps: string;
  readonly complete: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly optional: (reason: string) => string;
  readonly fetched: (at: string) => string;
  readonly brought: (at: string) => string;
  readonly asOf: (days: string) => string;
  readonly showAddress: string;
  readonly covers: Readonly<Record<Cover, string>>;
  readonly receipt: string;
  readonly record: string;
  readonly consentDigest: string;
  readonly signedBy: string;
  readonly countersignedBy: string;
  readonly request: string;
  readonly kept: (days: number) => string;
  readonly once: string;
}

const NL: ResultWords = {
  title: 'Ontvangen gegevens',
  page: (page, pages) => `Bladzijde ${page} van ${pages}`,
  summary: (provider, purpose, at) => `Gedeeld met ${provider} op ${at}. Waarvoor: ${purpose}.`,
  notJudged: (provider) => `Zegel beoordeelt deze gegevens niet. Dat doet ${provider}.`,
  subjects: { APPLICANT: 'Aanvrager', PARTNER: 'Partner' },
  persons: {
    MATCH: 'Alle bronnen gaan over dezelfde persoon.',
    NAME_MATCH: 'Naam en geboortedatum zijn bij de bronnen gelijk.',
    NOT_CHECKABLE: 'Niet bij alle bronnen is na te gaan of het om dezelfde persoon gaat.',
    MISMATCH: 'De bronnen gaan over meer dan één persoon.',
  },
  unchecked: (sources) => `Niet na te gaan of het om dezelfde persoon gaat: ${sources}.`,
  notes: 'Opmerking van de aanvrager',
  notesHint: 'In eigen woorden; niemand heeft dit nagekeken.',
  gaps: 'Wat er niet is',
  complete: 'Alles wat gevraagd is, is er.',
  outcomes: {
    SHARED: 'Gedeeld en gecontroleerd.',
    NOT_SHARED: 'Niet gedeeld.',
    UNAVAILABLE: 'Deze bron is er nog niet.',
  },
  optional: (reason) => `Hoefde niet. Jullie reden: “${reason}”`,
  fetched: (at) => `Opgehaald bij de bron op ${at}.`,
  brought: (at) => `Zelf aangeleverd, gelezen op ${at}.`,
  asOf: (days) => `Stand op ${days}.`,
  showAddress: 'Toon het adres',
  covers: {
    SECRET: 'Dit adres is geheim (geheimhouding in de BRP). Geef het aan niemand door die het niet nodig heeft.',
    NOT_TOLD: 'Niet gevraagd is of dit adres geheim is. Behandel het als geheim.',
  },
  receipt: 'Bewijs van toestemming',
  record: 'Nummer',
  consentDigest: 'Vingerafdruk',
  signedBy: 'Getekend met de sleutel van het toestel',
  countersignedBy: 'Medegetekend door',
  request: 'Aanvraag',
  kept: (days) =>
    `Mag ${days} ${days === 1 ? 'dag' : 'dagen'} worden opgehaald; elke keer krijgt de aanvrager bericht.`,
  once: 'Mocht één keer worden opgehaald.',
};

const EN: ResultWords = {
  title: 'Received details',
  page: (page, pages) => `Page ${page} of ${pages}`,
  summary: (provider, purpose, at) => `Shared with ${provider} on ${at}. Why: ${purpose}.`,
  notJudged: (provider) => `Zegel does not judge these details. ${provider} does.`,
  subjects: { APPLICANT: 'Applicant', PARTNER: 'Partner' },
  persons: {
    MATCH: 'All sources speak of the same person.',
    NAME_MATCH: 'Name and date of birth are alike at the sources.',
    NOT_CHECKABLE: 'Not every source tells whether it speaks of the same person.',
    MISMATCH: 'The sources speak of more than one person.',
  },
  unchecked: (sources) => `Cannot be checked to be the same person: ${sources}.`,
  notes: 'What the applicant says',
  notesHint: 'In their own words; nobody has checked this.',
  gaps: 'What is not there',
  complete: 'All that was asked is there.',
  outcomes: {
    SHARED: 'Shared and verified.',
    NOT_SHARED: 'Not shared.',
    UNAVAILABLE: 'This source is not there yet.',
  },
  optional: (reason) => `Was not required. Your reason: “${reason}”`,
  fetched: (at) => `Collected from the source on ${at}.`,
  brought: (at) => `Brought by the consumer, read on ${at}.`,
  asOf: (days) => `As of ${days}.`,
  showAddress: 'Show the address',
  covers: {
    SECRET: 'This address is secret (geheimhouding in the BRP). Pass it on to nobody who does not need it.',
    NOT_TOLD: 'It was not asked whether this address is secret. Treat it as secret.',
  },
  receipt: 'Consent receipt',
  record: 'Number',
  consentDigest: 'Digest',
  signedBy: 'Signed with the key of the device',
  countersignedBy: 'Countersigned by',
  request: 'Request',
  kept: (days) => `May be collected for ${days} ${days === 1 ? 'day' : 'days'}; the consumer is told each time.`,
  once: 'Could be collected once.',
};

export const resultWords = (language: Language): ResultWords => (language === 'nl' ? NL : EN);

/** One line of what is not there. */
export const gapWords = ({ where, text, count }: ShownGap): string =>
  `${where}: ${text}${count > 1 ? ` (${count}×)` : ''}`;

/** How well all is known to be of one person, and of which sources it is not. */
export const personWords = (say: ResultWords, person: PersonWord, unchecked: readonly string[]): string =>
  person === 'NOT_CHECKABLE' && unchecked.length > 0 ? say.unchecked(unchecked.join(', ')) : say.persons[person];
