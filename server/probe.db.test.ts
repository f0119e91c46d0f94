import { test } from 'vitest';
import { startTestPractice } from './practice.testing.ts';
import { describeOnEachEngine } from './database/testing.ts';
describeOnEachEngine('x', (engine) => {
test('start', async () => {
  let t = performance.now();
  const p = await startTestPractice(engine);
  console.log('# start', engine, performance.now() - t); t = performance.now();
  await p.close();
  console.log('# close', performance.now() - t);
});
});
