import { toBase64url } from '../sealing/bytes.ts';
import type { Operator } from '../sealing/receipt-parties.ts';

/**
 * Who runs a practice broker: nobody real, and every receipt shows it.
 * @param officerKey X25519 public key of the privacy officer that practice made
 */
export const practiceOperator = (officerKey: Uint8Array): Operator => ({
  party: {
    id: 'zegel-practice',
    type: 'PROCESSOR',
    name: 'Zegel (oefenomgeving, niet echt)',
    address: 'Oefenplein 1, 0000 AA Oefenstad',
    contact: { phone: '+31 30 000 0000', email: 'hulp@zegel.example', page: 'https://zegel.example/hulp' },
    privacy_officer: 'privacy@zegel.example',
  },
  storage_locations: ['NL'],
  processing_location: 'NL',
  codes_of_conduct: [],
  impact_assessment: null,
  complaint_key: toBase64url(officerKey),
});
