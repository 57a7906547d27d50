import { isCountry, isLocation, isRegionName } from './find-location.ts'
import { type HeadPart, isTownLike, type Joint, readPart, tearsPartners } from './head-parts.ts'
import type { HeadPiece, HeadWindow } from './head-window.ts'
import { organisationScore, titleScore } from './title-words.ts'

/** How well a part of a head fits as title, employer or place, and what a reading costs that leaves one out. */

export interface Placed extends HeadPart {
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

/** "Fiel de armazém na Corticeira Amado": an article before the name of a firm, not before a field of work. */
const withinFirm = /\s(?:na|no|nas|nos|nella|nel|dans|beim|bij de)\s\p{Lu}/u

export function titleFit(part: Placed): number {
  if (part.piece.labelled) return part.piece.role === 'title' ? 3 : -4
  const words =
    1.6 * Math.min(titleScore(part.text), 1.5) -
    0.9 * Math.min(organisationScore(part.text.replace(unit, '')), 1.5)
  return (
    words - shapeCost(part.text) - (isLocation(part.text) ? 2 : 0) - (withinFirm.test(part.text) ? 1.1 : 0)
  )
}

export function companyFit(part: Placed): number {
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
export function placeFit(part: Placed, role: 'title' | 'company'): number {
  const [read] = readPart(part.text)
  const town = role === 'title' ? -1.5 : part.piece.labelled ? -0.2 : 0.4
  if (part.place === '') return (read?.placeEvidence ?? 0) > 0.7 ? -0.5 : 0
  if (part.placeEvidence === 1) return 0.4
  if (role === 'title' && part.piece.labelled) return -1.5
  if (part.placeEvidence > 0.7) return role === 'company' ? 0.6 : -1.5
  return role === 'title' && part.placeEvidence < 0.5 ? -0.4 : town
}

export const jointFit: Record<Joint, number> = {
  at: 0.8,
  in: -0.5,
  comma: -0.2,
  bracket: -0.4,
  slash: -0.3,
  stop: 0.1,
}

/** A line in heavier type stands above, with no empty space down to the line the head would begin with. */
function cutsOffHeavy({ heavy, gaps, first }: HeadWindow, from: number): boolean {
  for (let line = from; line > first && (gaps.get(line) ?? 0) < 0.3; line--)
    if (heavy.has(line - 1)) return true
  return false
}

/** What the lines themselves say about a head that reaches from one to another. */
export function spanFit(window: HeadWindow, from: number, to: number): number {
  let fit = -0.15 * (to - from)
  for (let line = from + 1; line <= to; line++) if ((window.gaps.get(line) ?? 0) >= 0.5) fit -= 0.8
  if (from > window.first) {
    if (window.opensSection) fit -= 0.5 * Math.min(2, from - window.first)
    else fit += (window.gaps.get(from) ?? 0) >= 0.3 ? 0.3 : -0.2
    if (cutsOffHeavy(window, from)) fit -= 1
  }
  return fit
}

/** A town that is not listed, at the end of its line. */
export function isLastTown(piece: HeadPiece, window: HeadWindow): boolean {
  const parts = piece.text.split(/,\s+/)
  // "Kisumu, Nyanza, Kenya": no part is listed but the country.
  const inCountry = parts.length === 3 && parts.every(isTownLike) && isCountry(parts[2] ?? '')
  return (
    (isTownLike(piece.text) || inCountry) &&
    window.pieces.findLast(({ line }) => line === piece.line) === piece
  )
}

export function missingTitle({ isRoof, spansNext }: HeadWindow): number {
  return isRoof ? 0.3 : spansNext ? -0.3 : -1.5
}

/** Below its roof a position needs no employer, and what does not look like one is none. */
export function missingCompany({ underRoof, mayInherit }: HeadWindow): number {
  return underRoof ? 0.3 : mayInherit ? -0.8 : -1.4
}

export function roofCost(company: Placed, { underRoof }: HeadWindow): number {
  return underRoof && !company.piece.labelled && organisationScore(company.text) < 1 ? 1.5 : 0
}
