const PAY_CUE =
  /(?:pay(?:s|ing)?|salary|wages?|earn(?:s|ing)?|rate|comp(?:ensation)?|income|money|package)(?:\s+(?:of|is|at|range|from|around|about|over|above|least|more|than|minimum|min|between|starting|upwards|should|be|expectations?|:|i|want|would|must|need|to|us|me|a|an)){0,5}[:\s]*$/i
const FLOOR_CUE =
  /(?:\b(?:at least|minimum(?: of)?|min\.?|over|above|(?<!\b(?:no|not|never) )more than|north of|upwards of|no less than|not less than|starting (?:at|from)|(?:nothing|not|no|never|none) (?:under|below|less than|lower than))|(?:n't|\bnot|\bnever|\b(?:ca|wo|do|would|could)nt)\b[^.,;]{0,30} for (?:under|below|less than)|[>≥]=?)\s*$/i
const CEILING_CUE =
  /(?:\b(?:up to|under|below|less than|at most|maximum(?: of)?|max\.?|no more than|not more than)|[<≤])\s*$/i

/** "at least …": the least that somebody takes. */
export function isFloor(ahead: string): boolean {
  return FLOOR_CUE.test(ahead)
}

/** "up to …": more than that nobody pays. */
export function isCeiling(ahead: string): boolean {
  return CEILING_CUE.test(ahead) && !isFloor(ahead)
}

const RAISED =
  /\b(?:bump|raise|lift|push|put|move|bring|take|crank|increase)(?:ing)?(?: (?:it|that|this|them|pay|salary|(?:the|my) \p{L}+(?: \p{L}+)?))? up to\s*$/iu

/** "bump it up to 65k" says where it ends up, and no ceiling. */
export function isRaised(ahead: string): boolean {
  return RAISED.test(ahead)
}

/** "a salary of at least …", "… pay": the words around a number say that it is pay. */
export function saysPay({ ahead, behind }: { ahead: string; behind: string }): boolean {
  return (
    PAY_CUE.test(ahead.replace(FLOOR_CUE, '').replace(CEILING_CUE, '')) ||
    /^\s*(?:salary|wage|pay)\b/i.test(behind)
  )
}

const NOT_MONEY =
  /^\s*(?:\+?\s*(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|miles?|mi|km|kilomet\w+|minutes?|mins?|jobs?|roles?|positions?|results?|people|%|percent|of them|st|nd|rd|th)\b|\/\d)/i

/** "… years", "… miles": what stands behind a number says that it counts something else. */
export function countsOther(behind: string): boolean {
  return NOT_MONEY.test(behind)
}
