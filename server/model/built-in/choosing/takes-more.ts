import type { Input } from '../terms/input.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'

interface Pair {
  rival: Understanding
  act: Understanding
}

/** True when the one is a search and the rival takes all that it takes, and more. */
export function isFuller({ rival, act }: Pair): boolean {
  return act.tool !== null && isSearch(act.tool) && !rival.tool?.target && takesMore({ rival, act })
}

/** All that the likeliest takes, and a declared value besides. */
export function takesMore({ rival, act }: Pair): boolean {
  const [own, other] = [said(act), said(rival)]
  const adds = (rival.tool?.fields ?? []).some(
    ({ name, slot }) => (slot === 'choice' || slot === 'words') && name in other && !(name in own),
  )
  return adds && keepsAll({ rival, act })
}

function keepsAll({ rival, act }: Pair): boolean {
  const [own, other] = [said(act), said(rival)]
  const sorts = act.tool?.fields.filter(({ slot }) => slot === 'sort').map(({ name }) => name) ?? []
  // A list takes its words out of those that are looked for.
  const lists = rival.tool?.fields.some(({ slot, name }) => slot === 'words' && name in other) ?? false
  return Object.entries(own).every(
    ([name, value]) =>
      sorts.includes(name) ||
      other[name] === value ||
      (lists && typeof value === 'string' && typeof other[name] === 'string'),
  )
}

/** The values that the words have, by the names of their fields. */
function said({ filled }: Understanding): Input {
  return Object.fromEntries(Object.entries(filled?.input ?? {}).filter(([, value]) => value !== null))
}
