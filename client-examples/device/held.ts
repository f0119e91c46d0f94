import { Kind, type OperationDefinitionNode, parse, valueFromASTUntyped, visit } from 'graphql';
import type { Subject } from '../../sealing/subject.ts';
import type { Joined } from './join.ts';
import { type Language, labelOf } from './plan.ts';

/** What a provider says that it already holds, and therefore does not ask. */
export interface HeldField {
  /** names from the person down */
  readonly field: string;
  /** since when, `YYYY-MM-DD` */
  readonly since: string;
}

const DAY_MS = 86_400_000;

/**
 * What the signed document names as held and still fresh, for one subject. The rule is the broker's, applied again: what is
 * stale is in the plan, and is asked.
 */
export function heldFields(
  { request, claims }: Pick<Joined, 'request' | 'claims'>,
  subject: Subject,
): readonly HeldField[] {
  const document = parse(request.document);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const variables = { ...defaultsOf(operation), ...request.variables };
  const way: string[] = [];
  const found: HeldField[] = [];
  visit(document, {
    Field: {
      enter(node) {
        way.push(node.name.value);
        const held = node.directives?.find(({ name }) => name.value === 'held');
        const given = Object.fromEntries(
          (held?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
        );
        const { since, days } = given;
        if (typeof since !== 'string' || typeof days !== 'number' || way[0] !== subject.toLowerCase()) return;
        if ((Date.parse(claims.as_of) - Date.parse(since)) / DAY_MS <= days)
          found.push({ field: way.slice(1).join('.'), since });
      },
      leave() {
        way.pop();
      },
    },
  });
  return found;
}

function defaultsOf(operation: OperationDefinitionNode | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** The same in plain words, a sentence per field. */
export function heldWords(
  joined: Pick<Joined, 'request' | 'claims' | 'subject'>,
  language: Language,
): readonly string[] {
  const date = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const { name } = joined.request.provider;
  return heldFields(joined, joined.subject).map(({ field, since }) => {
    const [day, line] = [date.format(new Date(since)), labelOf(field, language) ?? field];
    return language === 'nl'
      ? `${name} heeft dit al sinds ${day}: ${line}.`
      : `${name} holds this since ${day}: ${line}.`;
  });
}
