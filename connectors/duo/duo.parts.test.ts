import { describe, expect, it } from 'vitest';
import { fault } from '../suwi/answer.testing.ts';
import { TODAY, told, wantedOf } from '../suwi/suwi.testing.ts';
import { duo, duoConnector } from './duo.connector.ts';
import { answer, answerOf, debtAnswer, EVERYTHING, OTHER, result, SUBJECT, twoServices } from './duo.testing.ts';

const now = new Date(`${TODAY}T09:00:00Z`);
const access = { baseUrl: 'http://127.0.0.1' };
const HAVO = answerOf(result({ on: '20180613' }));

async function outcome(services: Parameters<typeof twoServices>[0], wanted = EVERYTHING) {
  const http = twoServices(services);
  const { record } = await duo.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted, http, now });
  return told(record) as Record<string, unknown>;
}

describe('one service that fails while the other answers', () => {
  it('leaves its part a gap: diplomas without debt', async () => {
    const { education, studentDebt } = await outcome({ education: HAVO, status: { debt: 503 } });
    expect(education).toMatchObject({ diplomas: [{ course: 'Havo' }] });
    expect(studentDebt).toBe('UNAVAILABLE');
  });

  it('leaves its part a gap: debt without diplomas', async () => {
    const { education, studentDebt } = await outcome({ debt: debtAnswer(), education: fault('s:Server') });
    expect(education).toBe('UNAVAILABLE');
    expect(studentDebt).toMatchObject({ total: { amount: '31000.50' } });
  });

  it('has no reference for that part', async () => {
    const http = twoServices({ education: HAVO, debt: '{' });
    const { references } = await duo.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted: EVERYTHING, http, now });
    expect(references.map(({ path }) => path)).toEqual([['education']]);
  });

  it('fails the whole when it is the only one wanted', async () => {
    const failing = { education: HAVO, status: { debt: 429 } };
    await expect(outcome(failing, wantedOf('studentDebt'))).rejects.toMatchObject({ code: 'BUSY' });
  });

  it('fails the whole when the other fails too, by the first of the two', async () => {
    const failing = { education: fault('s:Client'), status: { debt: 500 } };
    await expect(outcome(failing)).rejects.toMatchObject({ message: 'REFUSED: SOAP fault' });
  });

  it.each([
    ['the debt', { education: HAVO, debt: debtAnswer({}, {}, OTHER) }],
    ['the diplomas', { education: HAVO.replace(SUBJECT, OTHER), debt: debtAnswer() }],
  ])('fails the whole when it answers about somebody else: %s', async (_, services) => {
    await expect(outcome(services)).rejects.toMatchObject({ message: 'MALFORMED: answered about somebody else' });
  });
});

describe('nothing found', () => {
  it('is empty for diplomas and debt each by itself', async () => {
    const nobody = JSON.stringify({ burgerservicenummer: SUBJECT, peildatum: TODAY });
    expect(await outcome({ education: answer('<fwi:NietsGevonden/>'), debt: nobody })).toEqual({});
    expect(Object.keys(await outcome({ education: HAVO, debt: nobody }))).toEqual(['education']);
  });

  it('is a debt of no loans where DUO says that there are none', async () => {
    const none = JSON.stringify({ burgerservicenummer: SUBJECT, studieschuld: { leningen: [] } });
    const { studentDebt } = await outcome({ education: HAVO, debt: none });
    expect(studentDebt).toEqual({ total: undefined, loans: [] });
  });
});

describe('a question to DUO', () => {
  it('has the BSN in the body of each, once, and in no address or header', async () => {
    const http = twoServices({ education: HAVO, debt: debtAnswer() });
    await duo.fetch({
      access: { ...access, apiKey: 'key' },
      loggedIn: { bsn: SUBJECT },
      wanted: EVERYTHING,
      http,
      now,
    });
    expect(http.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
    for (const { url, headers, body } of http.sent) {
      expect(JSON.stringify([url, headers])).not.toContain(SUBJECT);
      expect(body?.split(SUBJECT).length).toBe(2);
    }
    expect(http.sent[1]?.body).toBe(`{"burgerservicenummer":"${SUBJECT}"}`);
    expect(http.sent[1]?.headers?.['x-api-key']).toBe('key');
  });

  it('goes to two places where the access names two', async () => {
    const http = twoServices({ education: HAVO, debt: debtAnswer() });
    const apart = { ...access, debtUrl: 'https://duo.example' };
    await duo.fetch({ access: apart, loggedIn: { bsn: SUBJECT }, wanted: EVERYTHING, http, now });
    expect(http.sent.map(({ url }) => new URL(url).origin)).toEqual(['http://127.0.0.1', 'https://duo.example']);
  });

  it('is made fit for its line before it goes', async () => {
    const signed = duoConnector({ newMessageId: () => 'urn:uuid:1', secure: (message) => `${message}<!--signed-->` });
    const http = twoServices({ education: HAVO });
    await signed.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted: wantedOf('education'), http, now });
    expect(http.sent[0]?.body).toMatch(/urn:uuid:1.*<!--signed-->$/);
  });

  it.each([undefined, '', '12345678', '99997114x'])('is never sent for a login that gave BSN %s', async (bsn) => {
    const http = twoServices({});
    const input = { access, loggedIn: bsn === undefined ? {} : { bsn }, wanted: EVERYTHING, http, now };
    await expect(duo.fetch(input)).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
    expect(http.sent).toEqual([]);
  });
});

describe('an answer by its status', () => {
  it.each([
    [401, 'REFUSED'],
    [403, 'REFUSED'],
    [429, 'BUSY'],
    [500, 'UNREACHABLE'],
    [502, 'UNREACHABLE'],
    [204, 'MALFORMED'],
    [404, 'MALFORMED'],
  ])('%i about a debt is %s', async (status, code) => {
    await expect(outcome({ status: { debt: status } }, wantedOf('studentDebt'))).rejects.toMatchObject({ code });
  });
});
