import { unknownGlyph } from './clean-text.ts'
import { resumeLimits } from './limits.ts'
import {
  apply,
  type Box,
  backgroundAt,
  type Colour,
  contains,
  contrast,
  identity,
  intersect,
  type Matrix,
  multiply,
  type PaintedArea,
  transformBox,
} from './pdf-paint.ts'

/** The state of a page while its operators run: where each glyph lands and if a person can see it. */

export interface Glyph {
  text: string
  x: number
  /** Baseline, from the top of the page. */
  y: number
  width: number
  size: number
  bold: boolean
  /** Not level: stamps, vertical sidebars. */
  rotated: boolean
}

export interface FontFace {
  name?: string
  bold?: boolean
  black?: boolean
  fontMatrix?: number[]
}

export interface PdfGlyph {
  unicode: string
  width: number
  isSpace: boolean
}

export interface GraphicsState {
  transform: Matrix
  clip: Box
  fill: Colour
  fillAlpha: number
  strokeAlpha: number
  blend: boolean
  font: FontFace
  fontSize: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  renderMode: number
}

/** Smaller than any print; 1pt text is a usual hiding place. */
const readableSize = 2
/** #f0f0f0 on white has 1.14: not readable. */
const readableContrast = 1.15

export class PageRun {
  readonly glyphs: Glyph[] = []
  readonly areas: PaintedArea[] = []
  readonly marks: Box[] = []
  readonly page: Box
  hiddenCharacters = 0
  pictures = 0
  photos = 0
  state: GraphicsState
  private readonly stack: GraphicsState[] = []
  private textMatrix: Matrix = identity
  private lineMatrix: Matrix = identity
  private clipNext = false

  constructor(transform: Matrix, width: number, height: number) {
    this.page = [0, 0, width, height]
    this.state = {
      transform,
      clip: this.page,
      fill: [0, 0, 0],
      fillAlpha: 1,
      strokeAlpha: 1,
      blend: false,
      font: {},
      fontSize: 1,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      renderMode: 0,
    }
  }

  save(): void {
    this.stack.push({ ...this.state })
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state
  }

  concat(matrix: unknown): void {
    if (matrix && typeof matrix === 'object')
      this.state.transform = multiply(
        this.state.transform,
        Array.from(matrix as number[]) as unknown as Matrix,
      )
  }

  clipTo(box: ArrayLike<number>): void {
    this.state.clip = intersect(this.state.clip, transformBox(this.state.transform, box))
  }

  markClip(): void {
    this.clipNext = true
  }

  paintPath(fills: boolean, points: ArrayLike<number> | null, box: ArrayLike<number> | null): void {
    if (!box) return
    if (this.state.fillAlpha > 0.05) this.noteMark(box)
    if (fills && this.state.fillAlpha > 0.05) this.paintArea(box, points !== null && points.length <= 16)
    if (this.clipNext) this.clipTo(box)
    this.clipNext = false
  }

  private noteMark(box: ArrayLike<number>): void {
    const mark = transformBox(this.state.transform, box)
    const [width, height] = [mark[2] - mark[0], mark[3] - mark[1]]
    const round =
      width > 1 && width < 9 && height > 1 && height < 9 && width / height > 0.5 && width / height < 2
    if (round && this.marks.length < 2_000) this.marks.push(mark)
  }

  private paintArea(box: ArrayLike<number>, rectangle: boolean): void {
    const visible = intersect(transformBox(this.state.transform, box), this.state.clip)
    if (visible[2] - visible[0] < 1 || visible[3] - visible[1] < 1 || this.areas.length > 5_000) return
    const opaque = this.state.fillAlpha > 0.9 && !this.state.blend
    // A pale tint over white still reads as pale: only an opaque fill has a known colour.
    const colour = opaque ? this.state.fill : null
    this.areas.push({
      box: visible,
      colour,
      covers: opaque && rectangle && colour !== null,
      after: this.glyphs.length,
    })
  }

  paintPicture(): void {
    this.pictures++
    const box = intersect(transformBox(this.state.transform, [0, 0, 1, 1]), this.page)
    const [width, height] = [box[2] - box[0], box[3] - box[1]]
    if (
      width > 40 &&
      width < 260 &&
      height > 40 &&
      height < 300 &&
      width / height > 0.5 &&
      width / height < 1.4
    )
      this.photos++
    this.areas.push({ box, colour: null, covers: false, after: this.glyphs.length })
  }

