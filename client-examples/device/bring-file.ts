import { toBase64url } from '../../sealing/bytes.ts';
import { parseBoxKey } from '../../sealing/keys.ts';
import { portable, secureRandom } from '../../sealing/primitives.ts';
import { sealBox } from '../../sealing/sealed-box.ts';
import { call } from '../wire/call.ts';
import { type CollectOutcome, LoginRefused, type Portal, readFrom, taskEnd } from './collect.ts';
import type { Joined } from './join.ts';
import { COMPLETE_LOGIN, START_LOGIN } from './operations.ts';

/**
 * Instead of logging in, the consumer brings what they downloaded at the source. The device seals it to the one
 * collector that waits for it: nothing between the two can read it, and what comes of it is marked as brought.
 */
export async function bringFile(joined: Joined, portal: Portal, file: Uint8Array): Promise<CollectOutcome> {
  const after = readFrom(joined);
  const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal, transport: 'FILE' } });
  const { fileKey, state } = startLogin;
  if (!fileKey || !state) throw new LoginRefused(startLogin.refusals[0]?.code ?? 'UNKNOWN');
  const sealed = sealBox(file, parseBoxKey(fileKey, 'fileKey'), secureRandom, joined.caller.primitives ?? portable);
  const input = { state, file: toBase64url(sealed), personKey: toBase64url(joined.personKey) };
  const { completeLogin } = await call(joined.caller, COMPLETE_LOGIN, { input });
  const [refusal] = completeLogin.refusals;
  if (refusal) throw new LoginRefused(refusal.code);
  return taskEnd(joined, portal, after);
}
