import { type Language, nameOf } from '../../device/plan.ts';

/** A portal's name within a sentence: `bij je bank`, but `bij MijnOverheid`. */
export function portalName(portal: string, language: Language): string {
  const name = nameOf('portals', portal, language);
  return portal === 'BANK' ? name.toLowerCase() : name;
}
