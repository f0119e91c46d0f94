/** Posts JSON. @throws Error with a sentence for the person at the page, when nothing answers */
export async function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  try {
    const sent = { 'content-type': 'application/json', ...headers };
    return await fetch(url, { method: 'POST', headers: sent, body: JSON.stringify(body) });
  } catch {
    throw new Error('The broker does not answer. Is it running?');
  }
}
