/**
 * Takes text that Word does not show (or shows in white or 1 point) out of a document part, before it is
 * read: mammoth knows neither `w:vanish` nor colours. Works on the XML's tokens, so that runs keep the rest.
 */

export interface VisibleXml {
  xml: string
  hiddenCharacters: number
}

/** Style ids that hide their text, and table styles with a dark fill. */
export interface StyleFacts {
  hidden: ReadonlySet<string>
  shaded: ReadonlySet<string>
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?>|<[^>]*>|[^<]+/g
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null
const isOff = (value: string | null): boolean => value === '0' || value === 'false' || value === 'off'

function brightness(hex: string): number {
  const value = Number.parseInt(hex, 16)
  return Math.min((value >> 16) & 255, (value >> 8) & 255, value & 255)
}

const isNearWhite = (hex: string | null): boolean =>
  hex !== null && /^[0-9a-f]{6}$/i.test(hex) && brightness(hex) >= 0xf0
const isFill = (hex: string | null): boolean =>
  hex !== null && /^#?[0-9a-f]{6}$/i.test(hex) && !isNearWhite(hex.replace('#', ''))

/** Half points: 1.5 pt and less cannot be read. */
const isTiny = (size: string | null): boolean => size !== null && Number(size) > 0 && Number(size) <= 3

interface Frame {
  name: string
  /** A dark fill behind what is inside. */
  shaded: boolean
  hides: boolean
  white: boolean
}

const containers = new Set([
  'w:r',
  'w:p',
  'w:tc',
  'w:tbl',
  'w:tr',
  'wps:wsp',
  'v:shape',
  'v:rect',
  'v:roundrect',
  'w:style',
  'w:body',
])
/** Where a property applies: the container that its property list belongs to. */
const ownerOf: Record<string, string> = {
  'w:rPr': 'w:r',
  'w:pPr': 'w:p',
  'w:tcPr': 'w:tc',
  'w:tblPr': 'w:tbl',
}

function nearest(stack: readonly Frame[], name: string): Frame | undefined {
  return stack.findLast((frame) => frame.name === name)
}

function readProperty(
  name: string,
  tag: string,
  options: { stack: Frame[]; list: string; styles: StyleFacts },
): void {
  const { stack, list, styles } = options
  const owner = nearest(stack, ownerOf[list] ?? 'w:r')
  if (!owner) return
  const value = attribute(tag, 'w:val')
  if (name === 'w:shd' && isFill(attribute(tag, 'w:fill'))) owner.shaded = true
  if (name === 'w:highlight' && value !== 'none' && value !== 'white') owner.shaded = true
  if (name === 'w:tblStyle' && styles.shaded.has(value ?? '')) owner.shaded = true
  if ((name === 'w:rStyle' || name === 'w:pStyle') && styles.hidden.has(value ?? '')) owner.hides = true
  // A paragraph's own w:rPr formats its mark, not its text.
  if (list !== 'w:rPr' || stack.at(-1)?.name !== 'w:r') return
  if ((name === 'w:vanish' || name === 'w:specVanish' || name === 'w:webHidden') && !isOff(value))
    owner.hides = true
  if ((name === 'w:sz' || name === 'w:szCs') && isTiny(value)) owner.hides = true
  if (name === 'w:color' && isNearWhite(value)) owner.white = true
}

/** The part's XML without hidden text, comments, processing instructions and document types. */
export function keepVisibleXml(xml: string, styles: StyleFacts): VisibleXml {
  const out: string[] = []
  const stack: Frame[] = []
  const lists: string[] = []
  let hiddenCharacters = 0
  const darkPage = isFill(/<w:background [^>]*w:color="([0-9A-Fa-f]{6})"/.exec(xml)?.[1] ?? null)
  for (const [piece] of xml.matchAll(token)) {
    if (piece.startsWith('<!') || piece.startsWith('<?')) {
      if (piece.startsWith('<?xml ') || piece.startsWith('<![CDATA[')) out.push(piece)
      continue
    }
    if (!piece.startsWith('<')) {
      const run = nearest(stack, 'w:r')
      const hides = stack.some((frame) => frame.hides)
      const white = run?.white === true && !darkPage && !stack.some((frame) => frame.shaded)
      if (hides || white) hiddenCharacters += piece.replace(/\s/g, '').length
      else out.push(piece)
      continue
    }
    out.push(piece)
    const name = /^<\/?([\w:.-]+)/.exec(piece)?.[1] ?? ''
    if (piece.startsWith('</')) {
      if (lists.at(-1) === name) lists.pop()
      if (stack.at(-1)?.name === name) stack.pop()
      continue
    }
    const list = lists.at(-1)
    if (list) readProperty(name, piece, { stack, list, styles })
    if (name === 'a:solidFill' || name === 'a:gradFill' || name === 'a:blipFill') {
      const shape = nearest(stack, 'wps:wsp')
      if (shape && !nearest(stack, 'w:r')?.white) shape.shaded = true
    }
    if (piece.endsWith('/>')) continue
    if (name in ownerOf) lists.push(name)
    if (containers.has(name))
      stack.push({ name, shaded: isFill(attribute(piece, 'fillcolor')), hides: false, white: false })
  }
  return { xml: out.join(''), hiddenCharacters }
}

/** Reads styles.xml for styles that hide text and tables that are dark. */
export function readStyleFacts(stylesXml: string): StyleFacts {
  const hidden = new Set<string>()
  const shaded = new Set<string>()
  for (const [style] of stylesXml.matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
    const id = attribute(style, 'w:styleId')
    if (!id) continue
    const vanish = /<w:vanish(?:\s+w:val="([^"]*)")?\s*\/>/.exec(style)
    const size = /<w:sz w:val="(\d+)"/.exec(style)?.[1] ?? null
    const fills = [...style.matchAll(/<w:shd [^>]*w:fill="([0-9A-Fa-f]{6})"/g)].some((match) =>
      isFill(match[1] ?? null),
    )
    const white = isNearWhite(/<w:color w:val="([0-9A-Fa-f]{6})"/.exec(style)?.[1] ?? null)
    if (/w:type="table"/.test(style)) {
      if (fills) shaded.add(id)
    } else if ((vanish && !isOff(vanish[1] ?? null)) || isTiny(size) || (white && !fills)) hidden.add(id)
  }
  return { hidden, shaded }
}
