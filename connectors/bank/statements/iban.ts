const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** True for an account number that passes the check of ISO 13616 (mod 97), written without spaces. */
export function isIban(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  let rest = 0;
  for (const character of `${text.slice(4)}${text.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
