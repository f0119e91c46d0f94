/** One check of section 4.12 did not hold. Never leaves `open`: the outside learns that it failed, not why. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param check name of the check, such as `receipt.signature` */
  constructor(readonly check: string) {
    super(check);
  }
}

/** @throws Refused when it is not so */
export function must(isSo: boolean, check: string): asserts isSo {
  if (!isSo) throw new Refused(check);
}

/** Whatever fails inside is this one check. @throws Refused */
export function within<T>(check: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused(check);
  }
}
