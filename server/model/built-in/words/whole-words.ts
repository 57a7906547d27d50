/** Every place where the words of a source, the inside of a regular expression, stand as whole words. */
export function wholeWords(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, 'giu')
}
