/** How a practice bank behaves, so that each way real banks differ is met: all of them keep to the standard. */
export interface PracticeBank {
  /** Below the origin of the practice banks; `<origin>/<id>` is the bank's base URL. */
  readonly id: 'gezond' | 'traag' | 'storing' | 'anders';
  readonly name: string;
  readonly health: 'GOOD' | 'SLOW' | 'DOWN';
  readonly dialect: Dialect;
  /** A consent here is for one account. */
  readonly oneAccount?: true;
}

export interface Dialect {
  /** A minus before what goes out; else every amount is bare and the sides tell. */
  readonly signed: boolean;
  /** Debtor and creditor both filled; else the other side only. */
  readonly bothSides: boolean;
  /** `withBalance` on the account list is honoured; else balances are asked for apart. */
  readonly listsBalances: boolean;
  /** `application/problem+json`; else `tppMessages`. */
  readonly problemJson: boolean;
  /** Everything in one labelled text; else fields apart and a short text. */
  readonly labelledText: boolean;
  /** Links written with the origin; else from the root of the host. */
  readonly absoluteLinks: boolean;
  /** A consent is given after its authorisation was begun by a call of its own. */
  readonly startsApart: boolean;
  /** Each page begins with the last row of the one before it, as where something was booked in between. */
  readonly repeatsRows: boolean;
}

const plain: Dialect = {
  signed: true,
  bothSides: false,
  listsBalances: true,
  problemJson: false,
  labelledText: false,
  absoluteLinks: false,
  startsApart: false,
  repeatsRows: false,
};

/** The practice banks that speak Berlin Group. */
export const PRACTICE_BANKS: readonly PracticeBank[] = [
  { id: 'gezond', name: 'Testbank Gezond', health: 'GOOD', dialect: plain },
  {
    id: 'traag',
    name: 'Testbank Traag',
    health: 'SLOW',
    dialect: {
      signed: false,
      bothSides: true,
      listsBalances: false,
      problemJson: true,
      labelledText: true,
      absoluteLinks: true,
      startsApart: true,
      repeatsRows: true,
    },
  },
  { id: 'storing', name: 'Testbank Storing', health: 'DOWN', dialect: plain },
];

/** The one that does not: it speaks as ABN AMRO does, whose consents are for one account. */
export const OTHER_BANK: PracticeBank = {
  id: 'anders',
  name: 'Testbank Anders',
  health: 'GOOD',
  dialect: plain,
  oneAccount: true,
};
