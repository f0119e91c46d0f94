import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { processIdentity } from './process.identity.ts';

test('a process keeps its identity while it lives and has none after', async () => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const { pid } = child;
  if (pid === undefined) throw new Error('no process');
  const identity = processIdentity(pid);
  expect(identity).toEqual({ pid, began: expect.any(String) });
  expect(processIdentity(pid)).toEqual(identity);
  expect(processIdentity(process.pid)?.began).not.toBe(identity?.began);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(pid)).toBeNull();
});
