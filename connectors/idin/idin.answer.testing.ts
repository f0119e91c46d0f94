import { SAML, SAMLP } from './idin.names.ts';

/** What a login hands on: an opened answer with these attributes, by their names after `consumer.`; values escaped. */
export function openedAnswer(
  attributes: readonly (readonly [name: string, value: string])[],
  { delivered = '5590', status = 'Success' }: { readonly delivered?: string; readonly status?: string } = {},
): Uint8Array {
  const prefix = 'urn:nl:bvn:bankid:1.0:';
  const all = [
    [`${prefix}bankid.deliveredserviceid`, delivered] as const,
    ...attributes.map(([name, value]) => [`${prefix}consumer.${name}`, value] as const),
  ];
  const written = all.map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  );
  const code = `<samlp:Status><samlp:StatusCode Value="${prefix}status:${status}"/></samlp:Status>`;
  const statement = `<saml:AttributeStatement>${written.join('')}</saml:AttributeStatement>`;
  return Buffer.from(
    `<samlp:Response xmlns:samlp="${SAMLP}" xmlns:saml="${SAML}">${code}${statement}</samlp:Response>`,
  );
}
