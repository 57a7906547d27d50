interface Operand {
  from: number
  to: number
  joint: 'and' | 'or'
}

interface Group {
  from: number
  to: number
}

/** The text between each pair of brackets, and the whole. Quoted text has none. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [{ from: 0, to: text.length }]
  const open: number[] = []
  let quoted = false
  for (const [place, letter] of [...text].entries()) {
    if (letter === "'") quoted = !quoted
    if (quoted) continue
    if (letter === '(') open.push(place + 1)
    if (letter === ')') groups.push({ from: open.pop() ?? 0, to: place })
  }
  return groups
}

/** Where the words `and` and `or` stand in a group, outside of deeper brackets and quotes. */
function jointsOf({ text, group, joint }: { text: string; group: Group; joint: 'and' | 'or' }): Group[] {
  const found: Group[] = []
  let depth = 0
  let quoted = false
  for (let place = group.from; place < group.to; place += 1) {
    const letter = text.charAt(place)
    if (letter === "'") quoted = !quoted
    if (quoted) continue
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth > 0) continue
    const word = new RegExp(`\\s${joint}\\s`, 'iy')
    word.lastIndex = place
    const match = word.exec(text)
    if (match) found.push({ from: place, to: place + match[0].length })
  }
  return found
}

/** `or` binds weaker: a group with one is split there, else at `and`; what follows a `where` counts from there. */
function operandsOf({ text, group }: { text: string; group: Group }): Operand[] {
  const inside = text.slice(group.from, group.to)
  if (/\bbetween\b|\bcase\b/i.test(inside)) return []
  const where = /^[^()]*?\bwhere\s/is.exec(inside)
  const start = where ? group.from + where[0].length : group.from
  for (const joint of ['or', 'and'] as const) {
    const joints = jointsOf({ text, group: { from: start, to: group.to }, joint })
    if (joints.length === 0) continue
    const edges = [start, ...joints.flatMap(({ from, to }) => [from, to]), group.to]
    return Array.from({ length: joints.length + 1 }, (_, place) => ({
      from: edges[2 * place] ?? 0,
      to: edges[2 * place + 1] ?? 0,
      joint,
    }))
  }
  return []
}

export interface Variant {
  what: string
  text: string
}

/** The expression with each operand of each `and` and `or` left out in turn. */
export function withoutOperands(text: string): Variant[] {
  return groupsOf(text).flatMap((group) =>
    operandsOf({ text, group }).map(({ from, to, joint }) => ({
      what: `without ${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}`,
      text: `${text.slice(0, from)} ${joint === 'and' ? 'true' : 'false'} ${text.slice(to)}`,
    })),
  )
}
