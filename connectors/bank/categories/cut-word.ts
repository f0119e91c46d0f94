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

/** The words of a text, with those made whole that were cut in two: `kinderopv angtoeslag` and `zorg toeslag`. */
export function joinCutWords(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const whole: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [head = '', tail = ''] = [words[at], words[at + 1]];
    const isCut = tail !== '' && CUT_WORDS.some((word) => isCutInTwo(word, head, tail));
    whole.push(isCut ? head + tail : head);
    if (isCut) at += 1;
  }
  return whole;
}

function isCutInTwo(word: string, head: string, tail: string): boolean {
  return head.length < word.length && word.startsWith(head) && (head + tail).startsWith(word);
}
