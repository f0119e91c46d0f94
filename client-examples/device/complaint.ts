import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import { COMPLAINT_SECRET_LENGTH, complaintKeys, openComplaintAnswer, sealComplaint } from '../../sealing/complaint.ts';
import { parseBoxKey } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { type Caller, call } from '../wire/call.ts';
import { COMPLAIN, COMPLAINT, OPERATOR } from './complaint.operations.ts';

/** What the consumer keeps of a complaint: its number, and the secret that alone leads back to it. */
export interface ComplaintTicket {
  readonly id: string;
  /** base64url of 32 bytes */
  readonly secret: string;
}

/** How a complaint stands. */
export interface ComplaintShown {
  readonly state: string;
  readonly dueAt: string;
  readonly answer: string | null;
}

/** The broker refused, or its answer does not open. */
export class ComplaintFailed extends Error {
  override readonly name = 'ComplaintFailed';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Complains about the broker: sealed to the privacy officer before it leaves the device, under a key of its own that
 * leads to nobody.
 * @param text plain, at most 4,000 characters
 * @throws ComplaintFailed, Malformed for another text
 */
export async function complain({ endpoint }: Pick<Caller, 'endpoint'>, text: string): Promise<ComplaintTicket> {
  const secret = secureRandom(COMPLAINT_SECRET_LENGTH);
  const { holder, answer } = complaintKeys(secret);
  const caller = { endpoint, key: holder };
  const { operator } = await call(caller, OPERATOR, {});
  const sealed = sealComplaint(
    { text, answerKey: answer.publicKey },
    parseBoxKey(operator.complaintKey, 'complaintKey'),
    secureRandom,
  );
  const { complain: made } = await call(caller, COMPLAIN, { input: { sealed: toBase64url(sealed) } });
  if (!made.complaint) throw new ComplaintFailed(made.refusals[0]?.code ?? 'NOT_FOUND');
  return { id: made.complaint.id, secret: toBase64url(secret) };
}

/** How it stands, with the officer's answer once there is one. @throws ComplaintFailed */
export async function lookAtComplaint(
  { endpoint }: Pick<Caller, 'endpoint'>,
  { id, secret }: ComplaintTicket,
): Promise<ComplaintShown> {
  const keys = complaintKeys(fromBase64url(secret, 'secret', COMPLAINT_SECRET_LENGTH));
  const { complaint } = await call({ endpoint, key: keys.holder }, COMPLAINT, {});
  if (!complaint || complaint.id !== id) throw new ComplaintFailed('NOT_FOUND');
  const { state, dueAt, answer: sealed } = complaint;
  const answer = sealed === null ? null : openComplaintAnswer(fromBase64url(sealed, 'answer'), id, keys);
  if (sealed !== null && answer === null) throw new ComplaintFailed('ANSWER_DOES_NOT_OPEN');
  return { state, dueAt, answer };
}
