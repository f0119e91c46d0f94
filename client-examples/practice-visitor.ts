/** What the practice consumer types at a portal's own pages. */
export interface Typed {
  /** A practice name, such as `kees`. */
  readonly name: string;
  /** A practice password: `goed`, or one that plays a fault. */
  readonly password?: string;
  readonly code?: string;
  /** Asks a new code instead of typing one. */
  readonly asksNewCode?: boolean;
  /** Which of the accounts a bank lists, counted from 0; else those that are ticked beforehand. */
  readonly accounts?: readonly number[];
  /** Leaves the login at its first page. */
  readonly cancels?: boolean;
  /** Reads every page the portal shows. */
  readonly reads?: (html: string) => void;
}

/**
 * The consumer's hands and browser at a practice portal: opens its pages, keeps its cookies, fills in its forms, and
 * ends at the page of the app the portal redirects to. In real life a person does this in a real browser.
 *
 * @param appOrigin - where the app takes over again
 * @returns the address of the redirect, with the portal's answer in it
 */
export async function visitPortal(loginUrl: string, appOrigin: string, typed: Typed): Promise<URL> {
  const cookies = new Map<string, string>();
  let page = await open(loginUrl, appOrigin, cookies);
  for (let step = 0; step < 9; step += 1) {
    if (page.kind === 'APP') return page.url;
    typed.reads?.(page.html);
    page = await submit(page, fill(page.html, typed), appOrigin, cookies);
  }
  throw new Error('the portal kept asking');
}

type Place =
  | { readonly kind: 'APP'; readonly url: URL }
  | { readonly kind: 'PAGE'; readonly url: string; readonly html: string };

function open(url: string, appOrigin: string, cookies: Map<string, string>): Promise<Place> {
  return go(url, {}, appOrigin, cookies);
}

function submit(
  page: Extract<Place, { readonly kind: 'PAGE' }>,
  fields: URLSearchParams,
  appOrigin: string,
  cookies: Map<string, string>,
): Promise<Place> {
  const [, action] = /<form[^>]*\saction="([^"]*)"/.exec(page.html) ?? [];
  const url = new URL((action ?? '').replaceAll('&amp;', '&'), page.url).href;
  return go(action ? url : page.url, { method: 'POST', body: fields }, appOrigin, cookies);
}

async function go(url: string, init: RequestInit, appOrigin: string, cookies: Map<string, string>): Promise<Place> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, {
    ...init,
    redirect: 'manual',
    headers: { ...(cookie ? { cookie } : {}), 'accept-language': 'nl' },
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  const location = response.headers.get('location');
  if (location === null) return { kind: 'PAGE', url, html: await response.text() };
  await response.arrayBuffer();
  const next = new URL(location, url);
  return next.origin === appOrigin ? { kind: 'APP', url: next } : go(next.href, {}, appOrigin, cookies);
}

/** Fills the page's form: name and password, the SMS code, or the accounts of a bank; or only goes back. */
function fill(html: string, typed: Typed): URLSearchParams {
  const fields = new URLSearchParams();
  let account = 0;
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name && attribute(tag, 'type') === 'hidden') fields.append(name, attribute(tag, 'value') ?? '');
    if (name !== 'account') continue;
    const isChosen = typed.accounts ? typed.accounts.includes(account) : /\schecked/.test(tag);
    if (isChosen) fields.append(name, attribute(tag, 'value') ?? '');
    account += 1;
  }
  if (/name="password"/.test(html)) {
    fields.set('name', typed.name);
    fields.set('password', typed.password ?? 'goed');
    fields.set('action', typed.cancels ? 'cancel' : 'login');
  } else if (/name="code"/.test(html)) {
    const isAsked = typed.asksNewCode === true;
    fields.set('code', isAsked ? '' : (typed.code ?? '123456'));
    fields.set('action', isAsked ? 'resend' : 'verify');
  } else if (/value="agree"/.test(html)) fields.set('action', 'agree');
  else if (/value="back"/.test(html)) fields.set('action', 'back');
  else throw new Error('a portal page without a form');
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}
