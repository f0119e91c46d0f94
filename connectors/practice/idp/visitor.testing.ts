/** A browser without script: one cookie jar for every port of a host, as browsers keep it, and forms sent by hand. */

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly attributes: string;
}

export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

export class Visitor {
  readonly cookies = new Map<string, Cookie>();
  readonly #stopAt: string;

  /** @param stopAt - a redirect to an address that begins so is not followed: there the app takes over */
  constructor(stopAt: string) {
    this.#stopAt = stopAt;
  }

  open(url: string): Promise<Shown> {
    return this.#visit(url, {});
  }

  submit(shown: Shown, fields: Readonly<Record<string, string>>): Promise<Shown> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#visit(shown.url, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  }

  async #visit(url: string, init: RequestInit): Promise<Shown> {
    const headers = { ...init.headers, cookie: this.#cookiesFor(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (location === null) {
      return { url, status: response.status, headers: response.headers, html: await response.text() };
    }
    await response.arrayBuffer();
    const next = new URL(location, url).href;
    if (next.startsWith(this.#stopAt))
      return { url: next, status: response.status, headers: response.headers, html: '' };
    return this.#visit(next, {});
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const isGone = value === '' || attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute));
    if (isGone) this.cookies.delete(`${name} ${path}`);
    else this.cookies.set(`${name} ${path}`, { name, value, path, attributes: attributes.join('; ') });
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    const fits = (path: string): boolean => path === '/' || pathname === path || pathname.startsWith(`${path}/`);
    return [...this.cookies.values()]
      .filter(({ path }) => fits(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}
