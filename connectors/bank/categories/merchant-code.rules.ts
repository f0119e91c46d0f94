import type { Category } from '../../../schema/category.ts';

/** ISO 18245 codes of merchants that say by themselves what is bought, whatever the shop is called. */
const SURE = ofCodes([
  ['GAMBLING', '7800-7802 7995 9406'],
  ['CASH_WITHDRAWAL', '6010-6011'],
]);

/** What a merchant of the code mostly sells: asked when no rule knows the name. */
const USUAL = ofCodes([
  ['GROCERIES', '5411 5422 5441 5451 5462 5499 5921'],
  ['FUEL', '5541-5542 5552 5983'],
  ['PUBLIC_TRANSPORT', '4111-4112 4121 4131'],
  ['PARKING', '7523'],
  ['EATING_OUT', '5811-5814'],
  ['TRAVEL', '3000-3999 4411 4511 4722 4784 7011-7012 7032-7033 7512-7513 7519'],
  ['HEALTHCARE', '742 5047 5912 5975-5976 8011 8021 8031 8041-8043 8049-8050 8062 8071 8099'],
  [
    'SHOPPING',
    `5200 5211 5231 5251 5261 5300-5399 5611-5699 5712-5722 5732-5735 5931-5950 5970-5977 5992-5999 7216 7230
    7298 7531-7542`,
  ],
  ['LEISURE', '5816 7832 7922 7929 7932-7933 7941 7991-7994 7996 7998-7999'],
  ['MEMBERSHIP', '7997 8641 8675 8699'],
  ['SUBSCRIPTION', '4899 5815 5817-5818 5968'],
  ['INTERNET_TV_PHONE', '4812 4814 4816'],
  ['ENERGY', '4900'],
  ['INSURANCE', '5960 6300'],
  ['EDUCATION_COSTS', '8211 8220 8241 8244 8249 8299'],
  ['CHILDCARE', '8351'],
  ['CHARITY', '8398 8661'],
  ['INVESTMENT', '6051 6211'],
  ['DEBT_COLLECTION', '7322'],
  ['FINE', '9222'],
]);

/** What a merchant category code leaves no doubt about. */
export function sureOfMerchant(code: string): Category | undefined {
  return SURE.get(Number(code));
}

/** What is mostly bought at merchants of a code. */
export function usualOfMerchant(code: string): Category | undefined {
  return USUAL.get(Number(code));
}

/** Codes and ranges of codes, a space between them. */
function ofCodes(written: readonly (readonly [Category, string])[]): ReadonlyMap<number, Category> {
  return new Map(
    written.flatMap(([category, codes]) => codes.split(/\s+/).flatMap((range) => codesIn(range, category))),
  );
}

function codesIn(range: string, category: Category): readonly (readonly [number, Category])[] {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at): readonly [number, Category] => [from + at, category]);
}
