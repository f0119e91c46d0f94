import { registerEnumType } from 'type-graphql';
import { CATEGORIES, CATEGORY_IDS, type Category } from './category.ts';

/** The GraphQL enum: type-graphql wants an object whose keys are its values. */
export const TransactionCategory = Object.fromEntries(CATEGORY_IDS.map((id) => [id, id])) as {
  readonly [Id in Category]: Id;
};

registerEnumType(TransactionCategory, {
  name: 'TransactionCategory',
  description: 'What a bank transaction is for. More values may be added.',
  valuesConfig: Object.fromEntries(CATEGORY_IDS.map((id) => [id, { description: `Dutch: ${CATEGORIES[id].nl}.` }])),
});
