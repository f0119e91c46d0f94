import { gap } from '../../schema/gap.ts';
import type { Property } from '../../schema/property.type.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Connector, Wanted } from '../connector.ts';
import { bsnOf } from '../haal-centraal/call.ts';
import { SourceFailure } from '../source-failure.ts';
import { type Kadaster, kadaster } from './brk.calls.ts';
import { propertyOf } from './brk.mapping.ts';
import type { OnroerendeZaak } from './brk.wire.ts';
import { ownRights } from './right.mapping.ts';

/** More properties than this are not asked about one by one; the list then ends with `PARTIAL`. */
const MOST_PROPERTIES = 100;

/**
 * Kadaster through Haal Centraal BRK bevragen 2.0.0: one search by BSN, in the body of a POST, and for each property its
 * rights, because the search says nothing of whose a property is; mortgages and attachments only where they are wanted
 * and the property has any. `access.baseUrl` ends before `/kadastraalonroerendezaken`; `access.apiKey` is sent as
 * `X-Api-Key`.
 *
 * A property that has lapsed is delivered only to who asks `isLapsed`: to anybody else it would look as if it were there.
 */
export const brk: Connector = {
  source: 'BRK',

  async fetch({ access, loggedIn, wanted, http }) {
    const bsn = bsnOf(loggedIn);
    const properties = wanted.wants('properties')
      ? await propertiesOf(bsn, wanted, kadaster(access, http, wanted))
      : undefined;
    return {
      record: properties === undefined ? {} : { properties },
      person: { bsn },
      // A live register that names no day.
      references: wanted.wants('properties')
        ? [{ path: ['properties'], source: 'BRK', referenceDate: null, broughtByConsumer: false }]
        : [],
    };
  },
};

async function propertiesOf(bsn: string, wanted: Wanted, register: Kadaster): Promise<Value<Listed<Property>>> {
  const found = await register.search(bsn);
  // Kadaster names no property at all where there are more than it wants to name.
  if (found === 'TOO_MANY') return gap('UNAVAILABLE');
  if (found.length === 0) return undefined;
  const shown = found.filter(({ indicatieVervallen }) => !indicatieVervallen || wanted.wants('properties.isLapsed'));
  const properties: Property[] = [];
  // One after another: at most three calls stand open at a source that others use too.
  for (const zaak of shown.slice(0, MOST_PROPERTIES)) properties.push(await detailed(zaak, bsn, wanted, register));
  return shown.length > MOST_PROPERTIES ? [...properties, gap('PARTIAL')] : properties;
}

/** @throws SourceFailure MALFORMED when nothing of the property is the person's */
async function detailed(zaak: OnroerendeZaak, bsn: string, wanted: Wanted, register: Kadaster): Promise<Property> {
  const [everybodys, hypotheken, beslagen] = await Promise.all([
    register.rights(zaak),
    wanted.wants('properties.mortgageInscriptions') ? register.mortgages(zaak) : [],
    wanted.wants('properties.attachments') ? register.attachments(zaak) : [],
  ]);
  const rechten = ownRights(bsn, everybodys);
  if (rechten.length === 0) throw new SourceFailure('MALFORMED', 'BRK answered about somebody else');
  return propertyOf({ zaak, rechten, hypotheken, beslagen }, wanted);
}
