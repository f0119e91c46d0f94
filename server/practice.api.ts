import 'reflect-metadata';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';
import { Arg, buildSchemaSync, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Script } from '../connectors/practice/script.ts';
import type { PracticeWorld } from '../connectors/practice/world.ts';
import type { SourceId } from '../schema/source.ts';
import { domainNow, moveClock } from './database/clock.ts';
import type { Database } from './database/database.ts';
import { FailureLab, failureLab, PracticeScriptEnum, PracticeSourceEnum } from './practice.lab.ts';
import type { PracticeLender } from './practice.lender.ts';

/** What practice offers beside the broker. */
export interface PracticeRoom {
  readonly db: Database;
  readonly world: PracticeWorld;
  readonly lender: PracticeLender;
  readonly appOrigin: string;
  readonly passwords: readonly string[];
  /** The practice world's clock follows the domain's. */
  readonly clockMoved: (milliseconds: number) => void;
  readonly sweep: () => Promise<void>;
}

@ObjectType({ description: 'Somebody to practise as. Nobody of them exists.' })
export class PracticePersonShown {
  @Field(() => String, { description: 'The name to log in with.' })
  login!: string;

  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType({ description: 'The lender everybody may play, with its private keys: they protect nobody.' })
export class PracticeLenderShown {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLJSONObject, { description: 'Private JWK for the token endpoint.' })
  clientKey!: object;

  @Field(() => GraphQLJSONObject, { description: 'Private JWK that signs data requests.' })
  identityKey!: object;
}

const LONGEST_MOVE_S = 366 * 24 * 3600;

@Resolver()
export class PracticeApi {
  constructor(private readonly room: PracticeRoom) {}

  @Query(() => [PracticePersonShown])
  practicePeople(): PracticePersonShown[] {
    return this.room.world.people.map(({ login, about }) => ({ login, ...about }));
  }

  @Query(() => [String], { description: 'Practice passwords: `goed` works, the others play what they say.' })
  practicePasswords(): readonly string[] {
    return this.room.passwords;
  }

  @Query(() => PracticeLenderShown)
  practiceLender(): PracticeLenderShown {
    return this.room.lender;
  }

  @Query(() => String, { description: 'Where the consumer’s app is: logins return there.' })
  practiceAppOrigin(): string {
    return this.room.appOrigin;
  }

  @Query(() => GraphQLDateTimeISO, { description: 'What time it is in practice.' })
  practiceNow(): Promise<Date> {
    return domainNow(this.room.db);
  }

  @Query(() => FailureLab, {
    description: 'How every state of a login or a source is reached: whom to be, what to type, where it is told.',
  })
  failureLab(): FailureLab {
    return failureLab();
  }

  @Mutation(() => PracticeScriptEnum, {
    description:
      'Lets one source play a script for one person from now on, whatever is typed at logins, until it is given `goed`. Gives what the source plays now.',
  })
  scriptSource(
    @Arg('person', () => String, { description: 'A practice name.' }) person: string,
    @Arg('source', () => PracticeSourceEnum) source: SourceId,
    @Arg('script', () => PracticeScriptEnum) script: Script,
  ): Script {
    const { world } = this.room;
    const found = world.personByLogin(person);
    if (!found) throw new GraphQLError('Nobody of that name is in practice.', { extensions: { code: 'NOT_FOUND' } });
    world.overrideScript(found.bsn, source, script);
    return world.script(found.bsn, source);
  }

  @Mutation(() => GraphQLDateTimeISO, {
    description: 'Moves practice time forward, and ends what has passed its deadline. Tokens keep the machine’s clock.',
  })
  async advanceClock(
    @Arg('seconds', () => Int, { description: 'At least 1, at most a year.' }) seconds: number,
  ): Promise<Date> {
    const milliseconds = Math.min(Math.max(seconds, 1), LONGEST_MOVE_S) * 1000;
    await moveClock(this.room.db, milliseconds);
    this.room.clockMoved(milliseconds);
    await this.room.sweep();
    return domainNow(this.room.db);
  }
}

/** The practice schema: on its own path, started by the practice entry point only. */
export function practiceSchema(room: PracticeRoom | undefined): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [PracticeApi],
    container: { get: () => (room ? new PracticeApi(room) : {}) },
    orphanedTypes: [],
    validate: false,
  });
}
