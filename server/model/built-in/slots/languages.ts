/** Languages: a skill that a search can ask for. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  'english french german spanish italian portuguese polish dutch danish swedish norwegian finnish russian ukrainian romanian hungarian bulgarian czech slovak croatian serbian greek turkish arabic hebrew hindi urdu punjabi bengali farsi chinese mandarin cantonese japanese korean thai vietnamese welsh irish gaelic'.split(
    ' ',
  ),
)
