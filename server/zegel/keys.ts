import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { toBase64url } from '../../sealing/bytes.ts';
import { signingKeyFromSeed } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

/** `zegel keys`: the keys a provider makes for itself; the private halves never leave its machine. */
export function keysCommand(operator: Operator): Command {
  return new Command('keys')
    .description('Makes a provider’s two keys: one for the token endpoint, one that signs data requests.')
    .argument('<folder>', 'where to write them; private halves readable by you only')
    .option(...JSON_OPTION)
    .action(async (folder: string, options: Told) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const made = [await makeKey(folder, 'client'), await makeKey(folder, 'identity')];
      const lines = made.map(({ key, thumbprint, file }) => `${key}  ${thumbprint}  ${file}`);
      tell(operator, options, made, lines);
    });
}

async function makeKey(folder: string, key: 'client' | 'identity') {
  const seed = secureRandom(32);
  const { publicJwk, thumbprint } = signingKeyFromSeed(seed);
  const file = join(folder, `${key}.public.jwk.json`);
  const secret = JSON.stringify({ ...publicJwk, d: toBase64url(seed) });
  await writeFile(join(folder, `${key}.private.jwk.json`), secret, { mode: 0o600, flag: 'wx' });
  await writeFile(file, JSON.stringify(publicJwk), { flag: 'wx' });
  return { key, thumbprint, file };
}
