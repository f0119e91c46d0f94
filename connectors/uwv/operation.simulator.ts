import type { PlayedOperation } from '../suwi/soap.simulator.ts';

/** What is played here. */
export const UWV_PLAYED: PlayedOperation = {
  office: 'UWV',
  service: 'UWVDossierInkomstenGSD',
  version: 'v0200',
  name: 'UWVPersoonsIkvInfo',
};
