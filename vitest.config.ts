import { createRequire } from 'node:module';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { SuiteReporter } from './server/suite.reporter.ts';

const require = createRequire(import.meta.url);
const isLong = process.env.ZEGEL_LONG === '1';
const second = 1000;

/** Kinds of test that are a suite of their own, told by the last word but one of the file name. */
const kinds = ['alone', 'db', 'property', 'race', 'journey', 'browser', 'language'];
const ofAnyKind = kinds.map((kind) => `**/*.${kind}.test.{ts,tsx}`);
const neverLookIn = ['**/node_modules/**', 'dist/**', '.zegel/**', '.test-artefacts/**'];

/**
 * One suite: its seconds are printed under its name; `databases` starts the engines of `server/database/testing.ts`.
 * Its files run one after the other in a few processes and load each module once, which halves their time; `alone` gives
 * each file a process of its own, as those need that replace a module or leave state in one.
 */
function suite(
  name: string,
  include: string[],
  { exclude = [], databases = false, alone = false }: { exclude?: string[]; databases?: boolean; alone?: boolean } = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      exclude: [...neverLookIn, ...exclude],
      isolate: alone,
      ...(databases ? { globalSetup: ['./server/database/testing.setup.ts'] } : {}),
    },
  };
}

const suiteOfKind = (
  name: string,
  kind: string,
  has: { exclude?: string[]; databases?: boolean; alone?: boolean } = {},
) => suite(name, [`{schema,sealing,connectors,server,client-examples}/**/*.${kind}.test.{ts,tsx}`], has);

/**
 * What would take the short form past its fifteen minutes on two cores. Of each the short form has the heart elsewhere: a
 * copied folder of the embedded database, the contract of every source, the app's main walks, races for one invitation and
 * one decision. The app is built once in it.
 */
const longOnly = isLong
  ? []
  : [
      '**/consumer-app.after.browser.test.ts',
      '**/consumer-app.banks.browser.test.ts',
      '**/consumer-app.failures.browser.test.ts',
      '**/consumer-app.links.browser.test.ts',
      '**/consumer-app.sharing.browser.test.ts',
      '**/consumer-app.waiting.browser.test.ts',
      '**/copied-server.journey.test.ts',
      '**/edited.journey.test.ts',
      '**/failure-lab.logins.journey.test.ts',
      '**/failure-lab.sources.journey.test.ts',
      '**/grants.race.test.ts',
      '**/heap.journey.test.ts',
      '**/java.language.test.ts',
      '**/refresh.race.test.ts',
      '**/same-build.alone.test.ts',
      '**/several-banks.journey.test.ts',
      '**/subpoena.journey.test.ts',
    ];

export default defineConfig({
  // Node loads graphql as ES module for us and as CommonJS for packages; two copies break its `instanceof`.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    pool: 'forks',
    // One more than the two cores they are made for: journeys and browsers wait for sockets and processes a fifth of their time.
    maxWorkers: 3,
    testTimeout: (isLong ? 1800 : 30) * second,
    hookTimeout: 60 * second,
    // A second, the default, is too short on a busy machine; it still must come true within the test's own time.
    expect: { poll: { timeout: 20 * second } },
    setupFiles: ['./server/suite.setup.ts'],
    reporters: [new SuiteReporter()],
    projects: [
      suite('unit', ['{schema,sealing,server,client-examples}/**/*.test.{ts,tsx}'], { exclude: ofAnyKind }),
      suiteOfKind('alone', 'alone', { alone: true, exclude: longOnly }),
      suite('connectors', ['connectors/**/*.test.ts'], { exclude: ofAnyKind }),
      suiteOfKind('property', 'property'),
      suiteOfKind('databases', 'db', { databases: true }),
      suiteOfKind('races', 'race', { databases: true, exclude: longOnly }),
      suiteOfKind('journeys', 'journey', { databases: true, exclude: longOnly }),
      suiteOfKind('browser', 'browser', { databases: true, exclude: longOnly }),
      suiteOfKind('languages', 'language', { databases: true, exclude: longOnly }),
    ],
  },
});
