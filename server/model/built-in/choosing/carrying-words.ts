/** Words that carry on or take back, and say nothing of what to do. */
export const CARRYING = new Set(
  'and also plus then now ok okay so same do for with too as well ditto what about how no nah nope not wait sorry oh oops soz rather instead mean meant i it the one ones that this other of to on at in please pls thanks my number job role position entry application resume cv file alert offer again is was a an mate pal love buddy cheers thx actually but just it'.split(
    ' ',
  ),
)

/** A number, an ordinal, or the like. */
export function isCount(text: string): boolean {
  return /^(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|two|three|four|five|six|top|bottom|middle)$/.test(
    text,
  )
}
