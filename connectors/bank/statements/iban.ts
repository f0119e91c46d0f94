const [ZERO, NINE, LETTER_A] = [48, 57, 65] as const;
const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** True for an account number that passes the check of ISO 13616 (mod 97), written without spaces. */
export function isIban(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  let rest = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Country and check digits count last.
    const code = text.charCodeAt((at + 4) % text.length);
    rest = (code > NINE ? rest * 100 + code - LETTER_A + 10 : rest * 10 + code - ZERO) % 97;
  }
  return rest === 1;
}
