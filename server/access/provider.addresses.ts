/** Forms of a provider's addresses. Host names are ASCII: a name in other letters is shown as what it is, `xn--`, so refused. */

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A host name of two labels or more, lower case, such as `lender.example`. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  return text.length <= 253 && labels.length >= 2 && labels.every(isLabel) && /^[a-z]{2,}$/.test(labels.at(-1) ?? '');
}

const isLabel = (text: string): boolean => label.test(text) && !text.startsWith('xn--');

export function isEmail(text: string): boolean {
  const [person, host, ...more] = text.split('@');
  return person !== undefined && /^[A-Za-z0-9._+-]{1,64}$/.test(person) && isDomain(host ?? '') && more.length === 0;
}

/**
 * Whether it is an address of the provider itself: https, on its domain or below it, without user, so that what a
 * consumer is sent to belongs to the name shown.
 */
export function isPageOf(domain: string, text: string, allowLoopback: boolean): boolean {
  if (text.length > 2000 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return false;
  if (allowLoopback && isLoopback(url)) return true;
  return url.protocol === 'https:' && (url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}

function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}
