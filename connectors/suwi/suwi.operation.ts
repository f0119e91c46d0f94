/** One operation of a SuwiML service; all its names are made of these three. */
export interface SuwiOperation {
  /** Such as `UWVDossierInkomstenGSD`. */
  readonly service: string;
  /** Such as `v0200`. */
  readonly version: string;
  /** Such as `UWVPersoonsIkvInfo`; its answer is named so with `Response` behind it. */
  readonly name: string;
}

const SERVICES = 'http://bkwi.nl/SuwiML/Diensten';

/** Of the element that is the question, and the one that is the answer. */
export function namespaceOf({ service, version }: SuwiOperation): string {
  return `${SERVICES}/${service}/${version}`;
}

/** WS-Addressing action of the question (WSDL, `wsaw:Action`). */
export function actionOf({ service, version, name }: SuwiOperation): string {
  return `${SERVICES}/${service}-${version}/${name}`;
}

/** Where the service lives below the origin of the broker (BKWI.wsdl). */
export function pathOf({ service, version }: SuwiOperation): string {
  return `/suwibroker/soap/${service}-${version}`;
}
