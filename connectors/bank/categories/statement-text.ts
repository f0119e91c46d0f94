/** What a bank wrote in one text although it belongs in fields of its own. */
export interface StatementText {
  readonly name: string | undefined;
  readonly iban: string | undefined;
  readonly creditorId: string | undefined;
  /** What is left for the payment itself. */
  readonly text: string;
  /** The name is of a shop's terminal or cash machine. */
  readonly byCard: boolean;
}

const TAG = /\/(TRTP|IBAN|BIC|NAME|REMI|EREF|PREF|MARF|CSID|CNTP|ORDP|BENM|ADDR|SVCL|PURP|ULTD|ULTB|ISDT|RTRN)\//;
const LABEL =
  /(?:\b|(?=Omschrijving))(Naam|Name|Omschrijving|Description|IBAN|BIC|Kenmerk|Reference|Machtiging(?: ID)?|Mandate ID|Incassant(?: ID)?|Creditor ID|Betalingskenm\.?|Valutadatum|Value date|Overige partij|Voor)\s*:\s*/i;
const EACH_LABEL = new RegExp(LABEL.source, 'gi');
const TERMINAL =
  /^(BEA|GEA)(?:,\s+(?:Betaalpas|[A-Z][a-z]+ [A-Z][a-z]+)|\s+NR:\S+(?:\s+\d{2}\.\d{2}\.\d{2}\S*)?)\s+(.+?),\s?PAS/;
/** How the money moved, where it opens a text: `Incasso` there is a direct debit and no debt collector. */
const MOVED =
  /^(?:SEPA\s+|Europese\s+)?(?:incasso(?:\s+(?:algemeen|doorlopend|eenmalig|b2b|door))*|periodieke (?:overboeking|overb\.?)|acceptgiro)\b(?!\s*(?:bureau|kosten|kantoor|service))[\s:-]+(?=\S)/i;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}/;
/** `Name NL… what for`: the account between the two, although what stands in front may be more than a name. */
const AROUND_IBAN = /^(\D{2,70}?)\s+([A-Z]{2}\d{2}[A-Z]{4}\d{10})\b\s*(.+)$/s;
/** What only stands beside a payment by card. */
const CARD =
  /\b(?:KV\d{3}|PAS\d{3}|pasvolgnr|pasnr|pas nr|betaalautomaat|betaalpas|pinbetaling|apple pay|google pay|contactloos|card payment|MCC)\b/i;
/** `Card payment to …`, `Transfer from … - …`: the name behind a verb, as banks on a telephone write. */
const TOLD =
  /^(card payment(?: to| at)?|card transaction|payment (?:to|from)|transfer (?:to|from)|sent to|received from|paid to|betaling aan|overboeking (?:naar|van|aan)|overschrijving (?:naar|van|aan)|to|from)\s+(?!savings|pocket|space|own|eigen|spaar|main)(.+?)(?:\s+-\s+(.*))?$/i;

/** `COMPRA EN …, CON LA TARJETA` and `TRANSFERENCIA DE …, CONCEPTO …`: as a Spanish bank writes to its Dutch customers. */
const SPANISH_CARD = /^(?:COMPRA EN|ABONO DE|DEVOLUCION (?:COMPRA )?EN)\s+(.+?)(?:,[^,]*)?,\s*CON LA TARJETA\b/i;
const SPANISH_TRANSFER =
  /^TRANSFERENCIA(?:\s+(?:PERIODICA|INMEDIATA))*\s+(?:DE|A FAVOR DE|A)\s+(.+?),?\s+CONCEPTO\s*:?\s*(.*)$/is;

/**
 * Reads the ways in which banks put everything in the text: tags between slashes
 * (`/TRTP/…/NAME/…/REMI/…`), labels with a colon (`Naam: … Omschrijving: …`), and a card terminal (`BEA, …`, or `GEA, …`
 * for a cash machine); and the sentences of banks that write `Payment from …` or `Compra en …`. Any other text is left as it is.
 */
