import { describe, expect, it } from 'vitest';
import { memoryAdapter } from './memory.adapter.ts';

describe('the memory of the practice identity provider', () => {
  const remembering = () => {
    let now = 1_000_000;
    const adapter = memoryAdapter(() => now);
    return {
      code: adapter('AuthorizationCode'),
      token: adapter('AccessToken'),
      session: adapter('Session'),
      pass: (ms: number) => (now += ms),
    };
  };

  it('forgets what expired', async () => {
    const { code, pass } = remembering();
    await code.upsert('one', { jti: 'one' }, 60);
    expect(await code.find('one')).toEqual({ jti: 'one' });
    pass(60_000);
    expect(await code.find('one')).toBeUndefined();
  });

  it('keeps kinds apart, and marks what was used', async () => {
    const { code, token } = remembering();
    await code.upsert('one', { jti: 'one' }, 60);
    expect(await token.find('one')).toBeUndefined();
    await code.consume('one');
    expect(await code.find('one')).toMatchObject({ consumed: 1000 });
  });

  it('takes back everything that hangs on one grant, and nothing else', async () => {
    const { code, token } = remembering();
    await code.upsert('one', { grantId: 'grant' }, 60);
    await token.upsert('two', { grantId: 'grant' }, 60);
    await token.upsert('three', { grantId: 'other' }, 60);
    await code.revokeByGrantId('grant');
    expect(await code.find('one')).toBeUndefined();
    expect(await token.find('two')).toBeUndefined();
    expect(await token.find('three')).toBeDefined();
    await token.destroy('three');
    expect(await token.find('three')).toBeUndefined();
  });

  it('finds no session again', async () => {
    const { session } = remembering();
    await session.upsert('one', { uid: 'uid' }, 60);
    expect(await session.find('one')).toBeUndefined();
    expect(await session.findByUid('uid')).toBeUndefined();
  });
});
