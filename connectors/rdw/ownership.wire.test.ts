import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { element, envelope } from '../suwi/answer.testing.ts';
import { client, holding, liability, ownership, SUBJECT } from './answers.testing.ts';
import { parseOwnership } from './ownership.wire.ts';

const parse = (message: string) => parseOwnership(Buffer.from(message), 'text/xml; charset=utf-8');

describe('an answer of the ownership service', () => {
  it('is read by what it knows, and skips the rest', () => {
    const address =
      '<RdwAdres><FeitelijkAdres><Straatadres><Postcd>2551JV</Postcd></Straatadres></FeitelijkAdres></RdwAdres>';
    const { clients, warned } = parse(ownership(client(address, '<Nieuw><Diep>1</Diep></Nieuw>', liability())));
    expect(warned).toBe(false);
    expect(clients).toMatchObject([{ bsn: SUBJECT, liabilities: [{ plate: '8QAU41', until: undefined, states: [] }] }]);
    expect(JSON.stringify(clients)).not.toContain('2551JV');
  });

  it('may qualify children that the schema does not qualify', () => {
    const qualified = holding({})
      .replaceAll(/<(\/?)([A-Z]\w+)>/g, '<$1smls:$2>')
      .replaceAll('smls:smls:', 'smls:');
    expect(parse(qualified).clients[0]?.liabilities).toHaveLength(1);
  });

  it('may leave out all that the schema requires of a vehicle', () => {
    const bare = element('Aansprakelijke', '<Voertuig><StatusVoertuig/></Voertuig>');
    expect(parse(ownership(client(bare, element('Aansprakelijke', '')))).clients[0]?.liabilities).toEqual([
      { since: undefined, until: undefined, plate: undefined, states: [{}] },
      { since: undefined, until: undefined, plate: undefined, states: [] },
    ]);
  });

  it.each([
    ['no BSN', ownership('<ClientSuwi/>'), 'Burgerservicenr'],
    [
      'a BSN of ten digits',
      ownership(element('ClientSuwi', '<Burgerservicenr>9999901840</Burgerservicenr>')),
      'Burgerservicenr',
    ],
    ['two BSNs', ownership(client(`<Burgerservicenr>${SUBJECT}</Burgerservicenr>`)), 'Burgerservicenr'],
    ['a day in words', holding({ since: 'gisteren' }), 'DatRegistratieAansprakelijkheid'],
    ['a day with dashes', holding({ until: '2026-01-01' }), 'DatEAansprakelijkheid'],
    ['a plate that holds a BSN', holding({ plate: SUBJECT }), 'KentekenVoertuig'],
    ['a plate of other characters', holding({ plate: '8QÄ-41' }), 'KentekenVoertuig'],
    ['a code that is none', holding({ states: [['negentig']] }), 'CdStatusVoertuig'],
    ['a day of birth that is none', ownership(client('<Geboortedat>1975</Geboortedat>')), 'Geboortedat'],
    ['more vehicles than anybody has', holding(...Array.from({ length: 301 }, () => ({}))), 'Aansprakelijke'],
    [
      'more vehicles than anybody has, in parts',
      ownership(...Array.from({ length: 40 }, () => client(liability().repeat(10)))),
      'Aansprakelijke',
    ],
    [
      'more states than a vehicle has',
      holding({ states: Array.from({ length: 101 }, () => ['91'] as const) }),
      'StatusVoertuig',
    ],
    [
      'another operation',
      envelope('<a:KentekenInfoResponse xmlns:a="http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD/v0200"/>'),
      'VoertuigbezitInfoPersoonResponse',
    ],
    ['another version', holding({}).replaceAll('v0200', 'v0300'), 'VoertuigbezitInfoPersoonResponse'],
    [
      'only a warning',
      ownership('<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>'),
      'VoertuigbezitInfoPersoonResponse',
    ],
  ])('with %s is malformed, and the failure names the place only', (_, message, detail) => {
    expect(() => parse(message)).toThrow(new SourceFailure('MALFORMED', detail));
  });

  it.each([
    ['<fwi:NietGerechtigd/>', 'NietGerechtigd'],
    ['<fwi:FWI><Fout><Code>1</Code><Tekst>999990184</Tekst></Fout></fwi:FWI>', 'fwi:Fout'],
  ])('that is %s was refused', (part, detail) => {
    expect(() => parse(ownership(part))).toThrow(new SourceFailure('REFUSED', detail));
  });

  it.each([
    ['NietsGevonden', ownership('<fwi:NietsGevonden/>')],
    ['NietsGevonden on its own', envelope('<fwi:NietsGevonden xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205"/>')],
    ['nothing at all', ownership()],
  ])('that is %s found nobody', (_, message) => {
    expect(parse(message)).toEqual({ clients: [], warned: false });
  });
});
