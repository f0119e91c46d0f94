import { expect, test } from 'vitest';
import { refuseWhatNobodySigns } from './portals.config.ts';

const at = (sources: object) => ({ portal: {}, origins: [], sources });

test('a source whose messages must be signed is refused at the start, by name and without its key', () => {
  const access = { baseUrl: 'https://uwv.example', signing: { certificate: 'certificate', privateKey: 'secret' } };
  const portals = { UWV: at({ UWV: access }), DUO: at({ DUO: { baseUrl: 'https://duo.example' } }) };
  expect(() => refuseWhatNobodySigns({ portals, banks: [] })).toThrow(
    /^ZEGEL_PORTALS: UWV has "signing", and nothing signs yet$/,
  );
});

test('a file without such a source passes', () => {
  const portals = { UWV: at({ UWV: { baseUrl: 'https://uwv.example' } }) };
  expect(refuseWhatNobodySigns({ portals, banks: [] })).toBeUndefined();
});
