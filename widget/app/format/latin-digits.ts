/** The digits of a text; a pasted or typed Arabic-Indic digit counts as its Latin twin. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/\D/g, '')
}
