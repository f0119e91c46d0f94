import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { openLog } from './log.ts';

it('the log holds the facts on its list, and nothing else whoever passes it', () => {
  const lines: string[] = [];
  const log = openLog(
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  log('collect.failed', {
    task: 'tsk_1',
    failure: 'TIMEOUT',
    name: 'Kees',
    bsn: '999990184',
    url: 'https://x/?code=1',
  });
  expect(JSON.parse(lines.join(''))).toEqual({
    level: 30,
    time: expect.any(String) as string,
    event: 'collect.failed',
    task: 'tsk_1',
    failure: 'TIMEOUT',
  });
});
