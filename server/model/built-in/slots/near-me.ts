const NEAR_ME =
  /\b(?:(?:near|close to|closer to|nearer(?: to)?|near to|not far from|around|round) (?:me|us|home|my (?:home|house|place|town|area|flat)|where i live)|in my (?:area|town|city|neighbourhood)|where i live|commutable from (?:home|here))\b(?! (?:is|at)\b)/i

/** "near me", "closer to home": a place that only the person's profile knows. */
export function saysNearMe(text: string): boolean {
  return NEAR_ME.test(text)
}
