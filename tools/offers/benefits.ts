/** Of each of these an offer has one: what is said last holds. */
const KINDS: readonly RegExp[] = [
  /\bremote\b|\bhybrid\b|\bon-?site\b|\bfrom home\b|\bhome ?office\b/i,
  /\bdays?\b/i,
  /\bpension\b/i,
  /\b(?:health|medical)\b/i,
]
/** A number of days alone, that takes its words from the one before. */
const DAYS = /^(\d+(?:\.5)?) days$/i

/** What was said, put beside the benefits there are; one of a kind takes the place of the other. */
export function benefitsWith({
  before,
  said,
}: {
  before: readonly string[]
  said: readonly string[]
}): string[] {
  const list = [...before]
  for (const benefit of said) {
    const at = list.findIndex((one) => isSame(one, benefit) || isSameKind(one, benefit))
    const days = DAYS.exec(benefit)?.[1]
    if (at < 0) list.push(benefit)
    else list[at] = days ? (list[at] ?? '').replace(/\d+(?:\.5)?/, days) : benefit
  }
  return list
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function isSameKind(one: string, other: string): boolean {
  const kindOf = (benefit: string) => KINDS.findIndex((kind) => kind.test(benefit))
  return kindOf(one) >= 0 && kindOf(one) === kindOf(other)
}

/** Without those that are named. */
export function withoutGone(benefits: readonly string[], gone: readonly string[] | null): string[] {
  return benefits.filter((benefit) => !gone?.some((one) => isSame(one, benefit)))
}
