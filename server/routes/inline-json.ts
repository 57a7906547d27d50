const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** Puts data into the page's `<script type="application/json" id="…">`, where no text of it can end the element. */
export function fillInlineJson({ html, id, data }: { html: string; id: string; data: unknown }): string {
  const json = JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => ESCAPES[character] ?? character,
  )
  const element = new RegExp(`(<script type="application/json" id="${id}">)[^<]*(</script>)`)
  if (!element.test(html)) throw new Error(`The page has no inline JSON "${id}".`)
  return html.replace(element, (_match, open: string, close: string) => `${open}${json}${close}`)
}

const TEXT_ESCAPES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[<>&"']/g, (character) => TEXT_ESCAPES[character] ?? character)
}