  beginText(): void {
    this.textMatrix = identity
    this.lineMatrix = identity
  }

  setTextMatrix(matrix: ArrayLike<number>): void {
    this.lineMatrix = Array.from(matrix) as unknown as Matrix
    this.textMatrix = this.lineMatrix
  }

  moveText(x: number, y: number): void {
    this.lineMatrix = multiply(this.lineMatrix, [1, 0, 0, 1, x, y])
    this.textMatrix = this.lineMatrix
  }

  showText(items: readonly (PdfGlyph | number | null)[]): void {
    const { fontSize, scale, font } = this.state
    const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001)
    for (const item of items) {
      if (item === null || this.glyphs.length > resumeLimits.glyphs) continue
      if (typeof item === 'number') {
        this.advance((-item * fontSize * scale) / 1000)
        continue
      }
      const width = item.width * unit
      this.place(item, width * scale)
      this.advance(
        (width + this.state.characterSpacing + (item.isSpace ? this.state.wordSpacing : 0)) * scale,
      )
    }
  }

  private advance(x: number): void {
    this.textMatrix = multiply(this.textMatrix, [1, 0, 0, 1, x, 0])
  }

  private place(glyph: PdfGlyph, width: number): void {
    // A font without a map for a glyph ("–", "+"): that something stands there is all that is known.
    const text = glyph.unicode && glyph.unicode !== '\u0000' ? glyph.unicode : unknownGlyph
    if (text === unknownGlyph && width === 0) return
    const matrix = multiply(this.state.transform, this.textMatrix)
    const [x, y] = apply(matrix, 0, this.state.rise)
    const size = Math.abs(this.state.fontSize) * Math.hypot(matrix[2], matrix[3])
    const rotated = Math.abs(matrix[1]) > 0.17 * Math.hypot(matrix[0], matrix[1])
    const placed: Glyph = {
      text,
      x,
      y,
      width: Math.abs(width * Math.hypot(matrix[0], matrix[1])),
      size,
      bold: isBold(this.state.font),
      rotated,
    }
    if (text.trim() === '' || this.canBeSeen(placed)) this.glyphs.push(placed)
    else this.hiddenCharacters += text.length
  }

  private canBeSeen(glyph: Glyph): boolean {
    const { renderMode, fillAlpha, strokeAlpha, clip, fill } = this.state
    if (renderMode === 3 || renderMode === 7 || glyph.size < readableSize) return false
    const strokes = renderMode % 4 === 1 || renderMode % 4 === 2
    if (Math.max(renderMode % 4 === 1 ? 0 : fillAlpha, strokes ? strokeAlpha : 0) < 0.05) return false
    const [x, y] = [
      glyph.x + (glyph.rotated ? 0 : glyph.width / 2),
      glyph.y - (glyph.rotated ? 0 : glyph.size * 0.3),
    ]
    const slack = glyph.size * 0.5
    const [left, top, right, bottom] = clip
    if (
      !contains(this.page, x, y) ||
      !contains([left - slack, top - slack, right + slack, bottom + slack], x, y)
    )
      return false
    const background = backgroundAt(this.areas, x, y)
    return strokes || fill === null || background === null || contrast(fill, background) >= readableContrast
  }

  /** Drops what an opaque rectangle was painted over later. */
  uncovered(): Glyph[] {
    const covers = this.areas.filter((area) => area.covers && area.after > 0)
    if (covers.length === 0) return this.glyphs
    return this.glyphs.filter((glyph, index) => {
      const [x, y] = [glyph.x + glyph.width / 2, glyph.y - glyph.size * 0.3]
      const seen = !covers.some((area) => area.after > index && contains(area.box, x, y))
      if (!seen && glyph.text.trim() !== '') this.hiddenCharacters += glyph.text.length
      return seen
    })
  }
}

function isBold(font: FontFace): boolean {
  return font.bold === true || font.black === true || /bold|black|heavy|semib|demi/i.test(font.name ?? '')
}
