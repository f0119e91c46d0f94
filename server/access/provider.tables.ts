import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PublicJwk } from '../../sealing/keys.ts';
import { instant } from '../database/columns.ts';
import type { ProviderId } from '../database/ids.ts';
import { fact } from '../database/kinds.ts';
import type { CallerJwk } from './public-key.ts';

/** The registry (design D8, D19): who a provider is. Nothing here is ever changed; a change is a new fact. */
export const provider = fact(
  pgTable('provider', {
    id: text('id').$type<ProviderId>().primaryKey(),
    name: text('name').notNull(),
    /** What the name looks like; unique, so that no two providers look alike, however close together they register. */
    nameSkeleton: text('name_skeleton').notNull().unique(),
    domain: text('domain').notNull().unique(),
    kvk: text('kvk').notNull(),
    /** Postal address; providers registered before it was asked have none. */
    address: text('address').notNull().default('unknown'),
    helpdeskPhone: text('helpdesk_phone').notNull(),
    helpdeskEmail: text('helpdesk_email').notNull(),
    helpdeskPage: text('helpdesk_page').notNull(),
    helpdeskHours: text('helpdesk_hours').notNull(),
    /** Origins a consumer may be sent back to (D10), such as `https://www.lender.example`. */
    returnOrigins: jsonb('return_origins').$type<readonly string[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  }),
);

/** One more origin a consumer may be sent back to: a provider's site moves, its registration stays. */
export const providerReturnOrigin = fact(
  pgTable(
    'provider_return_origin',
    {
      providerId: text('provider_id')
        .$type<ProviderId>()
        .notNull()
        .references(() => provider.id),
      origin: text('origin').notNull(),
      addedAt: instant('added_at').notNull(),
    },
    ({ providerId, origin }) => [primaryKey({ columns: [providerId, origin] })],
  ),
);

/** From here on the provider may not call at all. */
export const providerRevocation = fact(
  pgTable('provider_revocation', {
    providerId: text('provider_id')
      .$type<ProviderId>()
      .primaryKey()
      .references(() => provider.id),
    revokedAt: instant('revoked_at').notNull(),
  }),
);

/** Keys with which a provider authenticates at the token endpoint (`private_key_jwt`): EdDSA or ES256. */
export const providerClientKey = fact(
  pgTable('provider_client_key', {
    thumbprint: text('thumbprint').primaryKey(),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .notNull()
      .references(() => provider.id),
    jwk: jsonb('jwk').$type<CallerJwk>().notNull(),
    addedAt: instant('added_at').notNull(),
  }),
);

export const providerClientKeyRevocation = fact(
  pgTable('provider_client_key_revocation', {
    thumbprint: text('thumbprint')
      .primaryKey()
      .references(() => providerClientKey.thumbprint),
    revokedAt: instant('revoked_at').notNull(),
  }),
);

/** Keys with which a provider signs its data requests (D8): Ed25519. A link names one by its thumbprint. */
export const providerIdentityKey = fact(
  pgTable('provider_identity_key', {
    thumbprint: text('thumbprint').primaryKey(),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .notNull()
      .references(() => provider.id),
    jwk: jsonb('jwk').$type<PublicJwk>().notNull(),
    addedAt: instant('added_at').notNull(),
  }),
);

/** A key without such a fact is ACTIVE; REVOKED outweighs RETIRED, in whatever order they came (D19). */
export const providerIdentityKeyEnd = fact(
  pgTable(
    'provider_identity_key_end',
    {
      thumbprint: text('thumbprint')
        .notNull()
        .references(() => providerIdentityKey.thumbprint),
      end: text('end', { enum: ['RETIRED', 'REVOKED'] }).notNull(),
      at: instant('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.thumbprint, table.end] })],
  ),
);
