import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { type FontFace, type Glyph, type GraphicsState, PageRun, type PdfGlyph } from './pdf-page-run.ts'
import { type Box, type Matrix, parseColour } from './pdf-paint.ts'

/** Runs a page's operators and returns each glyph that a person can see, with its place on the page. */

export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  hiddenCharacters: number
  pictures: number
  photos: number
  /** Small painted shapes: list bullets that are not letters. */
  marks: Box[]
}

type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS']
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

function setGraphicsState(state: GraphicsState, pairs: readonly [string, unknown][]): void {
  for (const [key, value] of pairs) {
    if (key === 'ca') state.fillAlpha = Number(value)
    else if (key === 'CA') state.strokeAlpha = Number(value)
    else if (key === 'BM') state.blend = value !== 'source-over' && value !== 'Normal'
  }
}

type Handler = (run: PageRun, args: never) => void

/** One handler per PDF operator that matters for text (ISO 32000-1, tables 51 to 113). */
function createHandlers(operators: Operators, fontOf: (name: string) => FontFace): Map<number, Handler> {
  const fillPaints = new Set<number>([
    operators.fill,
    operators.eoFill,
    operators.fillStroke,
    operators.eoFillStroke,
    operators.closeFillStroke,
    operators.closeEOFillStroke,
  ])
  const on = (operator: number, handler: Handler): [number, Handler] => [operator, handler]
  const nextLine = (run: PageRun) => run.moveText(0, -run.state.leading)
  return new Map<number, Handler>([
    on(operators.save, (run) => run.save()),
    on(operators.restore, (run) => run.restore()),
    on(operators.transform, (run, args: number[]) => run.concat(args)),
    on(operators.beginGroup, (run) => run.save()),
    on(operators.endGroup, (run) => run.restore()),
    on(operators.paintFormXObjectBegin, (run, [matrix, box]: [unknown, ArrayLike<number> | null]) => {
      run.save()
      run.concat(matrix)
      if (box) run.clipTo(box)
    }),
    on(operators.paintFormXObjectEnd, (run) => run.restore()),
    on(operators.clip, (run) => run.markClip()),
    on(operators.eoClip, (run) => run.markClip()),
    on(
      operators.constructPath,
      (run, [paint, [points], box]: [number, [ArrayLike<number> | null], ArrayLike<number> | null]) =>
        run.paintPath(fillPaints.has(paint), points, box),
    ),
    on(operators.setGState, (run, [pairs]: [[string, unknown][]]) => setGraphicsState(run.state, pairs)),
    on(operators.setFillRGBColor, (run, [colour]: [unknown]) => {
      run.state.fill = parseColour(colour)
    }),
    on(operators.setFillColorN, (run) => {
      run.state.fill = null
    }),
    on(operators.paintImageXObject, (run) => run.paintPicture()),
    on(operators.paintInlineImageXObject, (run) => run.paintPicture()),
    on(operators.shadingFill, (run) =>
      run.areas.push({ box: run.state.clip, colour: null, covers: false, after: 0 }),
    ),
    on(operators.beginText, (run) => run.beginText()),
    on(operators.setFont, (run, [name, size]: [string, number]) => {
      run.state.font = fontOf(name)
      run.state.fontSize = size
    }),
    on(operators.setTextMatrix, (run, [matrix]: [ArrayLike<number>]) => run.setTextMatrix(matrix)),
    on(operators.moveText, (run, [x, y]: [number, number]) => run.moveText(x, y)),
    on(operators.setLeadingMoveText, (run, [x, y]: [number, number]) => {
      run.state.leading = -y
      run.moveText(x, y)
    }),
    on(operators.nextLine, nextLine),
    on(operators.setCharSpacing, (run, [value]: [number]) => {
      run.state.characterSpacing = value
    }),
    on(operators.setWordSpacing, (run, [value]: [number]) => {
      run.state.wordSpacing = value
    }),
    on(operators.setHScale, (run, [value]: [number]) => {
      run.state.scale = value / 100
    }),
    on(operators.setLeading, (run, [value]: [number]) => {
      run.state.leading = value
    }),
    on(operators.setTextRise, (run, [value]: [number]) => {
      run.state.rise = value
    }),
    on(operators.setTextRenderingMode, (run, [value]: [number]) => {
      run.state.renderMode = value
    }),
    on(operators.showText, (run, [items]: [(PdfGlyph | number | null)[]]) => run.showText(items)),
    on(operators.nextLineShowText, (run, [items]: [(PdfGlyph | number | null)[]]) => {
      nextLine(run)
      run.showText(items)
    }),
  ])
}

/** Tracks hidden layers (optional content) so that their text is left out. */
function createLayerGate(operators: Operators, isLayerVisible: (group: unknown) => boolean) {
  const marks: boolean[] = []
  return (operator: number, args: unknown[] | null): boolean => {
    if (operator === operators.beginMarkedContentProps) {
      const [tag, group] = (args ?? []) as [unknown, unknown]
      marks.push(tag !== 'OC' || group === null || isLayerVisible(group))
    } else if (operator === operators.beginMarkedContent) marks.push(true)
    else if (operator === operators.endMarkedContent) marks.pop()
    return marks.every(Boolean)
  }
}

export async function readPageGlyphs(options: {
  page: Page
  operators: Operators
  isLayerVisible: (group: unknown) => boolean
}): Promise<PageContent> {
  const { page, operators } = options
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 0 })
  const fontOf = (name: string): FontFace =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFace) : {}
  const handlers = createHandlers(operators, fontOf)
  const layerIsVisible = createLayerGate(operators, options.isLayerVisible)
  const run = new PageRun(viewport.transform as unknown as Matrix, viewport.width, viewport.height)
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as unknown[] | null
    const visible = layerIsVisible(operator, args)
    const handler = handlers.get(operator)
    if (!handler) return
    const before = run.glyphs.length
    handler(run, (args ?? []) as never)
    if (!visible)
      run.hiddenCharacters += run.glyphs.splice(before).filter((glyph) => glyph.text.trim() !== '').length
  })
  const glyphs = run.uncovered()
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs,
    hiddenCharacters: run.hiddenCharacters,
    pictures: run.pictures,
    photos: run.photos,
    marks: run.marks,
  }
}
