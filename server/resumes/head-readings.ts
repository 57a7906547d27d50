import {
  companyFit,
  isLastTown,
  jointFit,
  missingCompany,
  missingTitle,
  type Placed,
  placeFit,
  roofCost,
  spanFit,
  titleFit,
} from './head-fits.ts'
import { cutsOf, type HeadCut, type HeadPart, type Joint, readPart } from './head-parts.ts'
import type { HeadPiece, HeadWindow } from './head-window.ts'
import { titleScore } from './title-words.ts'

/**
 * Every reading of an entry's head, as what is the title, the employer and the place, each with the evidence
 * for it: words, places, distance from the date, gaps and type. Which one holds is chosen for a whole section
 * (choose-readings.ts).
 */

/** Where a reading found its parts: what entries of one section have in common. */
export interface HeadShape {
  titleLine: number | null
  companyLine: number | null
  titleFirst: boolean | null
  joint: Joint | 'cell' | 'line' | null
  titleStyle: string | null
  companyStyle: string | null
  titlePlace: true | null
  companyPlace: true | null
}

export interface HeadReading {
  title: string
  company: string
  location: string
  /** Lines that the reading takes, by offset from the date line. */
  from: number
  to: number
  score: number
  shape: HeadShape
}

function toReading(
  window: HeadWindow,
  title: Placed | null,
  company: Placed | null,
  cut: Pick<HeadCut, 'joint' | 'tears'> | null,
): HeadReading {
  const joint = cut?.joint ?? null
  const lines = [title, company].flatMap((part) => (part && !part.piece.labelled ? [part.piece.line] : []))
  const claimed = new Set([title?.piece, company?.piece])
  const [low, high] = [Math.min(0, ...lines), Math.max(0, ...lines)]
  const inside = window.pieces.filter(({ line }) => line >= low && line <= high)
  const near = window.pieces.filter(({ line }) => line >= low && line <= high + 1)
  const places = window.pieces.filter((piece) => piece.role === 'location' && !claimed.has(piece))
  const place = places.find((piece) => piece.labelled) ?? places.find((piece) => near.includes(piece))
  const left = inside.filter((piece) => piece.role === null && !claimed.has(piece))
  const spare = left.find((piece) => piece.text.length < 40 && titleScore(piece.text) === 0)
  const titleFirst = title && company ? title.at < company.at : null
  const to = Math.max(high, place?.labelled ? 0 : (place?.line ?? 0))
  const score =
    (title
      ? titleFit(title) + placeFit(title, 'title') - (window.isRoof && !title.piece.labelled ? 2 : 0)
      : missingTitle(window)) +
    (company
      ? companyFit(company) + placeFit(company, 'company') - roofCost(company, window)
      : missingCompany(window)) +
    spanFit(window, low, high) -
    left.reduce((cost, piece) => cost + (isLastTown(piece, window) ? 0.15 : 0.5), 0) +
    (titleFirst ? 0.1 : 0) +
    (joint ? jointFit[joint] * (joint === 'at' && !titleFirst ? -1 : 1) : 0) -
    (joint === 'in' && !titleFirst ? 2 : 0) -
    (cut?.tears ? 0.7 : 0)
  return {
    title: title?.text ?? '',
    company: company?.text ?? '',
    location: place?.text || company?.place || title?.place || (title && company ? (spare?.text ?? '') : ''),
    from: low,
    to,
    score,
    shape: {
      titleLine: title?.piece.line ?? null,
      companyLine: company?.piece.line ?? null,
      titleFirst,
      joint: joint ?? (title && company ? (title.piece.line === company.piece.line ? 'cell' : 'line') : null),
      titleStyle: title?.piece.style ?? null,
      companyStyle: company?.piece.style ?? null,
      titlePlace: title?.place ? true : null,
      companyPlace: company?.place ? true : null,
    },
  }
}

/** All readings of a window, best evidence first. */
export function readHead(window: HeadWindow): HeadReading[] {
  const placed = (piece: HeadPiece, index: number, part: HeadPart, half = 0): Placed => ({
    ...part,
    piece,
    at: index + half,
  })
  const onlyPlaces = window.pieces.every((piece) => piece.role === 'location')
  const parts = window.pieces.map((piece, index) =>
    piece.role === 'location' && !onlyPlaces
      ? []
      : readPart(piece.text).map((part) => placed(piece, index, part)),
  )
  const readings: HeadReading[] = []
  for (const [index, titles] of parts.entries())
    for (const title of titles) {
      readings.push(toReading(window, title, null, null), toReading(window, null, title, null))
      for (const [other, companies] of parts.entries())
        if (other !== index)
          for (const company of companies) readings.push(toReading(window, title, company, null))
    }
  for (const [index, piece] of window.pieces.entries()) {
    if (piece.role !== null) continue
    for (const cut of cutsOf(piece.text)) {
      const [first, second] = [placed(piece, index, cut.left), placed(piece, index, cut.right, 0.5)]
      readings.push(toReading(window, first, second, cut), toReading(window, second, first, cut))
    }
  }
  return readings.sort((a, b) => b.score - a.score).slice(0, 60)
}
