import { gunzipSync } from 'node:zlib';

/** What must be found nowhere, and the search for it in every spelling in which bytes are written down. */
export interface Needle {
  /** What it is, and how it is spelled: `street base64+1`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The shortest spelling that is looked for: what is shorter is found by chance. */
const LEAST = 7;
/** How gzip with deflate begins. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
/** What an inflated gzip may weigh. */
const MOST_INFLATED = 64 * 2 ** 20;

/** A secret in all its spellings: as it is, UTF-16, escaped in JSON, hex, and base64 wherever in a longer text it may stand. */
export function needlesOf(secrets: Readonly<Record<string, string | Uint8Array>>): readonly Needle[] {
  return Object.entries(secrets).flatMap(([what, secret]) => {
    const bytes = Buffer.from(secret);
    if (bytes.length < LEAST) throw new Error(`${what} is too short to look for`);
    const spellings: Record<string, string | Uint8Array> = {
      raw: bytes,
      hex: bytes.toString('hex'),
      HEX: bytes.toString('hex').toUpperCase(),
      ...(typeof secret === 'string' ? { utf16: Buffer.from(secret, 'utf16le'), ...escapedInJson(secret) } : {}),
    };
    for (const shift of [0, 1, 2]) {
      const written = base64Inside(bytes, shift);
      spellings[`base64+${shift}`] = written;
      spellings[`base64url+${shift}`] = written.replaceAll('+', '-').replaceAll('/', '_');
    }
    return Object.entries(spellings).map(([spelling, as]) => ({ name: `${what} ${spelling}`, bytes: Buffer.from(as) }));
  });
}

/** The ways JSON may write a text otherwise than it is: `\\"`, `\\u00eb`, `\\u00EB`; none where there is nothing to escape. */
function escapedInJson(text: string): Readonly<Record<string, string>> {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const capitals = ascii.replace(/\\u[0-9a-f]{4}/g, (escaped) => `\\u${escaped.slice(2).toUpperCase()}`);
  const ways = { json, 'json ascii': ascii, 'json ASCII': capitals };
  const seen = new Set([text]);
  return Object.fromEntries(Object.entries(ways).filter(([, way]) => !seen.has(way) && seen.add(way)));
}

/** The characters of a base64 text that depend on these bytes alone, when `shift` other bytes stand before them. */
function base64Inside(bytes: Uint8Array, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

/** The texts of a value that are long enough to look for, each once, by the first place where it stands. */
export function textsIn(value: unknown, at = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map(Buffer.byteLength(value) < LEAST ? [] : [[value, at]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const inside = Object.entries(value).flatMap(([name, member]) => [...textsIn(member, `${at}.${name}`)]);
  return new Map(inside.toReversed());
}

/** A search for many needles at once; `findIn` gives the names of those that are there, also in what was compressed by gzip. */
export interface Search {
  readonly findIn: (haystack: Uint8Array | string) => readonly string[];
}

/** Looks at every place in the haystack once: two bytes say which needles may begin there. */
export function searchFor(needles: readonly Needle[]): Search {
  const starting: (Needle[] | undefined)[] = Array.from({ length: 0x10000 });
  for (const needle of needles) {
    const start = ((needle.bytes[0] ?? 0) << 8) | (needle.bytes[1] ?? 0);
    starting[start] = [...(starting[start] ?? []), needle];
  }
  const search: Search = {
    findIn(searched) {
      const haystack = Buffer.from(searched as Uint8Array);
      const found = new Set(inflatedFrom(haystack).flatMap((inflated) => search.findIn(inflated)));
      let start = haystack[0] ?? 0;
      for (let next = 1; next < haystack.length; next += 1) {
        start = ((start << 8) | (haystack[next] ?? 0)) & 0xffff;
        const place = next - 1;
        for (const { name, bytes } of starting[start] ?? [])
          if (haystack[place + 3] === bytes[3] && haystack.subarray(place, place + bytes.length).equals(bytes))
            found.add(name);
      }
      return [...found];
    },
  };
  return search;
}

/** What was compressed by gzip, wherever in the haystack it begins. */
function inflatedFrom(haystack: Buffer): readonly Buffer[] {
  const inflated: Buffer[] = [];
  for (let at = haystack.indexOf(GZIP); at >= 0; at = haystack.indexOf(GZIP, at + 1))
    try {
      inflated.push(gunzipSync(haystack.subarray(at), { maxOutputLength: MOST_INFLATED }));
    } catch {
      // Three bytes that happen to be those of gzip.
    }
  return inflated;
}
