import type { Portal } from '../../device/collect.ts';
import { type Aside, type EndReason, isInSession, type Place } from './place.ts';

/** Where the app is, how it came there, and what lies over it. A value: nothing here reads a clock or the network. */
export interface Flow {
  /** The last one is shown; those before it are the way back. Never empty. */
  readonly trail: readonly [Place, ...Place[]];
  readonly asides: readonly Aside[];
}

/** A task as the broker tells it. */
export interface ToldTask {
  readonly portal: Portal;
  readonly state: string;
}

/** What a session looks like from outside. */
export interface ToldSession {
  readonly state: string;
  readonly tasks: readonly ToldTask[];
}

export type Happening =
  | { readonly did: 'GO'; readonly to: Place }
  | { readonly did: 'BACK' }
  | { readonly did: 'OPEN'; readonly aside: Aside }
  | { readonly did: 'CLOSE' }
  /** The broker told how the session stands. */
  | { readonly did: 'TOLD'; readonly session: ToldSession }
  | { readonly did: 'ENDED'; readonly why: EndReason };

export const BEGINNING: Flow = { trail: [{ at: 'START' }], asides: [] };

export function placeOf({ trail }: Flow): Place {
  return trail.at(-1) ?? trail[0];
}

export function asideOf({ asides }: Flow): Aside | undefined {
  return asides.at(-1);
}

/** Whether there is a safe way back from here. */
export function canReturn({ trail, asides }: Flow): boolean {
  return asides.length > 0 || trail.length > 1;
}

/** The flow after something happened. */
export function next(flow: Flow, happening: Happening): Flow {
  switch (happening.did) {
    case 'GO':
      return go(flow, happening.to);
    case 'BACK':
      return back(flow);
    case 'OPEN':
      return { ...flow, asides: [...flow.asides, happening.aside] };
    case 'CLOSE':
      return { ...flow, asides: [] };
    case 'TOLD':
      return told(flow, happening.session);
    case 'ENDED':
      return isInSession(placeOf(flow)) || ['PAUSED', 'OPENING'].includes(placeOf(flow).at)
        ? { trail: [{ at: 'ENDED', why: happening.why }], asides: [] }
        : flow;
    default: {
      const never: never = happening;
      return never;
    }
  }
}

/** The places that a place is always reached through: going back leads there, whichever way one came. */
function wayTo(to: Place): readonly Place[] | undefined {
  switch (to.at) {
    case 'READY':
      return [{ at: 'ASKED' }];
    case 'PORTALS':
      return [{ at: 'ASKED' }];
    case 'PORTAL':
    case 'FETCHING':
    case 'RESULT':
    case 'MISMATCH':
    case 'OVERVIEW':
      return [{ at: 'PORTALS' }];
    case 'ACCOUNTS':
    case 'SKIP':
      return [{ at: 'PORTALS' }, { at: 'PORTAL', portal: to.portal }];
    case 'APPROVE':
      return [{ at: 'PORTALS' }, { at: 'OVERVIEW' }];
    case 'KEEP':
      return [{ at: 'PORTALS' }, { at: 'OVERVIEW' }, { at: 'APPROVE' }];
    case 'SCAN':
      return [{ at: 'START' }];
    case 'PAIRING':
      return [{ at: 'REQUESTER' }];
    case 'PARTNER':
      return [{ at: 'DONE' }];
    // What may be done from anywhere, and what one looks closer at, leads back to where one was.
    case 'STOP':
    case 'PAUSE':
    case 'GROUP':
    case 'MONEY':
    case 'PAPER':
    case 'WRONG':
      return undefined;
    default:
      return [];
  }
}

function go(flow: Flow, to: Place): Flow {
  const way = wayTo(to) ?? flow.trail.map((place) => marked(place, to));
  const [first = to, ...others] = [...way, to];
  return { trail: [first, ...others], asides: [] };
}

/** The overview knows the group one looks closer at: whoever comes back finds it where it was. */
function marked(place: Place, to: Place): Place {
  return place.at === 'OVERVIEW' && to.at === 'GROUP' ? { at: 'OVERVIEW', from: to.group } : place;
}

function back(flow: Flow): Flow {
  if (flow.asides.length > 0) return { ...flow, asides: flow.asides.slice(0, -1) };
  const [first, ...others] = flow.trail.slice(0, -1);
  return first ? { ...flow, trail: [first, ...others] } : flow;
}

/** What the broker tells moves only those who wait for it. */
function told(flow: Flow, { state, tasks }: ToldSession): Flow {
  const place = placeOf(flow);
  const isPaired = state === 'COLLECTING' || state === 'REVIEW';
  if (place.at === 'PAIRING' && isPaired) return go(flow, { at: 'ASKED' });
  if (place.at !== 'FETCHING') return flow;
  const task = tasks.find(({ portal }) => portal === place.portal);
  if (task?.state === 'SEALED') return go(flow, { at: 'RESULT', portal: place.portal });
  return task?.state === 'BUSY' || task?.state === 'LOGIN' ? flow : go(flow, { at: 'PORTALS' });
}
