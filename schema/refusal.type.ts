import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { REFUSAL_CODES, REFUSALS, type RefusalCode, type Refused } from './refusals.ts';

const Codes = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as { readonly [Code in RefusalCode]: Code };

registerEnumType(Codes, {
  name: 'RefusalCode',
  description: 'Why something was refused. More codes may be added.',
  valuesConfig: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { description: REFUSALS[code].happened }])),
});

@ObjectType({ description: 'An expected refusal, as data: what happened, what it means, what to do.' })
export class Refusal {
  @Field(() => Codes, { description: 'The code; it never changes its meaning.' })
  code!: RefusalCode;

  @Field(() => String, { nullable: true, description: 'What it is about, in the caller’s own message.' })
  path!: string | null;

  @Field(() => String, { description: 'What happened.' })
  happened!: string;

  @Field(() => String, { description: 'What it means.' })
  means!: string;

  @Field(() => String, { description: 'What to do.' })
  todo!: string;

  @Field(() => String, { nullable: true, description: 'What exactly, with the limit where there is one.' })
  detail!: string | null;
}

/** Refusals as a payload shows them. */
export function tell(refusals: readonly Refused[]): Refusal[] {
  return refusals.map(({ code, path, detail }) => {
    const { happened, means, todo } = REFUSALS[code];
    return { code, path: path ?? null, happened, means, todo, detail: detail ?? null };
  });
}
