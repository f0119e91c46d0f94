import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { VariablesOf } from 'gql.tada';
import { fromBase64url, fromUtf8 } from '../sealing/bytes.ts';
import type { SigningKey } from '../sealing/keys.ts';
import { type Receipt, signReceipt } from '../sealing/receipt.ts';
import type { Joined } from './device/join.ts';
import { APPROVE, NOW } from './device/operations.ts';
import type { Review } from './device/review.ts';
import { share } from './device/share.ts';
import { call } from './wire/call.ts';

type ApproveInput = VariablesOf<typeof APPROVE>['input'];

/** An approval that the device made and did not send. */
export interface MadeApproval {
  readonly receipt: Receipt;
  readonly keys: ApproveInput['keys'];
}

/** Has the device make its approval, and catches it before the broker sees it. */
export async function makeApproval(joined: Joined, reviewed: Review): Promise<MadeApproval> {
  let caught = '';
  const { session } = await call(joined.caller, NOW, {});
  const catcher = createServer(async (request, response) => {
    const asked = await text(request);
    if (asked.includes('query Now')) return void response.end(JSON.stringify({ data: { session } }));
    caught = asked;
    response.end('{"data":{"approve":{"refusals":[{"code":"CAUGHT"}]}}}');
  }).listen(0, '127.0.0.1');
  await once(catcher, 'listening');
  const endpoint = `http://127.0.0.1:${(catcher.address() as AddressInfo).port}`;
  await share({ ...joined, caller: { ...joined.caller, endpoint } }, reviewed, 'nl').catch(() => {});
  catcher.closeAllConnections();
  catcher.close();
  await once(catcher, 'close');
  const { variables } = JSON.parse(caught) as { readonly variables: { readonly input: ApproveInput } };
  const [, claims = ''] = variables.input.receipt.split('.');
  const receipt = JSON.parse(fromUtf8(fromBase64url(claims, 'receipt'), 'receipt')) as Receipt;
  return { receipt, keys: variables.input.keys };
}

/** Signs and sends an approval; what is refused reads `SHOWN_DIFFERS purpose`. */
export async function sendApproval(
  joined: Joined,
  { receipt, keys }: MadeApproval,
  signKey: SigningKey = joined.signKey,
): Promise<readonly string[]> {
  const { approve } = await call(joined.caller, APPROVE, { input: { receipt: signReceipt(receipt, signKey), keys } });
  return approve.refusals.map(({ code, path }) => (path ? `${code} ${path}` : code));
}
