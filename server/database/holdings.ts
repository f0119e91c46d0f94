import { getTableConfig } from 'drizzle-orm/pg-core';
import { HOLDING_KEPT, HOLDING_TEXTS, type HoldingText, type HoldingWords } from './holdings.texts.ts';
import { registeredTables, type TableKind } from './kinds.ts';

/** What a column may hold. `PROVIDER`: a provider's own words, from its registration or its request. */
export type Content = 'ID' | 'MOMENT' | 'NUMBER' | 'CODE' | 'DIGEST' | 'PUBLIC_KEY' | 'PROVIDER' | 'WRAPPED';

/** Columns of text and JSON that were looked at, by what they hold; none of it is a value of a person. */
const REVIEWED: Readonly<Record<'ID' | 'CODE' | 'DIGEST' | 'PUBLIC_KEY' | 'PROVIDER', readonly string[]>> = {
  ID: `id provider_id request_id session_id task_id delivery_id approval_id share_id erasure_id complaint_id storage_key_id webhook_id
    grant_id parent_id granter_id recipient_id
    request_end.successor
    endpoint_id event.stream stream_counter.stream push_endpoint.stream event.data audit_entry.ids audit_owed.ids audit_made_up.ids`.split(
    /\s+/,
  ),
  CODE: `subject provider_identity_key_end.end event.kind audit_entry.kind audit_owed.kind audit_made_up.kind data_request.purpose request_end.reason
    pairing.way session_end.reason login.portal login.bank login.transport task_outcome.failure task_outcome.bank_failure portal_skip.portal section.section
    section_vault.section notes_vault.section delivery_end.outcome delivery_end.code share_end.reason complaint_vault.part
    share_grant.allowed_by grant_end.reason webhook_end.reason webhook_outcome.code webhook_attempt.stream webhook_outcome.stream webhook_replay.stream push_endpoint_end.reason push_outcome.code`.split(
    /\s+/,
  ),
  DIGEST:
    `thumbprint used_jti.digest attempt_count.digest audit_entry.previous audit_entry.hash data_request.input_digest
    data_request.identity_key invitation.redeem_hash session.device section.manifest_digest notes.manifest_digest approval.consent_digest approval.previous
    share.holder complaint.holder share_grant.digest`.split(/\s+/),
  PUBLIC_KEY: ['provider_client_key.jwk', 'provider_identity_key.jwk', 'session.device_key', 'share.holder_key'],
  PROVIDER: `provider.name provider.name_skeleton provider.domain provider.kvk provider.address provider.helpdesk_phone
    provider.helpdesk_email provider.helpdesk_page provider.helpdesk_hours provider.return_origins
    provider_return_origin.origin
    data_request.idempotency_key data_request.signed_request data_request.document data_request.variables
    data_request.plan data_request.return_url erasure_answer.signed webhook.url
    share_grant.signed grant_approval.signed`.split(/\s+/),
};

const REVIEWED_CONTENTS = ['ID', 'CODE', 'DIGEST', 'PUBLIC_KEY', 'PROVIDER'] as const;

/** One table of the broker: what it is for, what its columns hold, until when its rows are there. */
export interface Holding {
  readonly table: string;
  readonly kind: TableKind;
  readonly why: HoldingWords;
  readonly kept: HoldingWords;
  readonly columns: readonly HeldColumn[];
}

export interface HeldColumn {
  readonly name: string;
  /** `null` until somebody has looked at it: tests allow none. */
  readonly content: Content | null;
}

/** Everything this broker holds, in the order of the tables' names. */
export function holdings(): readonly Holding[] {
  // By name: where modules load more than once, so do their tables.
  const tables = new Map(registeredTables().map((registered) => [getTableConfig(registered.table).name, registered]));
  return [...tables]
    .map(([name, { table, kind }]) => {
      const { columns } = getTableConfig(table);
      const { nl, en, kept } = textOf(name);
      return {
        table: name,
        kind,
        why: { nl, en },
        kept: HOLDING_KEPT[kept],
        columns: columns.map((column) => ({
          name: column.name,
          content: contentOf(name, column.name, column.getSQLType()),
        })),
      };
    })
    .sort((one, other) => (one.table < other.table ? -1 : 1));
}

/** @throws Error for a table without a sentence */
function textOf(table: string): HoldingText {
  const text = HOLDING_TEXTS[table];
  if (!text) throw new Error(`server/database/holdings.texts.ts has no sentence for ${table}`);
  return text;
}

/** What a column holds: its type says so where it leaves no room for words, else the review of its name. */
export function contentOf(table: string, column: string, sqlType: string): Content | null {
  if (sqlType === 'bytea') return 'WRAPPED';
  if (sqlType === 'integer' || sqlType === 'bigint') return 'NUMBER';
  if (sqlType.startsWith('timestamp')) return 'MOMENT';
  const names = [column, `${table}.${column}`];
  return REVIEWED_CONTENTS.find((content) => names.some((name) => REVIEWED[content].includes(name))) ?? null;
}

/** The same as a page for people: `HOLDINGS.md`. */
export function holdingsPage(note: string): string {
  const rows = holdings().map(({ table, kind, why, kept, columns }) => {
    const held = columns.map(({ name, content }) => `${name} (${content ?? 'NOT REVIEWED'})`).join(', ');
    return `| \`${table}\` | ${kind} | ${why.en} | ${held} | ${kept.en} |`;
  });
  return [
    '# What the broker holds',
    '',
    `${note} Everybody can read the same as \`Query.holdings\`.`,
    '',
    'Every table of the database, and all of it. FACT: insert-only ids, moments and codes. COUNTER: a number or moment that',
    'changes. VAULT: bytes, sealed for device or provider and wrapped once more under a storage key that lies outside the',
    'database. What a column holds: ID, MOMENT, NUMBER, CODE, DIGEST, PUBLIC_KEY, PROVIDER (a provider’s own words), WRAPPED.',
    '**No column of a fact or counter holds a value of a person.** Keys are made per session and per',
    'share: no column says which sessions are of one person.',
    '',
    '| table | kind | why | holds | kept |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
