const OF_THE_DOCUMENT = String.raw`you(?:'ve| have| had| wrote| put| got| read)\b|(?:it|that line|this line) (?:says|said|has|had|reads|currently|now|still)\b|(?:at the moment|right now|currently|so far),? (?:it|you|the)\b|(?:the|my) (?:cv|resume|résumé|file|old (?:one|text|line|version))\b|(?:that|this)(?:'s| is| was| sounds| reads| looks) (?:what|how|why|the (?:right|correct|true)|better|more|much|all|it)\b|what (?:you have|it says|is there|stands there)\b|thanks\b|thank you\b|cheers\b|please\b|pls\b|sorry\b|much better\b|that(?:'s)? (?:all|it)\b`
const OF_WHO_SAYS_IT = String.raw`i\b|i'|we\b|some(?:one|body)\b|they\b|he\b|she\b|it\b|that\b|this\b|whoever\b|not\b|which\b|because\b|as you\b`
const AFTER_LONG = new RegExp(String.raw`(?<=[.!;])\s+(?:${OF_THE_DOCUMENT})[^]*$`, 'i')
const AFTER_SHORT = new RegExp(
  String.raw`[.!;]\s+(?:${OF_THE_DOCUMENT}|${OF_WHO_SAYS_IT})(?![\p{L}])[^]*$`,
  'iu',
)

/**
 * What a line should say, without the sentence behind it that tells of the
 * document or of how it came: "Handled 200 accounts. You have 20 there". A long
 * text may speak of its author itself: "Nurse. I love my work".
 */
export function withoutAfterword({ value, long }: { value: string; long: boolean }): string {
  const rest = value.replace(long ? AFTER_LONG : AFTER_SHORT, '').replace(/[\s.;!]+$/, '')
  return rest === '' ? value : rest
}
