/** False for what only looks like a language tag, such as the `en-US@posix` of a system without locales. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
