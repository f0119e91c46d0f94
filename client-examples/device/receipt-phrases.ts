import type { Receipt } from '../../sealing/receipt.ts';
import type { Outcome } from '../../sealing/receipt-lists.ts';
import type { ReceiptBroker } from '../../sealing/receipt-parties.ts';
import type { Right } from '../../sealing/receipt-processing.ts';
import type { Subject } from '../../sealing/subject.ts';

const NL = {
  title: 'Bewijs van je toestemming',
  given: (at: string, name: string) => `Op ${at} gaf je toestemming om gegevens te delen met ${name}.`,
  who: 'Wie',
  provider: (name: string) => `Ontvanger, verantwoordelijk voor je gegevens: ${name}`,
  broker: (name: string, type: ReceiptBroker['type']) => `Bezorgd door ${name}, ${NL_ROLES[type]}`,
  officer: (at: string) => `Functionaris gegevensbescherming: ${at}`,
  recipients: (names: string) => `Gaat ook naar: ${names}`,
  noRecipients: 'Gaat naar niemand anders.',
  why: 'Waarvoor',
  reference: (words: string) => `Kenmerk, in de woorden van de ontvanger: ${words}`,
  basis: 'De grond is jouw toestemming (AVG artikel 6, lid 1, onder a).',
  what: 'Wat',
  outcomes: { SHARED: 'gedeeld.', NOT_SHARED: 'niet gedeeld.', UNAVAILABLE: 'kon niet worden opgehaald.' },
  optional: 'Dit mocht je weglaten.',
  special: 'Hier kunnen bijzondere persoonsgegevens in staan (AVG artikel 9).',
  howLong: 'Hoe lang',
  pickup: (hours: number) => `De ontvanger kan de gegevens ${hours} uur lang ophalen.`,
  kept: (days: number) => `Daarna blijven ze ${days} dagen verzegeld bewaard, omdat je daar apart ja op zei.`,
  notKept: 'Daarna worden ze gewist.',
  rights: 'Je rechten',
  right: (right: Right, article: string, at: string) => `${NL_RIGHTS[right]} (AVG artikel ${article}): ${at}`,
  notes: 'Je eigen opmerkingen',
  wrong: 'Klopt er iets niet?',
  withdraw: 'Intrekken',
  complain: 'Een klacht',
  how: 'Hoe en waar',
  collected: 'Je haalde de gegevens zelf op, bij de bron.',
  sealed: 'Ze zijn verzegeld van begin tot eind.',
  stored: (countries: string) => `De verzegelde gegevens staan in: ${countries}`,
  processed: (country: string, area: string) => `Ze worden verwerkt in: ${country}, nooit buiten de EER (${area})`,
  jurisdiction: (country: string) => `Het recht van dit land geldt: ${country}`,
  codes: (codes: string) => `Gedragscodes: ${codes}`,
  noCodes: 'Er geldt geen gedragscode.',
  assessment: (place: string) => `De effectbeoordeling staat hier: ${place}`,
  noAssessment: 'Er is geen effectbeoordeling.',
  agreed: 'Waar je akkoord op gaf',
  terms: 'Gebruiksvoorwaarden',
  privacy: 'Privacyverklaring',
  shown: 'Wat je op je scherm zag',
  text: (name: string, version: string, digest: string) => `${name}, versie ${version}: ${digest}`,
  proof: 'Bewijs en kenmerken',
  record: 'Nummer van dit bewijs',
  deviceKey: 'Ondertekend met de sleutel van je toestel',
  brokerKey: 'Medeondertekend met de sleutel van de bezorger',
  shareKey: 'Sleutel waarmee je kunt intrekken',
  request: 'Aanvraag',
  session: 'Sessie',
  subjects: { APPLICANT: 'aanvrager', PARTNER: 'partner' },
  previous: 'Vervangt het bewijs',
} as const;

const NL_ROLES = {
  PROCESSOR: 'verwerker (AVG artikel 28)',
  JOINT_CONTROLLER: 'mede verantwoordelijk (AVG artikel 26)',
  CONTROLLER: 'zelf verantwoordelijk (AVG artikel 24)',
} as const satisfies Record<ReceiptBroker['type'], string>;

