const locales = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ar', 'he', 'el', 'zh', 'ja', 'tr', 'pl']
const codes =
  'en de fr es it pt nl ru uk pl cs sk hu ro bg hr sr sl el tr ar he fa ur hi bn ta te mr gu pa zh ja ko vi th id ms tl sw am so sv no nb da fi is et lv lt ga cy ca eu gl sq mk hy ka az kk uz la af zu xh yo ig ha'

let names: Set<string> | undefined

/** True when a human language is named: tells "Languages: German" from "Languages: Go". */
export function namesLanguage(text: string): boolean {
  names ??= new Set(
    locales.flatMap((locale) => {
      const display = new Intl.DisplayNames([locale], { type: 'language' })
      return codes.split(' ').flatMap((code) => display.of(code)?.toLowerCase() ?? [])
    }),
  )
  const known = names
  const wholes: string[] = text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return (
    wholes.some((word) => known.has(word)) ||
    ['中文', '普通话', '英语', '日语', '英語', '日本語'].some((name) => text.includes(name)) ||
    wholes.includes('mandarin') ||
    wholes.includes('farsi') ||
    wholes.includes('gaelic')
  )
}
