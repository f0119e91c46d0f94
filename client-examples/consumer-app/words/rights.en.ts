import type { RIGHTS_NL } from './rights.nl.ts';

/** The same in English. */
export const RIGHTS_EN: Readonly<Record<keyof typeof RIGHTS_NL, string>> = {
  'recover.why': 'Device lost, or browser erased? Then only your withdrawal code can still withdraw.',
  'recover.keep': 'Keep your withdrawal code',
  'recover.title': 'Your withdrawal code',
  'recover.for': 'For {provider}.',
  'recover.use': 'With it you can always look and withdraw, on another device too.',
  'recover.how': 'Go to {address}. Choose “My shared data”. Then choose “I have a withdrawal code”.',
  'recover.secret': 'Give this code to nobody. Do not keep it with your receipt.',
  'recover.file': 'Keep as a file',
  'recover.have': 'I have a withdrawal code',
  'recover.enter': 'Enter your withdrawal code',
  'recover.lead': 'The code is on your paper or in your file.',
  'recover.label': 'Your withdrawal code',
  'recover.hint': '64 digits and letters. Spaces and capitals do not matter.',
  'recover.find': 'Find what I shared',
  'recover.take': 'Choose my file',
  'recover.FORM': 'This code is not complete. Type all 64 characters, or choose your file.',
  'recover.UNKNOWN': 'We find nothing under this code. Check it, or call the company.',
  'recover.noProof': 'Your receipt is not on this device. It says which items you shared.',
};
