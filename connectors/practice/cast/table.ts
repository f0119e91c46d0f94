import type { TableValue } from '../person.ts';

/** Values of the national tables 32, 33, 34 and 56 that the cast uses: code and description. */

const value = (code: string, label: string): TableValue => ({ code, label });

export const COUNTRY = {
  netherlands: value('6030', 'Nederland'),
  morocco: value('5022', 'Marokko'),
  suriname: value('5007', 'Suriname'),
  france: value('5002', 'Frankrijk'),
  czechoslovakia: value('7048', 'Tsjecho-Slowakije'),
} as const;

export const NATIONALITY = {
  dutch: value('0001', 'Nederlandse'),
  moroccan: value('0131', 'Marokkaanse'),
  czech: value('0028', 'Tsjechische'),
  turkish: value('0339', 'Turkse'),
} as const;

export const MUNICIPALITY = {
  hague: value('0518', "'s-Gravenhage"),
  rotterdam: value('0599', 'Rotterdam'),
  utrecht: value('0344', 'Utrecht'),
  reeuwijk: value('1901', 'Bodegraven-Reeuwijk'),
  waddinxveen: value('0627', 'Waddinxveen'),
  kerkrade: value('0928', 'Kerkrade'),
  nonResidents: value('1999', 'Registratie Niet-Ingezetenen'),
} as const;

export const RESIDENCE_PERMIT = {
  indefinite: value('25', 'Vw 2000 art. 8, sub b, verg. reg. onbep. tijd of langdurig ingez., arbeid vrij'),
} as const;
