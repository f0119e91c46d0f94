import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '../../sealing/bytes.ts';
import { grantDigest, signChildGrant } from '../../sealing/child-grant.ts';
import { digestOf } from '../../sealing/digest.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import { random, type TestProvider } from '../access/caller.fixture.ts';
import { describeOnEngineAtHand } from '../database/testing.ts';
import { openStage, type Stage } from '../http.stage.fixture.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { insertGrantApproval } from './approve-grant.ts';
import { endGrant } from './end-grant.ts';
import { endShare } from './end-share.ts';
import { grantState, isAllowed, isLiving } from './grant.state.ts';
import { grantByDigest, grantText, type StoredGrant } from './grant.store.ts';
import { type AdmittedGrant, insertProposal, insertSealed, type MakeTools } from './make-grant.ts';
import { retrieveGrant } from './retrieve-grant.ts';
import { shareState } from './share.state.ts';
import { type StoredShare, shareById } from './share.store.ts';
import { sweepGrants } from './sweep-grants.ts';

const HOUR_MS = 3_600_000;
const runs = process.env.ZEGEL_LONG === '1' ? 300 : 12;

/** What may happen, in any order; `at` picks one of the grants there are, `from` one of them or the share. */
type Step =
  | { readonly do: 'PROPOSE'; readonly from: number; readonly hours: number; readonly isNamed: boolean }
  | { readonly do: 'APPROVE' | 'SEAL' | 'RETRIEVE' | 'WITHDRAW' | 'RECALL'; readonly at: number }
  | { readonly do: 'WAIT'; readonly hours: number }
  | { readonly do: 'END_SHARE' | 'SWEEP' };

const index = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('PROPOSE' as const),
      from: index,
      hours: fc.integer({ min: 1, max: 40 }),
      isNamed: fc.boolean(),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({ do: fc.constantFrom('APPROVE', 'SEAL', 'SEAL', 'RETRIEVE', 'RETRIEVE'), at: index }),
    weight: 8,
  },
  { arbitrary: fc.record({ do: fc.constantFrom('WITHDRAW', 'RECALL'), at: index }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('WAIT' as const), hours: fc.nat(10) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constantFrom('END_SHARE', 'SWEEP') }), weight: 1 },
);

/** The reference: what a reader of PROTOCOL.md would write on paper. */
interface OnPaper {
  state: string;
  readonly until: number;
  readonly children: OnPaper[];
}

const LIVING = ['PROPOSED', 'APPROVED', 'ACTIVE'];

function endOnPaper(grant: OnPaper, how: string): void {
  if (LIVING.includes(grant.state)) grant.state = how;
  for (const child of grant.children) endOnPaper(child, 'ENDED');
}

function passOnPaper(grants: readonly OnPaper[], now: number): void {
  for (const grant of grants) if (LIVING.includes(grant.state) && now >= grant.until) grant.state = 'EXPIRED';
}

