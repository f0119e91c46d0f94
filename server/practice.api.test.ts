import 'reflect-metadata';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FAILURE_LAB } from '../connectors/practice/lab.ts';
import { PEOPLE } from '../connectors/practice/people.ts';
import { practiceWorld } from '../connectors/practice/world.ts';
import { practiceSchema } from './practice.api.ts';

describe('the practice schema', () => {
  const world = practiceWorld({ people: PEOPLE, now: () => new Date('2026-11-24T12:00:00Z') });
  const room = { world } as Parameters<typeof practiceSchema>[0];
  const schema = practiceSchema(room);
  const ask = (source: string) => graphql({ schema, source });

  it('tells the failure lab, row by row, with its exceptions and their reasons', async () => {
    const { data, errors } = await ask(`{ failureLab {
      rows { title code wording portal source person deed password smsCode bank script toldWhere told field }
      exceptions { wording portal source because }
    } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ failureLab: { exceptions: expect.arrayContaining([expect.anything()]) } });
    const lab = (data as { readonly failureLab: { readonly rows: readonly object[] } }).failureLab;
    expect(lab.rows).toHaveLength(FAILURE_LAB.length);
    expect(lab.rows).toContainEqual({
      title: 'BANK: Outage SOURCE_UNAVAILABLE by kees, storing',
      code: 'SOURCE_UNAVAILABLE',
      wording: 'Outage',
      portal: 'BANK',
      source: null,
      person: 'kees',
      deed: 'CHOOSE_BANK',
      password: 'goed',
      smsCode: '123456',
      bank: 'storing',
      script: null,
      toldWhere: 'API',
      told: 'SOURCE_UNAVAILABLE',
      field: null,
    });
  });

  it('lets one source play a script for one person, whatever they type at a login, until it is given goed', async () => {
    const script = (name: string) =>
      ask(`mutation { scriptSource(person: " Kees ", source: BRK, script: ${name}) }`).then(({ data }) => ({
        ...data,
      }));
    expect(await script('error_SOURCE_BUSY')).toEqual({ scriptSource: 'error_SOURCE_BUSY' });
    world.setScript('999990184', ['BRP', 'BRK'], 'goed');
    expect(world.script('999990184', 'BRK')).toBe('error_SOURCE_BUSY');
    expect(world.script('999990184', 'BRP')).toBe('goed');
    expect(world.script('999991292', 'BRK')).toBe('goed');
    expect(await script('goed')).toEqual({ scriptSource: 'goed' });
    expect(world.script('999990184', 'BRK')).toBe('goed');
  });

  it('knows no source, script or person but those of practice', async () => {
    const refused = await ask('mutation { scriptSource(person: "nobody", source: BRK, script: goed) }');
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask('mutation { scriptSource(person: "kees", source: ABC, script: goed) }')).errors).toHaveLength(1);
    expect((await ask('mutation { scriptSource(person: "kees", source: BRK, script: bad) }')).errors).toHaveLength(1);
  });

  it('describes every operation of its failure lab', () => {
    for (const field of [
      schema.getQueryType()?.getFields().failureLab,
      schema.getMutationType()?.getFields().scriptSource,
    ])
      expect(field?.description).toMatch(/\w/);
  });
});
