import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { LoginReturn } from '../../connectors/portals/portal.ts';
import { tell } from '../../schema/refusal.type.ts';
import type { Refused } from '../../schema/refusals.ts';
import { fromBase64url } from '../../sealing/bytes.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import type { Context } from '../access/context.ts';
import { isId } from '../database/ids.ts';
import { type CollectTools, collectLogin } from './collect-login.ts';
import { loginSecrets } from './login.api.ts';
import { type FoundLogin, findLogin, insertLoginReturn, insertOutcome } from './login.store.ts';
import { CompleteLoginInput, type FurtherReturnInput } from './login.types.ts';
import { type OwnSession, ownSession } from './own-session.ts';
import { isOpen, sessionState } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { SessionPayload } from './session.types.ts';
import { shown } from './shown-session.ts';

/** Work that goes on after the answer, so that a stopping broker can wait for it. */
export interface Backlog {
  add(work: Promise<void>): void;
}

/** With the first eight banks: more than anybody has. */
const MOST_FURTHER = 7;

@Resolver()
export class LoginReturnApi {
  constructor(
    private readonly room: CollectTools,
    private readonly backlog: Backlog,
  ) {}

  @Mutation(() => SessionPayload, {
    description:
      'Device: hands over what the portal’s redirect brought, once, on the device that began. Collecting goes on behind it; `sessionProgress` tells.',
  })
  async completeLogin(
    @Arg('input', () => CompleteLoginInput) input: CompleteLoginInput,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    const own = await ownSession(this.room.db, context);
    const { loaded, now, device } = own;
    if (!isOpen(sessionState(loaded.facts, now).state)) return this.payload(own, [{ code: 'SESSION_EXPIRED' }]);
    if (!isPersonKey(input.personKey)) return this.payload(own, [{ code: 'MALFORMED', path: 'personKey' }]);
    if (input.file && !/^[\w-]+$/.test(input.file)) return this.payload(own, [{ code: 'MALFORMED', path: 'file' }]);
    const found = await this.find(own, input.state);
    if (!found) return this.payload(own, [{ code: 'NOT_FOUND', path: 'state' }]);
    const further = await this.findFurther(own, found, input.error ? [] : (input.further ?? []));
    if (!further) return this.payload(own, [{ code: 'NOT_FOUND', path: 'further' }]);
    const returned = await insertLoginReturn(
      this.room,
      loaded.row.id,
      [found, ...further.map(({ found: other }) => other)],
      now,
    );
    if (returned === 'NOT_THERE') return this.payload(own, [{ code: 'NOT_FOUND', path: 'state' }]);
    if (returned === 'BUSY') return this.payload(own, [{ code: 'SOURCE_BUSY', path: found.portal }]);
    if (input.error !== null && input.error !== undefined) {
      this.room.files.release(loaded.row.id, found.portal, found.taskId);
      await this.room.db.transaction((tx) =>
        insertOutcome(tx, this.room.bell, loaded.row.id, [found], { failure: 'LOGIN_FAILED' }, now),
      );
      return this.payload(own, [{ code: 'LOGIN_CANCELLED', path: found.portal }]);
    }
    this.backlog.add(
      collectLogin(this.room, loaded, found, {
        device,
        login: this.loginOf(own, found, input),
        further,
        psuAddress: context.address,
        personKey: input.personKey,
        ...(input.file ? { sealedFile: input.file } : {}),
      }),
    );
    return this.payload(own, []);
  }

  private async find({ loaded: { row } }: OwnSession, state: string): Promise<FoundLogin | undefined> {
    return isId('tsk', state) ? findLogin(this.room, row.id, row.storageKeyId, state) : undefined;
  }

  /** What came back of other banks; `undefined` when it is not that, or no login of this session. */
  private async findFurther(own: OwnSession, first: FoundLogin, returns: readonly FurtherReturnInput[]) {
    const states = new Set([first.taskId, ...returns.map(({ state }) => state)]);
    const isOne = returns.length === 0 || (first.portal === 'BANK' && first.bank !== null);
    if (!isOne || returns.length > MOST_FURTHER || states.size !== returns.length + 1) return undefined;
    const further = [];
    for (const input of returns) {
      const found = await this.find(own, input.state);
      if (found?.portal !== 'BANK' || found.bank === null) return undefined;
      further.push({ found, login: this.loginOf(own, found, input) });
    }
    return further;
  }

  private loginOf(
    { device }: OwnSession,
    found: FoundLogin,
    input: Pick<CompleteLoginInput, 'code' | 'issuer'>,
  ): LoginReturn {
    return {
      ...(input.code ? { code: input.code } : {}),
      ...(input.issuer ? { issuer: input.issuer } : {}),
      ...(found.keep === undefined ? {} : { keep: found.keep }),
      ...loginSecrets(this.room, found.taskId, device.thumbprint),
      redirectUri: this.room.desk.redirectUri,
    };
  }

  private async payload({ loaded, now }: OwnSession, refusals: readonly Refused[]): Promise<SessionPayload> {
    const after = await loadSession(this.room.db, loaded.row.id);
    return { session: shown(after ?? loaded, now), refusals: tell(refusals) };
  }
}

function isPersonKey(text: string): boolean {
  try {
    return fromBase64url(text, 'personKey', 32).length === 32;
  } catch (error) {
    if (error instanceof SealingRefused) return false;
    throw error;
  }
}
