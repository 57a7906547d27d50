import { isCountry, isLocation, isRegionName } from './find-location.ts'
import {
  cutsOf,
  type HeadCut,
  type HeadPart,
  isTownLike,
  type Joint,
  readPart,
  tearsPartners,
} from './head-parts.ts'
import type { HeaderPiece } from './header-pieces.ts'
import { organisationScore, titleScore } from './title-words.ts'

/**
 * Every reading of an entry's head, as what is the title, the employer and the place, each with the evidence
 * for it: words, places, distance from the date, gaps and type. Which one holds is chosen for a whole section
 * (choose-readings.ts).
 */

export interface HeadPiece extends HeaderPiece {
  /** How the line is set: weight, size, capitals. */
  style: string
}

/** The lines around a date that may belong to its head, and what stands on them. */
export interface HeadWindow {
  pieces: readonly HeadPiece[]
  /** Empty space above each line, by offset from the date line. */
  gaps: ReadonlyMap<number, number>
  /** The first line that may belong to this head and the last. */
  first: number
  last: number
  /** Nothing stands above the window: what is there must belong to the head. */
  opensSection: boolean
  /** The dates span those of the next entry: the employer of several positions, perhaps. */
  spansNext: boolean
  /** An employer stands further up who may be this one's too. */
  mayInherit: boolean
  /** The entry stands below an employer with longer dates in heavier type: a position there. */
  underRoof: boolean
  /** The entry is such an employer. */
  isRoof: boolean
  /** Lines in heavier type than the dates: a head does not begin right below one. */
  heavy: ReadonlySet<number>
}

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

interface Placed extends HeadPart {
  piece: HeadPiece
  at: number
}

/** "Director, Engineering": a department belongs to the title. */
const department =
  /^(?:(?:product|corporate|global|growth|field|regional|software|data|platform) )?(?:engineering|marketing|sales|operations|finance|product|hr|human resources|people|design|research|strategy|legal|it|support|procurement|communications|vertrieb|einkauf|produktion|entwicklung|personal)(?:\s(?:&|and|und)\s\p{L}+)?$/iu

/** A part of an employer: it names where one works there. */
const unit =
  /(?<!\p{L})(?:department|dept\.?|school|faculty|division|institute|chair)\s+(?:of|for)(?!\p{L})/iu

function shapeCost(text: string): number {
  const words = text.split(/\s+/).length
  return (
    (words > 8 ? 0.8 : 0) + (/^\p{Ll}/u.test(text) ? 0.7 : 0) + (/[.!?]$/.test(text) && words > 4 ? 0.5 : 0)
  )
}

function titleFit(part: Placed): number {
  if (part.piece.labelled) return part.piece.role === 'title' ? 3 : -4
  const words =
    1.6 * Math.min(titleScore(part.text), 1.5) -
    0.9 * Math.min(organisationScore(part.text.replace(unit, '')), 1.5)
  return words - shapeCost(part.text) - (isLocation(part.text) ? 2 : 0)
}

function companyFit(part: Placed): number {
  if (part.piece.labelled) return part.piece.role === 'company' ? 3 : -4
  const [first = '', ...rest] = part.text.split(/,\s/)
  // "Intensive Care, St. Brigid Hospital": the ward goes with the title.
  const ward =
    rest.length > 0 &&
    !/[&+]/.test(part.text) &&
    !tearsPartners(first, rest.join(', ')) &&
    organisationScore(rest.join(', ')) >= 1 &&
    organisationScore(first.replace(unit, '')) === 0
  const words =
    (ward ? -0.6 : 0) + Math.min(organisationScore(part.text), 2) - 1.5 * Math.min(titleScore(part.text), 1.5)
  return (
    words -
    shapeCost(part.text) -
    (isLocation(part.text) || isRegionName(part.text) ? 2 : 0) -
    (department.test(part.text) ? 1 : 0)
  )
}

/** Behind an employer a town is usual, listed or not; behind a title it stands in brackets, if at all. */
function placeFit(part: Placed, role: 'title' | 'company'): number {
  const [read] = readPart(part.text)
  const town = role === 'title' ? -1.5 : part.piece.labelled ? -0.2 : 0.4
  if (part.place === '') return (read?.placeEvidence ?? 0) > 0.7 ? -0.5 : 0
  if (part.placeEvidence === 1) return 0.4
  if (part.placeEvidence > 0.7) return role === 'company' ? 0.6 : -1.5
  return role === 'title' && part.placeEvidence < 0.5 ? -0.4 : town
}

const jointFit: Record<Joint, number> = { at: 0.8, comma: -0.2, bracket: -0.4, slash: -0.3, stop: 0.1 }

/** What the lines themselves say about a head that reaches from one to another. */
function spanFit(window: HeadWindow, from: number, to: number): number {
  let fit = -0.15 * (to - from)
  for (let line = from + 1; line <= to; line++) if ((window.gaps.get(line) ?? 0) >= 0.5) fit -= 0.8
  if (from > window.first) {
    if (window.opensSection) fit -= 0.5 * Math.min(2, from - window.first)
    else fit += (window.gaps.get(from) ?? 0) >= 0.3 ? 0.3 : -0.2
    if (window.heavy.has(from - 1) && (window.gaps.get(from) ?? 0) < 0.3) fit -= 1
  }
  return fit
}

/** A town that is not listed, at the end of its line. */
function isLastTown(piece: HeadPiece, window: HeadWindow): boolean {
  const parts = piece.text.split(/,\s+/)
  // "Kisumu, Nyanza, Kenya": no part is listed but the country.
  const inCountry = parts.length === 3 && parts.every(isTownLike) && isCountry(parts[2] ?? '')
  return (
    (isTownLike(piece.text) || inCountry) &&
    window.pieces.findLast(({ line }) => line === piece.line) === piece
  )
}

function missingTitle({ isRoof, spansNext }: HeadWindow): number {
  return isRoof ? 0.3 : spansNext ? -0.3 : -1.5
}

/** Below its roof a position needs no employer, and what does not look like one is none. */
function missingCompany({ underRoof, mayInherit }: HeadWindow): number {
  return underRoof ? 0.3 : mayInherit ? -0.8 : -1.4
}

function roofCost(company: Placed, { underRoof }: HeadWindow): number {
  return underRoof && !company.piece.labelled && organisationScore(company.text) < 1 ? 1.5 : 0
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
