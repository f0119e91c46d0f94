/** What is read of a pre-filled return, item by item; the tables of the years are written in these words. */

/** How the text of an item is read. */
export type ItemKind = 'TEXT' | 'CODE' | 'MONEY' | 'DATE' | 'FLAG';

/**
 * The cube of an item, in the words of the specification: without TimeDimension, its Begin (1 January), its End
 * (31 December), or both.
 */
export type Cube = 'nodim' | 'tb' | 'te' | 'tbe';

/** Which fact of an item is read: the year's own, the one of 1 January or the one of 31 December. */
export type Moment = 'nodim' | 'tb' | 'te';

export interface Item<Kind extends ItemKind = ItemKind> {
  /** Local name in the namespace `bd-data` of the release. */
  readonly item: string;
  readonly kind: Kind;
  readonly cube: Cube;
  readonly at: Moment;
}

export interface TupleTable {
  /** Local name in the namespace `bd-tuples` of the release; empty for the instance itself. */
  readonly tuple: string;
  readonly items: Readonly<Record<string, Item>>;
  readonly within: Readonly<Record<string, TupleTable>>;
}

function item<Kind extends ItemKind>(kind: Kind): (name: string) => Item<Kind> {
  return (name) => ({ item: name, kind, cube: 'nodim', at: 'nodim' });
}

export const text = item('TEXT');
export const code = item('CODE');
export const money = item('MONEY');
export const date = item('DATE');
export const flag = item('FLAG');

/** A balance. @param cube - the moments the item may have @param at - the one that is read, where it may have both */
export function balance(name: string, cube: 'tb' | 'te'): Item<'MONEY'>;
export function balance(name: string, cube: 'tbe', at: 'tb' | 'te'): Item<'MONEY'>;
export function balance(name: string, cube: 'tb' | 'te' | 'tbe', at?: 'tb' | 'te'): Item<'MONEY'> {
  return { item: name, kind: 'MONEY', cube, at: at ?? (cube === 'te' ? 'te' : 'tb') };
}

export function tuple<Items extends TupleTable['items'], Within extends TupleTable['within'] = Record<never, never>>(
  name: string,
  items: Items,
  within: Within = {} as Within,
): { readonly tuple: string; readonly items: Items; readonly within: Within } {
  return { tuple: name, items, within };
}
