/** What must be found nowhere, and the search for it in every spelling in which bytes are written down. */
export interface Needle {
  /** What it is, and how it is spelled: `street base64+1`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The shortest spelling that is looked for: what is shorter is found by chance. */
const LEAST = 7;

/** A secret in all its spellings: as it is, UTF-16, hex, and base64 wherever in a longer text it may stand. */
export function needlesOf(secrets: Readonly<Record<string, string | Uint8Array>>): readonly Needle[] {
  return Object.entries(secrets).flatMap(([what, secret]) => {
    const bytes = Buffer.from(secret);
    if (bytes.length < LEAST) throw new Error(`${what} is too short to look for`);
    const spellings: Record<string, string | Uint8Array> = {
      raw: bytes,
      hex: bytes.toString('hex'),
      HEX: bytes.toString('hex').toUpperCase(),
      ...(typeof secret === 'string' ? { utf16: Buffer.from(secret, 'utf16le') } : {}),
    };
    for (const shift of [0, 1, 2]) {
      const written = base64Inside(bytes, shift);
      spellings[`base64+${shift}`] = written;
      spellings[`base64url+${shift}`] = written.replaceAll('+', '-').replaceAll('/', '_');
    }
    return Object.entries(spellings).map(([spelling, as]) => ({ name: `${what} ${spelling}`, bytes: Buffer.from(as) }));
  });
}

/** The characters of a base64 text that depend on these bytes alone, when `shift` other bytes stand before them. */
function base64Inside(bytes: Uint8Array, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

/** A search for many needles at once; `findIn` gives the names of those that are there. */
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
  return {
    findIn(searched) {
      const haystack = Buffer.from(searched as Uint8Array);
      const found = new Set<string>();
      let start = haystack[0] ?? 0;
      for (let next = 1; next < haystack.length; next += 1) {
        start = ((start << 8) | (haystack[next] ?? 0)) & 0xffff;
        const place = next - 1;
        for (const { name, bytes } of starting[start] ?? [])
          if (haystack.subarray(place, place + bytes.length).equals(bytes)) found.add(name);
      }
      return [...found];
    },
  };
}
