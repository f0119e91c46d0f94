/**
 * A delivery and what is kept of it, as a reader of PROTOCOL.md section 6 would keep them on paper: whole hours, no
 * database, no sweeper needed for anything but telling. Shares no code with the room it is held against.
 */

const DAY = 24;
const ANSWER_DAYS = 30;
const WARNING_DAYS = 7;

export class PaperConsent {
  /** How the share ended, once that is carried out. */
  private end: string | null = null;
  private outcome: string | null = null;
  private isWarned = false;
  private asked: { readonly due: number; answer: string | null; isToldLate: boolean } | null = null;
  readonly until: number;
  accesses = 0;
  /** What the holder is told, in order. */
  readonly toHolder: string[];
  /** What the provider is told, in order. */
  readonly toProvider: string[] = [];

  /** @param days - to keep; 0 to be collected once, within `pickUp` hours */
  constructor(
    readonly days: number,
    pickUp: number,
    private readonly clock: { readonly hours: number },
  ) {
    this.until = clock.hours + (days > 0 ? days * DAY : pickUp);
    this.toHolder = days > 0 ? ['KEPT'] : [];
  }

  share(): string | null {
    if (this.days === 0) return null;
    return this.end ?? (this.isPast ? 'EXPIRED' : 'ACTIVE');
  }

  delivery(): string {
    return this.outcome ?? (this.isPast ? 'LAPSED' : 'PENDING');
  }

  erasure(): string | null {
    if (!this.asked) return null;
    return this.asked.answer ?? (this.clock.hours >= this.asked.due ? 'OVERDUE' : 'REQUESTED');
  }

  /** Whether our bytes and their key are there. */
  isHeld(): boolean {
    return this.days > 0 ? this.end === null : this.outcome === null;
  }

  private get isPast(): boolean {
    return this.clock.hours >= this.until;
  }

  private tellBoth(what: string): void {
    this.toHolder.push(what);
    this.toProvider.push(what);
  }

  /** The delivery ends with it unless it has before. */
  private endShare(how: string, became: string): void {
    this.end = how;
    this.toHolder.push(how);
    this.toProvider.push(this.outcome === null ? became : how);
    this.outcome ??= became;
  }

  private endDelivery(how: string): void {
    this.outcome = how;
    this.toProvider.push(how);
  }

  retrieve(): boolean {
    if (this.share() !== 'ACTIVE') return false;
    this.accesses += 1;
    this.toHolder.push('RETRIEVED');
    return true;
  }

  /** The provider's last word: the first stands, and nothing is said of what lapsed. */
  say(word: 'ACKNOWLEDGED' | 'REJECTED'): boolean {
    if (this.delivery() === 'PENDING') {
      if (word === 'REJECTED' && this.days > 0) this.endShare('REJECTED', 'REJECTED');
      else this.endDelivery(word);
    }
    return this.outcome === word;
  }

  withdraw(): void {
    if (this.share() === 'ACTIVE') this.endShare('WITHDRAWN', 'WITHDRAWN');
    if (this.days === 0 && this.delivery() === 'PENDING') this.endDelivery('WITHDRAWN');
  }

  ask(): void {
    if (this.days === 0 || this.asked) return;
    this.asked = { due: this.clock.hours + ANSWER_DAYS * DAY, answer: null, isToldLate: false };
    this.tellBoth('ERASURE_REQUESTED');
  }

  /** The first answer stands, late as it may be. */
  answer(word: 'CONFIRMED' | 'REFUSED'): boolean {
    if (!this.asked) return false;
    if (this.asked.answer === null) {
      this.asked.answer = word;
      this.tellBoth('ERASURE_ANSWERED');
    }
    return this.asked.answer === word;
  }

  sweep(): void {
    if (this.days > 0 && this.end === null && this.isPast) this.endShare('EXPIRED', 'LAPSED');
    if (this.days === 0 && this.outcome === null && this.isPast) this.endDelivery('LAPSED');
    const isLastWeek = this.clock.hours >= this.until - WARNING_DAYS * DAY;
    if (this.days > WARNING_DAYS && this.end === null && !this.isWarned && isLastWeek) {
      this.isWarned = true;
      this.tellBoth('EXPIRING');
    }
    if (this.asked && this.erasure() === 'OVERDUE' && !this.asked.isToldLate) {
      this.asked.isToldLate = true;
      this.tellBoth('ERASURE_OVERDUE');
    }
  }
}
