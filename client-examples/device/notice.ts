import { heldWords } from './held.ts';
import type { Joined } from './join.ts';
import { type Language, nameOf } from './plan.ts';
import type { Review } from './review.ts';
import { showPlan } from './show-plan.ts';

/** What a notice says beyond the signed request. */
export interface Noticed {
  /** ids of the sections that are shared; without it all that is asked */
  readonly shared?: ReadonlySet<string>;
  /** whether words of the consumer's own go along */
  readonly hasNotes?: boolean;
  /** days that the separate question names (design D14); 0 where it is not asked */
  readonly days?: number;
}

/**
 * The notice of a decision, of what is shared of what was looked at: what the consumer is shown before approving, letter
 * for letter, and what the receipt's hash is of. How the separate question was answered stands in its `retention_days`.
 *
 * @param without - consent groups that are left out
 * @param days - that the separate question names; 0 where it is not asked
 */
export function agreedNotice(
  joined: Joined,
  { sections, notes }: Review,
  language: Language,
  without: ReadonlySet<string>,
  days: number = joined.claims.retention_days,
): string {
  const isShared = ({ planned }: Review['sections'][number]): boolean => !without.has(planned.group);
  const shared = new Set(sections.filter(isShared).map(({ planned }) => planned.id));
  return noticeText(joined, language, { shared, hasNotes: notes !== null && isShared(notes), days });
}

/** A notice as one text, a line for each thing. */
export function noticeText(
  joined: Joined,
  language: Language,
  { shared, hasNotes = false, days = 0 }: Noticed = {},
): string {
  const { request, claims } = joined;
  const { name, domain } = request.provider;
  const purpose = nameOf('purposes', claims.purpose, language);
  const recipients = claims.recipients.join('; ');
  const told =
    language === 'nl'
      ? [
          `Je deelt deze gegevens met ${name} (${domain}).`,
          `Waarvoor: ${purpose}.`,
          recipients ? `Gaat ook naar: ${recipients}.` : 'Gaat naar niemand anders.',
          ...(claims.reference ? [`Kenmerk, in de woorden van ${name}: ${claims.reference}`] : []),
          `Op te halen binnen ${claims.pickup_hours} uur.`,
          'Ze gaan op slot.',
          `Wij beoordelen je gegevens niet: ${name} beslist.`,
        ]
      : [
          `You share these details with ${name} (${domain}).`,
          `Why: ${purpose}.`,
          recipients ? `Also goes to: ${recipients}.` : 'Goes to nobody else.',
          ...(claims.reference ? [`Reference, in the words of ${name}: ${claims.reference}`] : []),
          `To be collected within ${claims.pickup_hours} hours.`,
          'They travel locked.',
          `We do not judge your details: ${name} decides.`,
        ];
  const sections = showPlan(joined, language)
    .filter(({ section }) => shared?.has(section.id) ?? true)
    .flatMap(({ section, lines, narrowed }) => [
      `${nameOf('sources', section.source, language)}${section.reason ? ` (${section.reason})` : ''}:`,
      ...[...lines, ...narrowed].map((line) => `- ${line}`),
    ]);
  const notes = language === 'nl' ? 'Je eigen opmerking gaat mee.' : 'Your own note goes along.';
  return [
    ...told,
    ...keepWords(name, days, language),
    ...sections,
    ...(hasNotes ? [notes] : []),
    ...heldWords(joined, language),
  ].join('\n');
}

/** The question whether to keep, as its screen asks it; or that nothing is kept. */
function keepWords(name: string, days: number, language: Language): readonly string[] {
  if (language === 'nl')
    return days === 0
      ? [`Niet bewaard: ${name} kan ze één keer ophalen.`]
      : [
          `Mag ${name} je gegevens ${days} dagen ophalen?`,
          'Je krijgt elke keer bericht.',
          'Je kunt dit altijd intrekken. Wat al opgehaald is, kunnen wij niet wissen.',
          `Zeg je nee? Dan kan ${name} ze één keer ophalen.`,
        ];
  return days === 0
    ? [`Not kept: ${name} can collect them once.`]
    : [
        `May ${name} collect your details for ${days} days?`,
        'You get a notice each time.',
        'You can always withdraw this. What was collected already we cannot erase.',
        `If you say no, ${name} can collect them once.`,
      ];
}
