import { type AnyPgColumn, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Digest } from '../../sealing/digest.ts';
import { provider } from '../access/provider.tables.ts';
import { bytes, instant } from '../database/columns.ts';
import type { GrantId, ProviderId, ShareId, StorageKeyId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';
import { share } from './share.tables.ts';

const providerId = (name: string) =>
  text(name)
    .$type<ProviderId>()
    .notNull()
    .references(() => provider.id);

/** What a provider would pass on of a share, or of a grant, as it signed it: whole sections to one other provider. */
export const grant = fact(
  pgTable(
    'share_grant',
    {
      id: text('id').$type<GrantId>().primaryKey(),
      shareId: text('share_id')
        .$type<ShareId>()
        .notNull()
        .references(() => share.id),
      /** The grant it is made from; null when it is made from the share itself. */
      parentId: text('parent_id')
        .$type<GrantId>()
        .references((): AnyPgColumn => grant.id),
      granterId: providerId('granter_id'),
      recipientId: providerId('recipient_id'),
      /** `grantDigest` of what is signed: the same again is the same grant. */
      digest: text('digest').$type<Digest>().notNull().unique(),
      signed: text('signed').notNull(),
      /** RECEIPT when the consumer named the recipient while sharing; else the holder of the share key is asked. */
      allowedBy: text('allowed_by', { enum: ['RECEIPT', 'APPROVAL'] }).notNull(),
      at: instant('at').notNull(),
      until: instant('until').notNull(),
    },
    (table) => [index().on(table.shareId)],
  ),
);

const grantId = () =>
  text('grant_id')
    .$type<GrantId>()
    .notNull()
    .references(() => grant.id);

/** The holder of the share key approved, as the device signed it. */
export const grantApproval = fact(
  pgTable('grant_approval', {
    grantId: grantId().primaryKey(),
    signed: text('signed').notNull(),
    at: instant('at').notNull(),
  }),
);

/** The granter sealed it to the recipient, who can retrieve it from now on. */
export const grantSealing = fact(
  pgTable('grant_sealing', {
    grantId: grantId().primaryKey(),
    storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
    at: instant('at').notNull(),
  }),
);

/** The granted sections as the recipient will open them, wrapped under the grant's own storage key. */
export const grantVault = vault(
  pgTable('grant_vault', { grantId: grantId().primaryKey(), wrapped: bytes('wrapped').notNull() }),
);

/** One opening by the recipient, counted from 1: committed before it is answered. */
export const grantAccess = fact(
  pgTable(
    'grant_access',
    { grantId: grantId(), number: integer('number').notNull(), at: instant('at').notNull() },
    (table) => [primaryKey({ columns: [table.grantId, table.number] })],
  ),
);

/** WITHDRAWN by the consumer, RECALLED by who granted it, EXPIRED by the clock, ENDED with what it was made from. */
export const GRANT_ENDS = ['WITHDRAWN', 'RECALLED', 'EXPIRED', 'ENDED'] as const;
export type GrantEnd = (typeof GRANT_ENDS)[number];

/** How a grant ended; there is no way back. */
export const grantEnd = fact(
  pgTable('grant_end', {
    grantId: grantId().primaryKey(),
    reason: text('reason', { enum: GRANT_ENDS }).notNull(),
    at: instant('at').notNull(),
  }),
);
