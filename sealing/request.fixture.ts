import { toBase64url } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { digestOf } from './digest.ts';
import { KEYS, randomOf, SECRETS } from './keys.fixture.ts';
import { redeemHash, redeemToken } from './link.ts';
import type { PayloadContent } from './payload.ts';
import { assertPerson } from './person.ts';
import { type Plan, type PlannedLeaf, type PlannedSection, planDigest } from './plan.ts';
import type { Operator, ReceiptProvider } from './receipt-parties.ts';
import type { RequestClaims } from './signed-request.ts';
import type { Subject } from './subject.ts';

export const BROKER = 'https://broker.example';
export const PROVIDER = 'provider-1';
export const REQUEST = 'request-1';
export const SESSION = 'session-1';
export const NOW = 1_772_366_400; // 2026-03-01T12:00:00Z

/** Who asks, and who runs the broker. */
export const PARTIES: { readonly provider: ReceiptProvider; readonly operator: Operator } = {
  provider: {
    id: PROVIDER,
    type: 'CONTROLLER',
    name: 'Example Lender',
    domain: 'lender.example',
    kvk: '12345678',
    address: 'Exampleweg 1, 1000 AA Amsterdam',
    contact: { phone: '+31 20 000 0000', email: 'help@lender.example', page: 'https://lender.example/help' },
  },
  operator: {
    party: {
      id: BROKER,
      type: 'PROCESSOR',
      name: 'Example Broker',
      address: 'Exampleplein 2, 3500 AA Utrecht',
      contact: { phone: '+31 30 000 0000', email: 'help@broker.example', page: 'https://broker.example/help' },
      privacy_officer: 'privacy@broker.example',
    },
    storage_locations: ['NL'],
    processing_location: 'NL',
    codes_of_conduct: [],
    impact_assessment: null,
    complaint_key: 'CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  },
};

const DOCUMENT =
  'query { applicant { identity { familyName birthDate } employment { employers { name wages { amount } } benefits { kind } } vehicles { plate } education { diplomas { name } } } partner { identity { familyName } } }';

function leaf(path: string, coordinate: string): PlannedLeaf {
  const [, ...field] = path.replaceAll('[]', '').split('.');
  return { path, field: field.join('.'), coordinate, arguments: {} };
}

function section(id: string, source: string, subject: Subject, leaves: readonly PlannedLeaf[]): PlannedSection {
  const [group = ''] = id.split('-').slice(-1);
  const reason = group === 'required' ? null : 'To see whether it counts.';
  return { id, subject, source, portal: 'MIJNOVERHEID', group, reason, available: source !== 'DUO', leaves };
}

/** Three sections that are shared, one that is not, one whose source is not there yet, and one of the partner. */
export const PLAN: Plan = {
  v: 1,
  schema: '2026.1',
  purpose: 'MORTGAGE',
  document: DOCUMENT,
  as_of: '2026-03-01',
  sections: [
    section('brp-required', 'BRP', 'APPLICANT', [
      leaf('applicant.identity.familyName', 'Identity.familyName'),
      leaf('applicant.identity.birthDate', 'Identity.birthDate'),
    ]),
    section('uwv-required', 'UWV', 'APPLICANT', [
      leaf('applicant.employment.employers[].name', 'Employer.name'),
      leaf('applicant.employment.employers[].wages[].amount', 'Wage.amount'),
    ]),
    section('uwv-benefits', 'UWV', 'APPLICANT', [leaf('applicant.employment.benefits[].kind', 'Benefit.kind')]),
    section('duo-required', 'DUO', 'APPLICANT', [leaf('applicant.education.diplomas[].name', 'Diploma.name')]),
    section('rdw-vehicles', 'RDW', 'APPLICANT', [leaf('applicant.vehicles[].plate', 'Vehicle.plate')]),
    section('partner-required', 'BRP', 'PARTNER', [leaf('partner.identity.familyName', 'Identity.familyName')]),
  ],
};

export function claimsFor(planText: string): RequestClaims {
  return {
    v: 1,
    iss: PROVIDER,
    aud: BROKER,
    jti: toBase64url(randomOf('jti')(16)),
    iat: NOW,
    exp: NOW + 3600,
    document: digestOf(DOCUMENT),
    variables: digestOf(canonicalize({})),
    as_of: PLAN.as_of,
    plan: planDigest(planText),
    schema: PLAN.schema,
    purpose: PLAN.purpose,
    retention_days: 30,
    pickup_hours: 6,
    recipients: ['Example Servicing BV'],
    subjects: ['APPLICANT', 'PARTNER'],
    return_url: 'https://lender.example/back',
    request_key: toBase64url(KEYS.request.publicKey),
    redeem: {
      APPLICANT: redeemHash(redeemToken(SECRETS.APPLICANT)),
      PARTNER: redeemHash(redeemToken(SECRETS.PARTNER)),
    },
    broker_keys: [KEYS.broker.thumbprint],
  };
}

const reference = (path: PayloadContent['references'][number]['path'], source: string) => ({
  path,
  source,
  fetchedAt: '2026-03-01T12:03:00Z',
  referenceDate: null,
  broughtByConsumer: false,
});
const named = { personKey: SECRETS.personKey, familyName: 'de Graaf', birthDate: '1975-03-06' };

/** The section that the applicant's notes are. */
export const NOTES = 'applicant-consumer-notes';

/** What the three shared sections and the notes hold. */
export const CONTENTS: Readonly<Record<string, PayloadContent>> = {
  'brp-required': {
    data: { applicant: { __typename: 'Person', identity: { familyName: 'de Graaf', birthDate: null } } },
    gaps: [{ path: ['applicant', 'identity', 'birthDate'], reason: 'UNAVAILABLE' }],
    references: [reference(['applicant', 'identity'], 'BRP')],
    person: assertPerson({ ...named, bsn: '999990184' }),
  },
  'uwv-required': {
    data: {
      applicant: {
        employment: { employers: [{ name: 'Haagse Installatietechniek BV', wages: [{ amount: '4126.50' }, null] }] },
      },
    },
    gaps: [{ path: ['applicant', 'employment', 'employers', 0, 'wages', 1], reason: 'STALE' }],
    references: [{ ...reference(['applicant', 'employment', 'employers', 0], 'UWV'), referenceDate: '2026-01' }],
    person: assertPerson({ personKey: SECRETS.personKey, bsn: '999990184' }),
  },
  'uwv-benefits': {
    data: { applicant: { employment: null } },
    gaps: [{ path: ['applicant', 'employment'], reason: 'EMPTY' }],
    references: [],
    person: assertPerson({ personKey: SECRETS.personKey, bsn: '999990184' }),
  },
  [NOTES]: {
    data: {
      notes: [
        {
          path: ['applicant', 'employment', 'employers', 0, 'name'],
          source: 'UWV',
          text: 'Sinds 1 februari heet het Haagse Techniek BV.',
        },
      ],
    },
    gaps: [],
    references: [],
    person: {},
  },
};
