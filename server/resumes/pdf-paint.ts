/** Geometry and colour of what a page paints: enough to tell text that can be seen from text that cannot. */

export type Matrix = readonly [number, number, number, number, number, number]
export type Box = readonly [left: number, top: number, right: number, bottom: number]
/** Red, green, blue from 0 to 255; null for patterns and pictures, which could be any colour. */
export type Colour = readonly [number, number, number] | null

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

export function transformBox(m: Matrix, box: ArrayLike<number>): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box)
  const corners = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
}

export function parseColour(value: unknown): Colour {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return null
  const number = Number.parseInt(value.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black on white. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export interface PaintedArea {
  box: Box
  colour: Colour
  /** An opaque rectangle: it hides what was written under it. */
  covers: boolean
  /** How many glyphs had been written when it was painted. */
  after: number
}

/** The colour behind a point: the last area painted there, else white paper. */
export function backgroundAt(areas: readonly PaintedArea[], x: number, y: number): Colour {
  for (let index = areas.length - 1; index >= 0; index--) {
    const area = areas[index]
    if (area && contains(area.box, x, y)) return area.colour
  }
  return [255, 255, 255]
}
