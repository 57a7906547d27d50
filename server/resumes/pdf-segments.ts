import { isRightToLeft, toReadingOrder } from './bidi-order.ts'
import { collapseSpaces, resolveUnknownGlyphs } from './clean-text.ts'
import type { PageContent } from './pdf-glyphs.ts'
import type { Glyph } from './pdf-page-run.ts'
import type { Box } from './pdf-paint.ts'

/** A piece of a line without a wide gap in it. */
export interface Segment {
  text: string
  x: number
  right: number
  y: number
  size: number
  bold: boolean
}

export interface PageSegments {
  width: number
  height: number
  segments: Segment[]
}

const wideScript = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/
const loneMark = /^(?:[^\p{L}\p{N}\s]|\d{1,2}[.)])$/u

function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: Glyph[][] = []
  let y = Number.NEGATIVE_INFINITY
  let size = 0
  for (const glyph of sorted) {
    if (glyph.y - y > 0.3 * Math.min(glyph.size, size || glyph.size)) {
      lines.push([])
      y = glyph.y
      size = glyph.size
    }
    lines.at(-1)?.push(glyph)
  }
  return lines
}

/** Bold is sometimes faked by writing each glyph twice, a hair apart. */
function isEcho(glyph: Glyph, previous: Glyph | undefined): boolean {
  return (
    previous !== undefined &&
    previous.text === glyph.text &&
    Math.abs(previous.x - glyph.x) < 0.12 * glyph.size
  )
}

interface Run {
  glyphs: Glyph[]
  /** For each glyph but the first: the gap before it, and if a space was written there. */
  gaps: { width: number; space: boolean }[]
}