const NL_RIGHTS: Readonly<Record<Right, string>> = {
  WITHDRAWAL: 'Je toestemming intrekken',
  INFORMATION: 'Weten wat ermee gebeurt',
  ACCESS: 'Je gegevens inzien',
  RECTIFICATION: 'Fouten laten verbeteren',
  ERASURE: 'Je gegevens laten wissen',
  RESTRICTION: 'Het gebruik laten beperken',
  PORTABILITY: 'Je gegevens meenemen',
};

/** Every sentence and label of a receipt on paper. */
export type ReceiptPhrases = {
  readonly [P in keyof typeof NL]: (typeof NL)[P] extends (...given: infer G) => string
    ? (...given: G) => string
    : (typeof NL)[P] extends string
      ? string
      : Readonly<Record<keyof (typeof NL)[P], string>>;
} & { readonly outcomes: Readonly<Record<Outcome, string>>; readonly subjects: Readonly<Record<Subject, string>> };

const EN_ROLES: Readonly<Record<ReceiptBroker['type'], string>> = {
  PROCESSOR: 'processor (GDPR article 28)',
  JOINT_CONTROLLER: 'joint controller (GDPR article 26)',
  CONTROLLER: 'controller (GDPR article 24)',
};

const EN_RIGHTS: Readonly<Record<Right, string>> = {
  WITHDRAWAL: 'Withdraw your consent',
  INFORMATION: 'Know what happens with them',
  ACCESS: 'See your details',
  RECTIFICATION: 'Have mistakes corrected',
  ERASURE: 'Have your details erased',
  RESTRICTION: 'Have their use limited',
  PORTABILITY: 'Take your details with you',
};

const EN: ReceiptPhrases = {
  title: 'Receipt of your consent',
  given: (at, name) => `On ${at} you agreed to share details with ${name}.`,
  who: 'Who',
  provider: (name) => `Recipient, responsible for your details: ${name}`,
  broker: (name, type) => `Delivered by ${name}, ${EN_ROLES[type]}`,
  officer: (at) => `Data protection officer: ${at}`,
  recipients: (names) => `Also goes to: ${names}`,
  noRecipients: 'Goes to nobody else.',
  why: 'Why',
  reference: (words) => `Reference, in the words of the recipient: ${words}`,
  basis: 'The ground is your consent (GDPR article 6(1)(a)).',
  what: 'What',
  outcomes: { SHARED: 'shared.', NOT_SHARED: 'not shared.', UNAVAILABLE: 'could not be collected.' },
  optional: 'You could leave this out.',
  special: 'This may hold special categories of data (GDPR article 9).',
  howLong: 'How long',
  pickup: (hours) => `The recipient can collect the details for ${hours} hours.`,
  kept: (days) => `After that they are kept sealed for ${days} days, because you said yes to that separately.`,
  notKept: 'After that they are erased.',
  rights: 'Your rights',
  right: (right, article, at) => `${EN_RIGHTS[right]} (GDPR article ${article}): ${at}`,
  notes: 'Your own notes',
  wrong: 'Is something wrong?',
  withdraw: 'Withdrawing',
  complain: 'A complaint',
  how: 'How and where',
  collected: 'You collected the details yourself, at the source.',
  sealed: 'They are sealed from end to end.',
  stored: (countries) => `The sealed details are in: ${countries}`,
  processed: (country, area) => `They are processed in: ${country}, never outside the ${area}`,
  jurisdiction: (country) => `The law of this country applies: ${country}`,
  codes: (codes) => `Codes of conduct: ${codes}`,
  noCodes: 'No code of conduct applies.',
  assessment: (place) => `The impact assessment is here: ${place}`,
  noAssessment: 'There is no impact assessment.',
  agreed: 'What you agreed to',
  terms: 'Terms of use',
  privacy: 'Privacy notice',
  shown: 'What you saw on your screen',
  text: (name, version, digest) => `${name}, version ${version}: ${digest}`,
  proof: 'Proof and references',
  record: 'Number of this receipt',
  deviceKey: 'Signed with the key of your device',
  brokerKey: 'Countersigned with the key of the deliverer',
  shareKey: 'Key with which you can withdraw',
  request: 'Request',
  session: 'Session',
  subjects: { APPLICANT: 'applicant', PARTNER: 'partner' },
  previous: 'Replaces the receipt',
};

export function receiptPhrases(language: Receipt['language']): ReceiptPhrases {
  return language === 'nl' ? NL : EN;
}
