import type { SourceAnswer, Wanted } from '../connector.ts';
import type { WireOverview } from './mpo.wire.ts';

type SourceReference = SourceAnswer['references'][number];
type Path = SourceReference['path'];

/**
 * The days an overview speaks of: that of its making for the whole, and for each line below it the day its own
 * administrator names (StandPer). Only of what is wanted.
 */
export function referencesOf(
  overview: WireOverview,
  wanted: Wanted,
  broughtByConsumer: boolean,
): readonly SourceReference[] {
  if (!wanted.wants('pension')) return [];
  const whole = { path: ['pension'], source: 'MPO', referenceDate: overview.madeOn ?? null, broughtByConsumer };
  const lines = overview.status === 'OK' ? [...oldAge(overview), ...partner(overview)] : [];
  return [
    whole,
    ...lines
      .filter(({ path }) => wanted.wants(path.filter((step) => typeof step === 'string').join('.')))
      .map(({ path, asOf }) => ({ path, source: 'MPO', referenceDate: asOf, broughtByConsumer })),
  ];
}

interface DatedLine {
  readonly path: Path;
  readonly asOf: string;
}

function oldAge(overview: WireOverview): readonly DatedLine[] {
  const kinds = ['certain', 'indicative', 'forSingles'] as const;
  return (overview.oldAge ?? []).flatMap((stage, at) => [
    ...dated(stage.aow, ['pension', 'oldAge', at, 'statePension']),
    ...kinds.flatMap((kind) => stage[kind].flatMap((line, of) => dated(line, ['pension', 'oldAge', at, kind, of]))),
  ]);
}

function partner(overview: WireOverview): readonly DatedLine[] {
  return (overview.partner ?? []).flatMap(({ lines }, at) =>
    lines.flatMap((line, of) => dated(line, ['pension', 'partner', at, 'entitlements', of])),
  );
}

function dated(line: { readonly asOf: string | undefined } | undefined, path: Path): readonly DatedLine[] {
  return line?.asOf === undefined ? [] : [{ path, asOf: line.asOf }];
}
