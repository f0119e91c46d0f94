import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { SourceFailure } from '../../connectors/source-failure.ts';
import { tell } from '../../schema/refusal.type.ts';
import { type RefusalCode, type Refused, refused } from '../../schema/refusals.ts';
import { takesFile } from '../../schema/source.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { sectionsOf } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import type { Context } from '../access/context.ts';
import type { TaskId } from '../database/ids.ts';
import { mintId } from '../database/ids.ts';
import { askerOf } from './asker.ts';
import type { CollectTools } from './collect-login.ts';
import { insertLogin, insertSkip } from './login.store.ts';
import { SkipPortalInput, StartLoginInput, StartLoginPayload } from './login.types.ts';
import { type OwnSession, ownSession } from './own-session.ts';
import { BANK_PORTALS } from './portal-desk.ts';
import { isOpen, sessionState, taskState } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { SessionPayload } from './session.types.ts';
import { shown } from './shown-session.ts';

@Resolver()
export class LoginApi {
  constructor(private readonly room: CollectTools) {}

  @Mutation(() => StartLoginPayload, {
    description: 'Device: begins the login at one portal. Only after the provider’s page has confirmed the pairing.',
  })
  async startLogin(
    @Arg('input', () => StartLoginInput) input: StartLoginInput,
    @Ctx() context: Context,
  ): Promise<StartLoginPayload> {
    const own = await ownSession(this.room.db, context);
    if (!(await askerOf(this.room.db, own.loaded.request))) return this.notBegun(own, { code: 'KEY_REVOKED' });
    const barred = whyNot(own, input.portal) ?? tooOften(own, input.portal);
    if (barred) return this.notBegun(own, barred);
    if (input.transport === 'FILE') return this.awaitFile(own, input);
    const { desk } = this.room;
    const isChosen = BANK_PORTALS.some((id) => id === input.portal);
    const access = desk.access(input.portal, input.bank);
    const portal = await desk.portal(input.portal);
    if (!access || !portal)
      return this.notBegun(own, {
        code: 'NOT_FOUND',
        path: isChosen ? 'bank' : 'portal',
      });

    const taskId = mintId('tsk', this.room.random);
    const task = { taskId, portal: input.portal, bank: isChosen ? input.bank : null, transport: 'LOGIN' } as const;
    const secrets = loginSecrets(this.room, taskId, own.device.thumbprint);
    const start = {
      state: taskId,
      nonce: secrets.nonce,
      codeChallenge: toBase64url(native.sha256(new TextEncoder().encode(secrets.codeVerifier))),
      redirectUri: desk.redirectUri,
      language: input.language,
      psuAddress: context.address,
      wanted: wantedBehind(own, input.portal),
    };
    try {
      const { loginUrl, keep } = await portal.begin(access.portal, start, desk.http(access), own.now);
      const begun = await insertLogin(this.room, own.loaded, { ...task, keep }, own.now);
      if (!begun) return this.notBegun(own, { code: 'SESSION_EXPIRED' });
      this.room.files.release(own.loaded.row.id, input.portal);
      const after = await loadSession(this.room.db, own.loaded.row.id);
      return {
        loginUrl,
        state: taskId,
        fileKey: null,
        session: shown(after ?? own.loaded, own.now),
        refusals: [],
      };
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      this.room.log('login.begin', { portal: input.portal, failure: error.code, detail: error.detail });
      // Kept as any login that failed is: it counts for the portal's health, and the session tells it when asked again.
      const failed = { ...task, keep: undefined, failure: error.code };
      if (!(await insertLogin(this.room, own.loaded, failed, own.now)))
        return this.notBegun(own, { code: 'SESSION_EXPIRED' });
      const code = error.code === 'TIMEOUT' ? 'SOURCE_TIMEOUT' : 'SOURCE_UNAVAILABLE';
      const after = await loadSession(this.room.db, own.loaded.row.id);
      return this.notBegun({ ...own, loaded: after ?? own.loaded }, { code, path: input.portal });
    }
  }

