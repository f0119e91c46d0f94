import type { AssertedPerson } from '../connector.ts';
import type { WireOverview } from './mpo.wire.ts';
import { isDay } from './values.wire.ts';

const INITIALS_AND_NAME = /^(?:\p{Lu}\p{Ll}{0,3}\.[ ]?)+(?<name>\p{L}[\p{L}' ]{0,120})$/u;

/**
 * Who an overview says it is about: the XML's `Naam` (`M.G. Maassen`) and `Geboortedatum`. A name that may hold two
 * family names (a dash, a slash) asserts nothing: it would be taken for somebody else's where a register has one of them.
 */
export function namedIn({ name = '', birthDate = '' }: WireOverview): AssertedPerson {
  const familyName = INITIALS_AND_NAME.exec(name)?.groups?.name?.trim();
  if (familyName === undefined || !isDay(birthDate)) return {};
  return { familyName, birthDate };
}
