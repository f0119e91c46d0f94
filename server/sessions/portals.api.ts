import { Query, Resolver } from 'type-graphql';
import { CORRECTION_ROUTES } from '../../schema/correction.ts';
import { PORTAL_IDS, PORTALS, SOURCES, takesFile } from '../../schema/source.ts';
import { domainNow } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import type { PortalDesk } from './portal-desk.ts';
import { readPortalHealth } from './portal-health.store.ts';
import { PortalShown } from './portals.types.ts';

@Resolver()
export class PortalsApi {
  constructor(private readonly room: { readonly db: Database; readonly desk: Pick<PortalDesk, 'banks'> }) {}

  @Query(() => [PortalShown], {
    description: 'Everybody: where consumers log in, what stands behind each login, and how each portal does now.',
  })
  async portals(): Promise<PortalShown[]> {
    const { db, desk } = this.room;
    const healthOf = await readPortalHealth(db, await domainNow(db));
    return PORTAL_IDS.map((id) => ({
      id,
      nl: PORTALS[id].nl,
      en: PORTALS[id].en,
      sources: PORTALS[id].sources.map((source) => ({
        id: source,
        nl: SOURCES[source].nl,
        en: SOURCES[source].en,
        isAvailable: SOURCES[source].available,
        correction: CORRECTION_ROUTES[source],
      })),
      takesFile: takesFile(id),
      banks: desk.banks
        .filter(({ portal }) => portal === id)
        .map((bank) => ({ id: bank.id, name: bank.name, health: healthOf(id, bank.id) })),
      health: healthOf(id, null),
    }));
  }
}
