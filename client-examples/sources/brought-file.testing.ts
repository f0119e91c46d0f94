import { camtFile } from '../../connectors/bank/statements/camt.simulator.ts';
import { mt940File } from '../../connectors/bank/statements/mt940.simulator.ts';
import { overviewJson } from '../../connectors/mpo/mpo.simulator.ts';
import { overviewOf } from '../../connectors/mpo/overview.simulator.ts';
import { overviewXml } from '../../connectors/mpo/xml.simulator.ts';
import { PEOPLE } from '../../connectors/practice/people.ts';
import type { PracticePerson } from '../../connectors/practice/person.ts';
import { practiceWorld } from '../../connectors/practice/world.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import { uwvReport } from '../../connectors/uwv/uwv.report.simulator.ts';
import type { PortalId, SourceId } from '../../schema/source.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import type { Payload } from '../../sealing/payload.ts';
import { native } from '../../sealing/primitives.node.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { sealBox } from '../../sealing/sealed-box.ts';
import { collect } from '../../server/collecting/collector.ts';
import { NOW, openedBy, type SignedAsk, signedAsk, toolsWith } from '../../server/collecting/job.fixture.ts';
import { everythingOf } from './everything-of.testing.ts';

const world = practiceWorld({ people: PEOPLE, now: () => NOW });
const nowhere = { send: () => Promise.reject(new SourceFailure('REFUSED', 'a file is read without asking anybody')) };
const tools = toolsWith(nowhere);
const device = makeBoxKeyPair(secureRandom);
/** Under which sections say whose they are. */
export const PERSON_KEY = secureRandom(32);

/** One format in which a consumer may bring what a source knows. */
export interface FileFormat {
  readonly source: SourceId;
  readonly portal: PortalId;
  /** The file of a practice person, of the last month where it has a history. */
  of(person: PracticePerson): Buffer;
  /** A name in the file of kees that is somebody else's and is delivered where it is asked. */
  readonly other: string;
  /** A document that asks one thing, and not that name. */
  readonly little: string;
}

const days = { from: '2026-10-24', to: world.today() };
const statements = (person: PracticePerson) => ({ person, accounts: person.accounts, days });
const bank = {
  source: 'BANK',
  portal: 'BANK',
  other: 'Draadwerk',
  little: '{ applicant { bank { accounts { iban } } } }',
} as const;
const pension = {
  source: 'MPO',
  portal: 'MIJNPENSIOENOVERZICHT',
  other: 'Pensioenfonds Metaal en Vonk',
  little: '{ applicant { pension { oldAge { from { years } } } } }',
} as const;

export const FORMATS = {
  CAMT: { ...bank, of: (person) => camtFile(world, statements(person)) },
  MT940: { ...bank, of: (person) => mt940File(world, statements(person), 'ING') },
  REPORT: {
    source: 'UWV',
    portal: 'UWV',
    of: (person) => Buffer.from(uwvReport(world, person)),
    other: 'Haagse Installatietechniek',
    little: '{ applicant { employment { employers(period: {last: "P12M"}) { isPermanent } } } }',
  },
  PENSION_JSON: { ...pension, of: (person) => Buffer.from(overviewJson(overviewOf(world, person, 'WHOLE'))) },
  PENSION_XML: { ...pension, of: (person) => Buffer.from(overviewXml(overviewOf(world, person, 'WHOLE'), person)) },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

const signed = new Map<string, SignedAsk>();
/** What was signed before is signed once. @param document - everything the schema has of the source by default */
function askOf(source: SourceId, document?: string): SignedAsk {
  const key = document ?? source;
  const ask = signed.get(key) ?? signedAsk({ document: document ?? everything(source) });
  signed.set(key, ask);
  return ask;
}

const everything = (source: SourceId): string =>
  everythingOf(tools.schema, source, { asOf: world.today(), last: 'P1M' }).canonical;

/**
 * What the device opens of a file that was brought to a collector of its own. The file is sealed to it as the device does.
 *
 * @param given.document - everything the schema has of the source, unless it asks less
 * @param given.sealed - what is brought instead, as it is
 * @throws SourceFailure as the broker hears of it
 */
export async function brought(
  { source, portal }: FileFormat,
  file: Uint8Array,
  given: { readonly document?: string; readonly sealed?: Uint8Array } = {},
): Promise<Payload> {
  const fileKey = makeBoxKeyPair(secureRandom, native);
  const sealed = given.sealed ?? sealBox(file, fileKey.publicKey, secureRandom, native);
  const job = {
    portal,
    access: { portal: {}, sources: {}, origins: [] },
    login: { codeVerifier: '', nonce: '', redirectUri: '' },
    sealedFile: Buffer.from(sealed).toString('base64url'),
    ...askOf(source, given.document),
    subject: 'APPLICANT',
    deviceSealKey: toBase64url(device.publicKey),
    personKey: toBase64url(PERSON_KEY),
    now: NOW.valueOf(),
    allowLoopback: false,
  } as const;
  const result = await collect(job, { ...tools, fileKey });
  if (!result.ok) throw new SourceFailure(result.failure, result.detail);
  const [section, ...more] = result.sections;
  if (!section || more.length > 0) throw new Error('a file of one source is one section');
  return openedBy(device, section);
}
