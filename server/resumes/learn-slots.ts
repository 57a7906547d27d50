import type { HeaderPiece } from './header-pieces.ts'
import { type HeaderOrder, readHeader } from './split-header.ts'
import { titleScore } from './title-words.ts'

/**
 * Within one section, employer, title and place keep their places on the lines. Where the words of one
 * header tell nothing ("Guide nature"), the places that the clear ones taught decide.
 */

type Role = NonNullable<HeaderPiece['role']>

/** Per shape of a header (how many pieces each line has): the role of each piece, in order. */
export type HeaderSlots = ReadonlyMap<string, readonly (Role | null)[]>

function shapeOf(pieces: readonly HeaderPiece[]): string {
  const counts = new Map<number, number>()
  for (const { line } of pieces) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => `${line}:${count}`).join(',')
}

function isClear(pieces: readonly HeaderPiece[]): boolean {
  return pieces.filter((piece) => piece.role === 'title' || titleScore(piece.text) > 0).length === 1
}

function rolesOf(pieces: readonly HeaderPiece[], order: HeaderOrder): (Role | null)[] {
  const { title, company, location } = readHeader(pieces, order)
  return pieces.map(({ text }) =>
    text === title ? 'title' : text === company ? 'company' : text === location ? 'location' : null,
  )
}

export function learnSlots(headers: readonly (readonly HeaderPiece[])[], order: HeaderOrder): HeaderSlots {
  const slots = new Map<string, readonly (Role | null)[]>()
  for (const pieces of headers)
    if (pieces.length > 1 && isClear(pieces) && !slots.has(shapeOf(pieces)))
      slots.set(shapeOf(pieces), rolesOf(pieces, order))
  return slots
}

/** The pieces of an unclear header with the roles that their places have elsewhere. */
export function withSlotRoles(pieces: readonly HeaderPiece[], slots: HeaderSlots): readonly HeaderPiece[] {
  const roles = slots.get(shapeOf(pieces))
  const unclear = pieces.every((piece) => piece.role !== 'title' && titleScore(piece.text) === 0)
  if (!roles || !unclear) return pieces
  return pieces.map((piece, index) => ({ ...piece, role: piece.role ?? roles[index] ?? null }))
}
