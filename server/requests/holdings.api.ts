import { Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Content, holdings } from '../database/holdings.ts';
import type { TableKind } from '../database/kinds.ts';

const HoldingKindEnum = { FACT: 'FACT', VAULT: 'VAULT', COUNTER: 'COUNTER' } as const satisfies Record<
  TableKind,
  TableKind
>;
registerEnumType(HoldingKindEnum, {
  name: 'HoldingKind',
  description: 'What may happen to a row: a FACT stays, a COUNTER changes, a VAULT is sealed bytes that are purged.',
});

const ContentEnum = {
  ID: 'ID',
  MOMENT: 'MOMENT',
  NUMBER: 'NUMBER',
  CODE: 'CODE',
  DIGEST: 'DIGEST',
  PUBLIC_KEY: 'PUBLIC_KEY',
  PROVIDER: 'PROVIDER',
  WRAPPED: 'WRAPPED',
} as const satisfies Record<Content, Content>;
registerEnumType(ContentEnum, {
  name: 'HoldingContent',
  description: 'What a column holds. PROVIDER: a provider’s own words. WRAPPED: sealed bytes under a storage key.',
});

@ObjectType({ description: 'One table of the broker’s database.' })
export class HoldingShown {
  @Field(() => String)
  table!: string;

  @Field(() => HoldingKindEnum)
  kind!: TableKind;

  @Field(() => String, { description: 'Why it is there, in Dutch.' })
  nl!: string;

  @Field(() => String, { description: 'Why it is there, in English.' })
  en!: string;

  @Field(() => String, { description: 'Until when, in Dutch.' })
  keptNl!: string;

  @Field(() => String, { description: 'Until when, in English.' })
  keptEn!: string;

  @Field(() => [ContentEnum], { description: 'What its columns hold, each kind once.' })
  contents!: Content[];
}

@Resolver()
export class HoldingsApi {
  @Query(() => [HoldingShown], { description: 'Everybody: every table this broker has, and what is in it.' })
  holdings(): HoldingShown[] {
    return holdings().map(({ table, kind, why, kept, columns }) => ({
      table,
      kind,
      nl: why.nl,
      en: why.en,
      keptNl: kept.nl,
      keptEn: kept.en,
      contents: [...new Set(columns.flatMap(({ content }) => (content === null ? [] : [content])))],
    }));
  }
}
