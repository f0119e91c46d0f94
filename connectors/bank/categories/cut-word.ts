/**
 * Beginnings of the words that decide about income and debts. Banks cut a text at 32, 35 or 140 characters, right through
 * a word, and people write a compound as two words.
 */
const CUT_WORDS: readonly string[] = `
  zorgtoesl huurtoesl kinderopvangtoesl kindgebonden kinderbijsl ziektewet ziekengeld werkloosheid arbeidsongeschikt
  participatiewet bijstand levensonderhoud wajong alimentatie kinderalimentatie partneralimentatie onderhoudsbijdrage
  leenbijstand salaris nettoloon vakantiegeld vakantietoesl pensioen ouderdomspensioen lijfrente uitkering studiefinanciering
  basisbeurs studieschuld hypotheek hypothecaire bouwdepot aflossing persoonlijke doorlopend kredietovereenkomst
  creditcard deurwaarder gerechtsdeurwaarder motorrijtuigenbel houderschapsbelasting wegenbelasting inkomstenbelasting huurtermijn zorgverzekering
  terugbetaling terugvordering studielening zwangerschap inkomenstoeslag betalingsregeling incassobureau kredietbank
  kinderopvang onkostenvergoeding reiskosten servicekosten collegegeld waterschapsbelasting gemeentelijke loonheffing
  voorlopige ouderschapsplan echtscheidingsconvenant afbetaling huurincasso erfpacht`
  .trim()
  .split(/\s+/);

/** By what they may be cut to: most words of a text begin none of them. */
const BY_HEAD: ReadonlyMap<string, readonly string[]> = (() => {
  const byHead = new Map<string, string[]>();
  for (const word of CUT_WORDS)
    for (let length = 1; length < word.length; length += 1) {
      const head = word.slice(0, length);
      byHead.set(head, [...(byHead.get(head) ?? []), word]);
    }
  return byHead;
})();

/** The words of a text, with those made whole that were cut in two: `kinderopv angtoeslag` and `zorg toeslag`. */
export function joinCutWords(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [head = '', tail] = [words[at], words[at + 1]];
    const joined = `${head}${tail ?? ''}`;
    const isCut = tail !== undefined && BY_HEAD.get(head)?.some((word) => joined.startsWith(word));
    whole.push(isCut ? joined : head);
    if (isCut) at += 1;
  }
  return whole;
}