  @Mutation(() => SessionPayload, {
    description: 'Device: leaves a portal out for now. A later login there takes it back.',
  })
  async skipPortal(
    @Arg('input', () => SkipPortalInput) { portal }: SkipPortalInput,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    const own = await ownSession(this.room.db, context);
    const barred = whyNot(own, portal);
    if (barred) return { session: shown(own.loaded, own.now), refusals: tell([barred]) };
    this.room.files.release(own.loaded.row.id, portal);
    await insertSkip(this.room, own.loaded, portal, own.now);
    const after = await loadSession(this.room.db, own.loaded.row.id);
    return { session: shown(after ?? own.loaded, own.now), refusals: [] };
  }

  /** No login: a collector is set apart, and tells the key that what the consumer brings is sealed to. */
  private async awaitFile(own: OwnSession, { portal }: StartLoginInput): Promise<StartLoginPayload> {
    if (!takesFile(portal)) return this.notBegun(own, { code: 'NOT_FOUND', path: 'transport' });
    const taskId = mintId('tsk', this.room.random);
    const waiting = await this.room.files.hold(own.loaded.row.id, portal, taskId);
    if (!waiting) return this.notBegun(own, { code: 'SOURCE_BUSY', path: portal });
    if (
      !(await insertLogin(
        this.room,
        own.loaded,
        { taskId, portal, bank: null, transport: 'FILE', keep: undefined },
        own.now,
      ))
    ) {
      this.room.files.release(own.loaded.row.id, portal, taskId);
      return this.notBegun(own, { code: 'SESSION_EXPIRED' });
    }
    const after = await loadSession(this.room.db, own.loaded.row.id);
    const session = shown(after ?? own.loaded, own.now);
    return { loginUrl: null, state: taskId, fileKey: waiting.fileKey, session, refusals: [] };
  }

  private notBegun(own: OwnSession, barred: Refused): StartLoginPayload {
    const none = { loginUrl: null, state: null, fileKey: null };
    return { ...none, session: shown(own.loaded, own.now), refusals: tell([barred]) };
  }
}

/** Why a portal may not be used now, if so. */
function whyNot({ loaded, now }: OwnSession, portal: StartLoginInput['portal']): Refused | undefined {
  const { state } = sessionState(loaded.facts, now);
  const because = (code: RefusalCode): Refused => refused(code).refusals[0] ?? { code };
  if (state === 'PAIRING') return because('PAIRING_REQUIRED');
  if (!isOpen(state)) return because('SESSION_EXPIRED');
  if (!loaded.facts.portals.includes(portal)) return { code: 'NOT_FOUND', path: 'portal' };
  if (taskState(loaded.facts, portal, now).state === 'BUSY') return { code: 'SOURCE_BUSY', path: portal };
  return undefined;
}

/** More than anybody tries: each costs the portal a call, and a row that stays. */
const MOST_LOGINS = 40;

function tooOften({ loaded }: OwnSession, portal: StartLoginInput['portal']): Refused | undefined {
  const begun = loaded.facts.logins.filter((login) => login.portal === portal).length;
  return begun >= MOST_LOGINS ? { code: 'SOURCE_BUSY', path: portal } : undefined;
}

/** The names of the fields that a login at this portal is to bring. */
function wantedBehind({ loaded }: OwnSession, portal: StartLoginInput['portal']): readonly string[] {
  const sections = sectionsOf(loaded.plan, loaded.row.subject).filter((section) => section.portal === portal);
  return sections.flatMap(({ leaves }) => leaves.map(({ field }) => field));
}

/** Nonce and PKCE verifier of a login: derived for this task and this device, stored nowhere (design D6). */
export function loginSecrets(
  { keys }: Pick<CollectTools, 'keys'>,
  task: TaskId,
  device: string,
): { readonly nonce: string; readonly codeVerifier: string } {
  return {
    nonce: toBase64url(keys.derive('login-state', task, device)),
    codeVerifier: toBase64url(keys.derive('pkce-verifier', task, device)),
  };
}
