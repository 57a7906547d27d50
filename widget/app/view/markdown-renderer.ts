import * as smd from 'streaming-markdown'

/** Deeper nesting than this is drawn flat: no text can build a tower of elements. */
const depthLimit = 16

const tags: Partial<Record<number, string>> = {
  [smd.BLOCKQUOTE]: 'blockquote',
  [smd.PARAGRAPH]: 'p',
  [smd.LINE_BREAK]: 'br',
  [smd.RULE]: 'hr',
  [smd.HEADING_1]: 'h3',
  [smd.HEADING_2]: 'h3',
  [smd.HEADING_3]: 'h4',
  [smd.HEADING_4]: 'h4',
  [smd.HEADING_5]: 'h4',
  [smd.HEADING_6]: 'h4',
  [smd.ITALIC_AST]: 'em',
  [smd.ITALIC_UND]: 'em',
  [smd.STRONG_AST]: 'strong',
  [smd.STRONG_UND]: 'strong',
  [smd.STRIKE]: 's',
  [smd.CODE_INLINE]: 'code',
  [smd.CODE_BLOCK]: 'pre',
  [smd.CODE_FENCE]: 'pre',
  [smd.LIST_UNORDERED]: 'ul',
  [smd.LIST_ORDERED]: 'ol',
  [smd.LIST_ITEM]: 'li',
  [smd.LINK]: 'a',
  [smd.RAW_URL]: 'a',
  [smd.TABLE]: 'table',
  [smd.TABLE_ROW]: 'tr',
}

interface Data {
  stack: Element[]
}

/**
 * Appends elements for what the parser finds: no HTML is ever parsed, images
 * become their text, and links lead to http(s) or mail only.
 */
export function safeRenderer(root: Element): smd.Renderer<Data> {
  return {
    data: { stack: [root] },
    add_token(data, token) {
      const parent = data.stack.at(-1) ?? root
      const element = document.createElement(tagOf(token, parent))
      if (data.stack.length <= depthLimit) parent.append(element)
      data.stack.push(data.stack.length <= depthLimit ? element : parent)
    },
    end_token(data) {
      const element = data.stack.pop()
      if (element?.localName === 'a') markLink(element as HTMLAnchorElement)
    },
    add_text(data, text) {
      data.stack.at(-1)?.append(text)
    },
    set_attr(data, name, value) {
      const element = data.stack.at(-1)
      if (name === smd.HREF && element?.localName === 'a') element.setAttribute('data-href', value)
      if (name === smd.START && element?.localName === 'ol') element.setAttribute('start', value)
      if (name === smd.CHECKED) element?.append('☑ ')
    },
  }
}

function tagOf(token: number, parent: Element): string {
  if (token === smd.TABLE_CELL) return parent.parentElement?.firstElementChild === parent ? 'th' : 'td'
  return tags[token] ?? 'span'
}

/** Opens the link if it is safe, and says where it leads when its text does not. */
function markLink(anchor: HTMLAnchorElement): void {
  const target = parseTarget(anchor.dataset.href ?? anchor.textContent ?? '')
  delete anchor.dataset.href
  if (!target) {
    anchor.replaceWith(...anchor.childNodes)
    return
  }
  anchor.href = target.href
  anchor.target = '_blank'
  anchor.rel = 'noopener noreferrer nofollow'
  const place = target.protocol === 'mailto:' ? target.pathname : target.host
  if (placeOf(anchor.textContent ?? '') === place) return
  const host = document.createElement('bdi')
  host.className = 'link-host'
  host.dir = 'ltr'
  host.textContent = ` (${place})`
  anchor.after(host)
}

function parseTarget(text: string): URL | null {
  const target = URL.parse(text.trim())
  return target && ['http:', 'https:', 'mailto:'].includes(target.protocol) ? target : null
}

/** What a link's text claims to lead to: the exact host or address, nothing that merely contains it. */
function placeOf(text: string): string | null {
  const plain = text.trim()
  if (/^[^\s@]+@[^\s@]+$/.test(plain)) return plain
  if (/\s/.test(plain)) return null
  return URL.parse(/^https?:\/\//i.test(plain) ? plain : `https://${plain}`)?.host ?? null
}
