import type { Stretch } from '../words/overlap.ts'
import { wholeWords } from '../words/whole-words.ts'

/** As far as a value may stand from the words that name it, in characters. */
export const NEAR = 28

/** A value, and the words of a field that may name it. */
interface Beside {
  text: string
  near: string | null | undefined
  to: Stretch
}

/** Of several values the one nearest to the field's words; undefined when none is near. */
export function nearest<Value extends Stretch>({
  text,
  near,
  found,
}: {
  text: string
  near: string
  found: readonly Value[]
}): Value | undefined {
  return found
    .map((value) => ({ value, distance: distanceTo({ text, near, to: value }) }))
    .filter(({ distance }) => distance < NEAR)
    .sort((a, b) => a.distance - b.distance)[0]?.value
}

/** "from 1 July, answer by Friday": what names a value mostly stands before it. */
export function distanceTo({ text, near, to }: Beside): number {
  return closest({ text, near }, ({ start, end }) =>
    end <= to.start ? to.start - end : start >= to.end ? start - to.end + 2 : 0,
  )
}

/** As `distanceTo`, but what a "plus" or a comma parts does not belong together. */
export function distanceBeside({ text, near, to }: Beside): number {
  return closest({ text, near }, ({ start, end }) => {
    const between = end <= to.start ? text.slice(end, to.start) : text.slice(to.end, start)
    // "sign-on bonus" is nearer than the "bonus" in it.
    return PARTED.test(between) ? Number.POSITIVE_INFINITY : between.length - (end - start) / 100
  })
}

const PARTED = /[,;%]|\d|\b(?:plus|and|with|but|or)\b/i

function closest({ text, near }: Omit<Beside, 'to'>, distance: (name: Stretch) => number): number {
  if (!near) return Number.POSITIVE_INFINITY
  const distances = [...text.matchAll(wholeWords(near))].map((match) =>
    distance({ start: match.index, end: match.index + match[0].length }),
  )
  return Math.min(...distances, Number.POSITIVE_INFINITY)
}