export function readStatementText(written: string): StatementText {
  const raw = written.replaceAll(/<br\s*\/?>/gi, ' ');
  const terminal = raw.startsWith('BEA') || raw.startsWith('GEA') ? TERMINAL.exec(raw) : null;
  if (terminal) {
    const text = terminal[1] === 'GEA' ? 'geldautomaat' : '';
    return { name: terminal[2], iban: undefined, creditorId: undefined, text, byCard: true };
  }
  const byCard = CARD.test(raw);
  if (raw.startsWith('/') && TAG.test(raw)) {
    const tagged = fromTags(raw);
    const told = tagged.name ? undefined : TOLD.exec(tagged.text);
    return told ? { ...tagged, name: told[2], text: told[3] ?? '' } : tagged;
  }
  if (raw.includes(':') && LABEL.test(raw)) return { ...fromLabels(raw), byCard };
  const spanish = SPANISH_CARD.exec(raw);
  if (spanish) return { name: spanish[1], iban: undefined, creditorId: undefined, text: '', byCard: true };
  const transferred = SPANISH_TRANSFER.exec(raw);
  if (transferred) {
    const [, name, text = ''] = transferred;
    return { name, iban: undefined, creditorId: undefined, text, byCard };
  }
  const told = TOLD.exec(raw);
  if (told) {
    const [, verb = '', name, text = ''] = told;
    return { name, iban: undefined, creditorId: undefined, text, byCard: byCard || /card/i.test(verb) };
  }
  const around = AROUND_IBAN.exec(raw);
  if (around)
    return { name: around[1], iban: around[2], creditorId: undefined, text: `${around[1]} ${around[3]}`, byCard };
  const iban = IBAN.exec(raw)?.[0];
  const text = (iban === undefined ? raw : raw.slice(iban.length).trim()).replace(MOVED, '');
  return { name: undefined, iban, creditorId: undefined, text, byCard };
}

function fromTags(raw: string): StatementText {
  const parts = raw.split(TAG);
  const values = new Map<string, string>();
  for (let at = 1; at + 1 < parts.length; at += 2) values.set(parts[at] ?? '', (parts[at + 1] ?? '').trim());
  const [contraIban, , contraName] = values.get('CNTP')?.split('/') ?? [];
  return {
    name: values.get('NAME') || contraName,
    iban: IBAN.exec(values.get('IBAN') ?? contraIban ?? '')?.[0],
    creditorId: values.get('CSID')?.replaceAll('/', '').trim(),
    text: (values.get('REMI') ?? '').replace(/^(USTD|STRD)\/\//, ''),
    byCard: false,
  };
}

function fromLabels(raw: string): StatementText {
  const labels = [...raw.matchAll(EACH_LABEL)];
  const value = (...names: readonly string[]): string | undefined => {
    const at = labels.findIndex((label) => names.includes((label[1] ?? '').toLowerCase()));
    const label = labels[at];
    return label && raw.slice(label.index + label[0].length, labels[at + 1]?.index).trim();
  };
  return {
    name: value('naam', 'name'),
    iban: IBAN.exec(value('iban') ?? '')?.[0],
    creditorId: value('incassant', 'incassant id', 'creditor id')?.split(' ')[0],
    text: value('omschrijving', 'description') ?? raw.slice(0, labels[0]?.index),
    byCard: false,
  };
}

/** Widths at which banks cut a text into lines, right through words. */
const LINE_WIDTHS: ReadonlySet<number> = new Set([27, 32, 33, 35, 65, 70, 140]);

/** The lines of a text as one: put back as they were where all but the last are cut at one width, and none is a sentence. */
export function joinLines(lines: readonly string[]): string {
  const [width = 0] = lines.map(({ length }) => length);
  const isCut =
    lines.length > 1 &&
    !TOLD.test(lines[0] ?? '') &&
    LINE_WIDTHS.has(width) &&
    lines.slice(0, -1).every(({ length }) => length === width);
  return lines.join(isCut ? '' : ' ');
}
