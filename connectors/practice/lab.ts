import { LOGIN_EXCEPTIONS, LOGIN_ROWS } from './lab.logins.ts';
import type { LabException, LabRow } from './lab.row.ts';
import { SOURCE_EXCEPTIONS, SOURCE_ROWS } from './lab.sources.ts';

export type { LabDeed, LabException, LabRow, LabTold } from './lab.row.ts';

/**
 * The failure lab: every state of the consumer's screens that a login or a source brings about, at every portal where it
 * can occur, with how it is reached and where it is told. A test walks every row of it through the real server.
 */
export const FAILURE_LAB: readonly LabRow[] = [...LOGIN_ROWS, ...SOURCE_ROWS];

/** Where a state that others of its kind have does not occur, and why. */
export const LAB_EXCEPTIONS: readonly LabException[] = [...LOGIN_EXCEPTIONS, ...SOURCE_EXCEPTIONS];

/** One line for one row: `UWV UWV: Outage SOURCE_UNAVAILABLE by kees, error_SOURCE_UNAVAILABLE`. */
export function titleOf({ portal, source, wording, code, person, does }: LabRow): string {
  const at = source === null ? portal : `${portal}/${source}`;
  return `${at}: ${wording}${code === null ? '' : ` ${code}`} by ${person}, ${deedOf(does)}`;
}

function deedOf(does: LabRow['does']): string {
  switch (does.kind) {
    case 'TYPE':
      return does.smsCode === '123456' ? does.password : `${does.password} ${does.smsCode}`;
    case 'CHOOSE_BANK':
      return does.bank;
    case 'SCRIPT_SOURCE':
      return `scriptSource ${does.script}`;
    case 'ASK_NEW_CODE':
      return 'a new code at once';
    case 'LEAVE':
      return 'back from the first page';
    case 'FINISH_ELSEWHERE':
      return 'finished on another device';
    default: {
      const never: never = does;
      return never;
    }
  }
}