describeOnEngineAtHand('grants, whatever everybody does in whatever order', (engine) => {
  let stage: Stage;
  let tools: MakeTools;
  let provider: TestProvider;
  beforeAll(async () => {
    stage = await openStage(engine);
    provider = await stage.provider('Linde');
    const keyring = await openFolderKeyring(join(stage.practice.keys, 'storage'), random);
    const { db, bell } = stage.practice.database;
    tools = { db, bell, keyring, random };
  });
  afterAll(() => stage?.close());

  /** A grant as it was admitted, of any sections: what is in it is not looked at here. */
  function admitted(share: StoredShare, parent: StoredGrant | undefined, until: Date, isNamed: boolean): AdmittedGrant {
    const claims = {
      v: 1,
      iss: provider.id,
      aud: 'https://broker.example',
      jti: toBase64url(random(16)),
      iat: 0,
      exp: Math.floor(until.valueOf() / 1000),
      share: share.id,
      consent: digestOf(share.id),
      parent: parent?.digest ?? null,
      sections: ['one'],
      recipient: 'prv_1',
      recipient_name: 'Somebody',
      recipient_key: toBase64url(makeBoxKeyPair(random).publicKey),
    } as const;
    return {
      claims,
      signed: signChildGrant(claims, provider.identityKey),
      allowedBy: isNamed ? 'RECEIPT' : 'APPROVAL',
      share,
      parent,
      granterId: provider.id,
      recipientId: provider.id,
    };
  }

  const stored = async ({ signed }: AdmittedGrant): Promise<StoredGrant> => {
    const found = await grantByDigest(tools.db, grantDigest(signed));
    if (!found) throw new Error('it was taken up');
    return found;
  };

  async function seal(made: AdmittedGrant, now: Date): Promise<void> {
    const before = await stored(made);
    if (!isAllowed(before) || !isLiving(grantState(before, now))) return;
    const handed = {
      v: 1,
      request: 'r',
      session: 's',
      subject: 'APPLICANT',
      receipt: 'r',
      countersignature: 'c',
      signedRequest: 's',
      plan: 'p',
      chain: [],
      sections: [],
    } as const;
    await insertSealed(tools, made, before, (id) => ({ ...handed, id }), now);
  }

  async function play(steps: readonly Step[]): Promise<void> {
    const owned = await stage.own(provider);
    const began = Date.now();
    let hours = 0;
    const now = () => new Date(began + hours * HOUR_MS);
    const share = async (): Promise<StoredShare> => {
      const found = await shareById(tools.db, owned.shareId);
      if (!found) throw new Error('the share is there');
      return found;
    };
    const made: AdmittedGrant[] = [];
    const paper: OnPaper[] = [];
    let isShareLiving = true;
    for (const one of steps) {
      const at = 'at' in one && made.length > 0 ? one.at % made.length : 0;
      const [grant, onPaper] = [made[at], paper[at]];
      passOnPaper(paper, now().valueOf());
      switch (one.do) {
        case 'PROPOSE': {
          const from = one.from % (made.length + 1);
          const [parent, parentOnPaper] = [made[from], paper[from]];
          if (!isShareLiving || (parentOnPaper && parentOnPaper.state !== 'ACTIVE')) break;
          const until =
            Math.floor(
              Math.min(now().valueOf() + one.hours * HOUR_MS, parentOnPaper?.until ?? Number.POSITIVE_INFINITY) / 1000,
            ) * 1000;
          if (until <= now().valueOf()) break;
          const next = admitted(await share(), parent && (await stored(parent)), new Date(until), one.isNamed);
          expect(await insertProposal(tools, next, now())).toBe(true);
          const sheet: OnPaper = { state: one.isNamed ? 'APPROVED' : 'PROPOSED', until, children: [] };
          parentOnPaper?.children.push(sheet);
          made.push(next);
          paper.push(sheet);
          break;
        }
        case 'APPROVE':
          if (!grant || !onPaper) break;
          await insertGrantApproval(tools, await stored(grant), 'signed', now());
          if (onPaper.state === 'PROPOSED') onPaper.state = 'APPROVED';
          break;
        case 'SEAL':
          if (!grant || !onPaper) break;
          await seal(grant, now());
          if (onPaper.state === 'APPROVED') onPaper.state = 'ACTIVE';
          break;
        case 'RETRIEVE': {
          if (!grant || !onPaper) break;
          const { ok } = await retrieveGrant(tools, await stored(grant), now());
          expect(ok).toBe(onPaper.state === 'ACTIVE' && isShareLiving);
          break;
        }
        case 'WITHDRAW':
        case 'RECALL': {
          if (!grant || !onPaper || !LIVING.includes(onPaper.state)) break;
          const how = one.do === 'WITHDRAW' ? 'WITHDRAWN' : 'RECALLED';
          await endGrant(tools, await stored(grant), how, now());
          endOnPaper(onPaper, how);
          break;
        }
        case 'END_SHARE':
          if (!isShareLiving) break;
          await endShare(tools, await share(), 'WITHDRAWN', now());
          isShareLiving = false;
          for (const each of paper) endOnPaper(each, 'ENDED');
          break;
        case 'WAIT':
          hours += one.hours;
          passOnPaper(paper, now().valueOf());
          break;
        case 'SWEEP':
          await sweepGrants(tools, now());
          break;
        default: {
          const never: never = one;
          throw new Error(String(never));
        }
      }
      const read = await Promise.all(made.map(stored));
      expect(read.map((facts) => grantState(facts, now()))).toEqual(paper.map(({ state }) => state));
    }
    await sweepGrants(tools, now());
    for (const [at, each] of made.entries())
      expect((await grantText(tools, await stored(each))) !== null).toBe(paper[at]?.state === 'ACTIVE');
    expect(shareState(await share(), now())).toBe(isShareLiving ? 'ACTIVE' : 'WITHDRAWN');
  }

  it('are in the state a reader of PROTOCOL.md expects; only what is active opens, and nothing else is left', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), play), { numRuns: runs });
  });
});
