import { VIA_2019 } from './via-2019.table.ts';

/** The keys and kinds of what is read; the names of the items differ by year. */
export type ViaTable = typeof VIA_2019;

/** The taxonomy of one tax year: where its names live, and what is read of it. */
export interface ViaTaxonomy {
  readonly year: number;
  /** `http://www.nltaxonomie.nl/nt14/bd/20191211`; dictionary, axes and entry points stand below it. */
  readonly root: string;
  readonly table: ViaTable;
}

/**
 * The Nederlandse Taxonomie of each tax year: the December release of the tax office's part, with the entry point
 * `bd-rpt-ihz-via-<year>.xsd`. 2019 and 2025 are known by that name; of the years between the release is known, and the
 * name is taken to go on. 2026 stands as its release was announced. That 2020 and later have the items of 2019 is not
 * confirmed: where one was renamed, its year gets a table of its own.
 */
const RELEASES: readonly (readonly [year: number, generation: string, release: string, table: ViaTable])[] = [
  [2019, 'nt14', '20191211', VIA_2019],
  [2020, 'nt15', '20201209', VIA_2019],
  [2021, 'nt16', '20211208', VIA_2019],
  [2022, 'nt17', '20221207', VIA_2019],
  [2023, 'nt18', '20231213', VIA_2019],
  [2024, 'nt19', '20241211', VIA_2019],
  [2025, 'nt20', '20251210', VIA_2019],
  [2026, 'nt21', '20261209', VIA_2019],
];

const TAXONOMIES: ReadonlyMap<number, ViaTaxonomy> = new Map(
  RELEASES.map(([year, generation, release, table]) => [
    year,
    { year, root: `http://www.nltaxonomie.nl/${generation}/bd/${release}`, table },
  ]),
);

/** The first year whose return can be read. */
export const FIRST_YEAR = RELEASES[0]?.[0] ?? 0;

/** Undefined for a year of which no taxonomy is known: it cannot be read, and is not asked. */
export function taxonomyOf(year: number): ViaTaxonomy | undefined {
  return TAXONOMIES.get(year);
}

/** By the `schemaRef` of an instance; http and https name one document. */
export function taxonomyAt(schemaRef: string): ViaTaxonomy | undefined {
  const href = schemaRef.trim().replace(/^https:/, 'http:');
  return [...TAXONOMIES.values()].find((one) => href === `${one.root}/entrypoints/bd-rpt-ihz-via-${one.year}.xsd`);
}