function splitAtWideGaps(line: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  let previous: Glyph | undefined
  let space = false
  for (const glyph of [...line].sort((a, b) => a.x - b.x)) {
    if (glyph.text.trim() === '') {
      space = true
      continue
    }
    if (isEcho(glyph, previous)) continue
    const run = runs.at(-1)
    // A vowel or accent sits on its letter: it neither parts words nor moves the edge.
    if (run && /^\p{M}+$/u.test(glyph.text)) {
      // Right-to-left runs are turned around later: there the mark stands before its letter until then.
      const turned = /[\u0590-\u08FF]/.test(glyph.text)
      run.glyphs.splice(run.glyphs.length - (turned ? 1 : 0), 0, glyph)
      run.gaps.push({ width: 0, space: false })
      continue
    }
    const gap = previous ? glyph.x - (previous.x + previous.width) : 0
    const onlyMark = run !== undefined && loneMark.test(run.glyphs.map((each) => each.text).join(''))
    const wide = Math.max(1.2 * glyph.size, 8) * (onlyMark ? 3 : 1)
    if (!run || gap > wide) runs.push({ glyphs: [glyph], gaps: [] })
    else {
      run.glyphs.push(glyph)
      run.gaps.push({ width: gap, space })
    }
    previous = glyph
    space = false
  }
  return runs
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function toSegment({ glyphs, gaps }: Run, rightToLeft: boolean): Segment | null {
  const first = glyphs[0]
  const last = glyphs.at(-1)
  if (!first || !last) return null
  const size = median(glyphs.map((glyph) => glyph.size))
  // Letter-spaced headings have a gap after every letter: a space is what is wider than usual here.
  const usual = gaps.length >= 4 ? Math.max(0, median(gaps.map((gap) => gap.width))) : 0
  const parts: string[] = []
  glyphs.forEach((glyph, index) => {
    const gap = gaps[index - 1]
    const wideNeighbours = wideScript.test(glyph.text) && wideScript.test(glyphs[index - 1]?.text ?? '')
    if (gap && (gap.space || (!wideNeighbours && gap.width > usual + 0.17 * size))) parts.push(' ')
    parts.push(glyph.text)
  })
  const text = collapseSpaces(resolveUnknownGlyphs(toReadingOrder(parts, rightToLeft)))
  if (text === '') return null
  // What a line begins with is what counts: "**Title**, Company, 2019".
  const word = glyphs.slice(0, Math.max(2, gaps.findIndex((gap) => gap.space) + 1))
  const bold = word.every((glyph) => glyph.bold)
  return { text, x: first.x, right: last.x + last.width, y: first.y, size, bold }
}

/** Rotated glyphs keep the order in which they were written, at the page's end. */
function rotatedSegments(glyphs: readonly Glyph[], height: number): Segment[] {
  const text = collapseSpaces(resolveUnknownGlyphs(glyphs.map((glyph) => glyph.text).join('')))
  return text === '' ? [] : [{ text, x: 0, right: 0, y: height, size: glyphs[0]?.size ?? 0, bold: false }]
}

/** Puts a bullet before the text that a small painted shape stands beside. */
function withPaintedBullets(segments: Segment[], marks: readonly Box[]): Segment[] {
  const bulleted = new Set<Segment>()
  for (const [, top, right, bottom] of marks) {
    const middle = (top + bottom) / 2
    const beside = segments.filter((segment) => {
      const gap = segment.x - right
      const level = middle < segment.y && middle > segment.y - segment.size * 0.75
      return level && gap > 1 && gap < segment.size * 2.5 && bottom - top < segment.size * 0.75
    })
    const nearest = beside.sort((a, b) => a.x - b.x)[0]
    if (nearest) bulleted.add(nearest)
  }
  return segments.map((segment) =>
    bulleted.has(segment) && !loneMark.test(segment.text.slice(0, 1))
      ? { ...segment, text: `• ${segment.text}`, x: segment.x - segment.size }
      : segment,
  )
}

/** Left edges at which several lines begin: where a narrower gap than usual still parts two columns. */
function sharedStarts(runs: readonly Run[]): number[] {
  const counts = new Map<number, number>()
  for (const { glyphs } of runs) {
    const x = Math.round(glyphs[0]?.x ?? 0)
    counts.set(x, (counts.get(x) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= 3).map(([x]) => x)
}

/** Cuts a run where a gap ends at a shared left edge: a date that almost fills its column. */
function splitAtEdges(run: Run, edges: readonly number[]): Run[] {
  const runs: Run[] = [{ glyphs: run.glyphs.slice(0, 1), gaps: [] }]
  run.glyphs.slice(1).forEach((glyph, index) => {
    const gap = run.gaps[index] ?? { width: 0, space: false }
    const apart = gap.width > 0.45 * glyph.size && edges.some((edge) => Math.abs(edge - glyph.x) <= 1)
    if (apart) runs.push({ glyphs: [glyph], gaps: [] })
    else {
      runs.at(-1)?.glyphs.push(glyph)
      runs.at(-1)?.gaps.push(gap)
    }
  })
  return runs
}

export function segmentsOfPage(page: PageContent): PageSegments {
  const rightToLeft = isRightToLeft(page.glyphs.map((glyph) => glyph.text).join(''))
  const level = page.glyphs.filter((glyph) => !glyph.rotated)
  const runs = baselines(level).flatMap(splitAtWideGaps)
  const edges = sharedStarts(runs)
  const segments = runs
    .flatMap((run) => splitAtEdges(run, edges))
    .map((run) => toSegment(run, rightToLeft))
    .filter((segment) => segment !== null)
  const rotated = rotatedSegments(
    page.glyphs.filter((glyph) => glyph.rotated),
    page.height,
  )
  // Right-to-left pages are mirrored: columns, indents and cells then follow the same rules as all others.
  const turn = (one: Segment): Segment =>
    rightToLeft ? { ...one, x: page.width - one.right, right: page.width - one.x } : one
  const turnBox = ([left, top, right, bottom]: Box): Box =>
    rightToLeft ? [page.width - right, top, page.width - left, bottom] : [left, top, right, bottom]
  return {
    width: page.width,
    height: page.height,
    segments: [...withPaintedBullets(segments.map(turn), page.marks.map(turnBox)), ...rotated],
  }
}
