import { toBase64url } from '../sealing/bytes.ts';
import { makeSigningKey, type SigningKey } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { parseRegistration } from '../server/access/provider.parse.ts';
import { registerProvider } from '../server/access/provider.store.ts';
import { domainNow } from '../server/database/clock.ts';
import { mintId } from '../server/database/ids.ts';
import { TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import { type TestLender, testLender } from './lender.testing.ts';

/** One more lender at the same broker: registered like the first, and with nothing to do with its requests. */
export async function otherLender(
  { database, origin }: TestPractice,
  name = 'Andere Geldverstrekker',
  domain = 'andere.example',
): Promise<TestLender> {
  const id = mintId('prv', secureRandom);
  const [clientKey, identityKey] = [makeSigningKey(secureRandom), makeSigningKey(secureRandom)];
  const registration = parseRegistration(
    {
      name,
      domain,
      kvk: '90000002',
      address: 'Oefenweg 2, 0000 AA Oefenstad',
      helpdesk: {
        phone: '+31 20 000 0001',
        email: `hulp@${domain}`,
        page: `https://${domain}/hulp`,
        hours: 'Mo-Fr 09:00-17:00',
      },
      returnOrigins: [TEST_APP],
      clientKey: clientKey.publicJwk,
      identityKey: identityKey.publicJwk,
    },
    { allowLoopback: true },
  );
  await registerProvider(database.db, id, registration, await domainNow(database.db));
  const lender = { id, name, clientKey: privateJwk(clientKey), identityKey: privateJwk(identityKey) };
  return testLender({ origin, appOrigin: TEST_APP, lender });
}

function privateJwk({ publicJwk, secretKey }: SigningKey) {
  return { ...publicJwk, d: toBase64url(secretKey.slice(0, 32)) };
}
