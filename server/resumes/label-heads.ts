import { type DocumentLine, lineText } from './document-line.ts'
import { isLocation } from './find-location.ts'
import { isSentence, rangeOfLine } from './head-lines.ts'
import { isFieldName, isLabelledLine } from './header-pieces.ts'
import { isEmploymentType, organisationScore, titleScore } from './title-words.ts'

/** Says in words what a layout says otherwise, so that the head's readings need not guess. */

/** "6 years 9 months", "Full-time · 5 yrs 2 mos": a length of time and no dates. */
function isTotalTime(line: DocumentLine): boolean {
  const parts = line.cells.flatMap((cell) => cell.split(/\s*[·•|]\s*|\s{2,}/u)).filter((part) => part !== '')
  return (
    parts.length > 0 &&
    parts.every(isEmploymentType) &&
    parts.some((part) => /\d\s*\p{L}/u.test(part)) &&
    rangeOfLine(line) === null
  )
}

/** True for a named employer with the whole time below: it belongs to what follows. */
export function isEmployerOfBelow(lines: readonly DocumentLine[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]]
  return line !== undefined && below !== undefined && isLabelledLine(line.cells) && isTotalTime(below)
}

/** Exports name an employer once, with the whole time below, and then the positions. */
export function labelEmployers(lines: readonly DocumentLine[]): DocumentLine[] {
  return lines.map((line, index) => {
    const below = lines[index + 1]
    const [name = '', ...others] = line.cells
    if (!below || !isTotalTime(below) || others.length > 0 || line.bullet || isLabelledLine(line.cells))
      return line
    const above = lines[index - 1]
    // Below its dates a job has a place and a length, too.
    const belowDates = above !== undefined && rangeOfLine(above) !== null && line.gapBefore < 0.6
    if (belowDates || isLocation(name)) return line
    const isPosition = titleScore(name) >= 1 && organisationScore(name) === 0
    const dated = lines.slice(index + 2, index + 6).some((each) => rangeOfLine(each) !== null)
    if (isPosition || !dated || isSentence(name) || rangeOfLine(line)) return line
    return { ...line, cells: [`Company: ${name}`] }
  })
}

const number = /^\(?(\d{1,2})[.)]\s+(?=\p{L})/u

/** "1) Site Manager, Corbel Homes (2019 to 2022)": the number counts the jobs and is no part of a name. */
export function dropNumbers(lines: readonly DocumentLine[]): DocumentLine[] {
  const counted = lines.filter((line, index) => {
    const near = lines.slice(index, index + 4).some((each) => rangeOfLine(each) !== null)
    return number.test(line.cells[0] ?? '') && near && !isSentence(lineText(line))
  })
  const inOrder = counted.every((line, at) => Number(number.exec(line.cells[0] ?? '')?.[1]) === at + 1)
  if (counted.length < 2 || !inOrder) return [...lines]
  const heads = new Set(counted)
  return lines.map((line) =>
    heads.has(line)
      ? { ...line, cells: line.cells.map((cell, at) => (at === 0 ? cell.replace(number, '') : cell)) }
      : line,
  )
}

/** A label that its narrow column broke: "Name and address of" above "employer". */
export function joinBrokenLabels(lines: readonly DocumentLine[]): DocumentLine[] {
  const out: DocumentLine[] = []
  for (const line of lines) {
    const above = out.at(-1)
    const [label = '', ...values] = above?.cells ?? []
    const [rest = '', ...more] = line.cells
    const whole = `${label} ${rest}`
    if (
      above &&
      values.length === 1 &&
      more.length <= 1 &&
      !line.bullet &&
      !isFieldName(label) &&
      isFieldName(whole)
    ) {
      out[out.length - 1] = { ...above, cells: [whole, [...values, ...more].join(' ')] }
    } else out.push(line)
  }
  return out
}
