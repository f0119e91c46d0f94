export const PORTAL_HEALTH_STATES = ['WORKING', 'DISTURBED', 'UNKNOWN'] as const;
export type PortalHealthState = (typeof PORTAL_HEALTH_STATES)[number];

/** How a portal, or a bank at one, does at the moment, as far as logins of late tell. */
export interface PortalHealth {
  readonly state: PortalHealthState;
  /** Of DISTURBED the minute of its first failure. */
  readonly since: Date | null;
}

/** What became of the logins of the last hour at one portal or bank, all sessions together. */
export interface RecentLogins {
  /** When one was last collected. */
  readonly workedAt: Date | null;
  /** When the first one since then found nobody, or no answer in time. */
  readonly failingSince: Date | null;
  /** Of how many sessions those were. */
  readonly failingSessions: number;
}

/** One person's trouble may be their own, and others need not learn of it. */
const FEWEST_SESSIONS = 2;
const MINUTE = 60_000;
const UNKNOWN: PortalHealth = { state: 'UNKNOWN', since: null };

/** Disturbed when several sessions in a row failed at the portal's end; one that is collected ends that. */
export function portalHealth(recent: RecentLogins | undefined): PortalHealth {
  if (!recent) return UNKNOWN;
  const { workedAt, failingSince, failingSessions } = recent;
  if (failingSince && failingSessions >= FEWEST_SESSIONS)
    return { state: 'DISTURBED', since: new Date(Math.floor(failingSince.valueOf() / MINUTE) * MINUTE) };
  return workedAt ? { state: 'WORKING', since: null } : UNKNOWN;
}
