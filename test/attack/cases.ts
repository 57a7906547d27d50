import cases from './cases.json' with { type: 'json' }

/** What a case plants, word for word. */
export function payload(id: string): string {
  const found = cases.find((entry) => entry.id === id)
  if (!found) throw new Error(`There is no case ${id}.`)
  return found.text
}

export const CASE_IDS = cases.map(({ id }) => id)
export const CANARY = 'CANARY-7431'
