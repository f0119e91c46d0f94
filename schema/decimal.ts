import { GraphQLScalarType, Kind } from 'graphql';

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,3})?$/;

/** True for a decimal number written out, `-?digits[.digits]`, at most three decimals. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

function parse(value: unknown): string {
  if (!isDecimal(value)) throw new TypeError('a Decimal is a string such as "1234.50"');
  return value;
}

export const GraphQLDecimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'A decimal number as a string, `1234.50`. Never a float.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
});
