import { registerEnumType } from 'type-graphql';
import { CATEGORIES, CATEGORY_IDS, type Category } from './category.ts';

/** The GraphQL enum: type-graphql wants an object whose keys are its values. */
export const TransactionCategory = Object.fromEntries(CATEGORY_IDS.map((id) => [id, id])) as {
  readonly [Id in Category]: Id;
};

const DIRECTIONS = { IN: 'Money in', OUT: 'Money out', BETWEEN: 'Money moved' } as const;

registerEnumType(TransactionCategory, {
  name: 'TransactionCategory',
  description: 'What a bank transaction is for: label, direction, group, fixed cost. More values may be added.',
  valuesConfig: Object.fromEntries(CATEGORY_IDS.map((id) => [id, { description: descriptionOf(id) }])),
});

function descriptionOf(id: Category): string {
  const { en, nl, direction, group, fixedCost } = CATEGORIES[id];
  return `${en}. ${DIRECTIONS[direction]}, group ${group}${fixedCost ? ', a fixed cost' : ''}. Dutch: ${nl}.`;
}
