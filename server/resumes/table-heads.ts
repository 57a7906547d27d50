import { type DocumentLine, lineText } from './document-line.ts'
import { fieldRole, isDateLabel } from './header-pieces.ts'

/** The head row of a table ("Dates | Employer | Post held") says what the cells below it are. */

type Role = 'dates' | 'company' | 'title' | 'location'

interface Column {
  role: Role | null
  /** The words of the head that name the role, as a label for the cells below. */
  label: string
}

/** "Post held and main duties": the first of several things that the cells hold. */
function columnOf(text: string): Column {
  const whole = text.replace(/\s*[:：]\s*$/u, '').trim()
  const [first = ''] = whole.split(/\s*(?:[/,&+|(]|(?<!\p{L})(?:and|und|et|y|e|en|i|и)(?!\p{L}))\s*/u)
  // At sea the rank is the position; in other forms it stands beside one.
  if (/^(?:rank|dienstgrad)$/iu.test(whole)) return { role: 'title', label: 'Position' }
  for (const label of [whole, first.trim()]) {
    if (isDateLabel(label)) return { role: 'dates', label }
    const role = fieldRole([label, 'x'])
    if (role) return { role, label }
  }
  return { role: null, label: whole }
}

/** The columns that a head row names: two known ones at least, and nothing in it that is no name of a column. */
export function readTableHead(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > 45 || /\d/.test(cell))) return null
  const columns = cells.map(columnOf)
  const roles = new Set(columns.map(({ role }) => role).filter((role) => role !== null))
  // "Dates | Institution | Qualification": with the dates named, three cells are a head.
  const dated = roles.has('dates') && cells.length > 2
  return roles.size >= 2 || dated ? columns : null
}

/** Rows below a head as labelled cells; the head itself is no line of an entry. */
export function labelTableRows(lines: readonly DocumentLine[]): DocumentLine[] {
  let columns: Column[] | null = null
  return lines.flatMap((line) => {
    const head = line.bullet ? null : readTableHead(line.cells)
    if (head) {
      columns = head
      return []
    }
    if (columns?.length !== line.cells.length || lineText(line) === '') return [line]
    const cells = line.cells.map((cell, at) => {
      const { role, label } = columns?.[at] ?? { role: null, label: '' }
      return role === 'company' || role === 'title' || role === 'location' ? `${label}: ${cell}` : cell
    })
    return [{ ...line, cells }]
  })
}
