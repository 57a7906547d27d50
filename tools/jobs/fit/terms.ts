/** Ways of writing the same thing, lower case; the first is the usual one. */
const ALIASES: readonly string[][] = [
  ['javascript', 'js', 'ecmascript'],
  ['typescript', 'ts'],
  ['node.js', 'node', 'nodejs'],
  ['react', 'react.js', 'reactjs'],
  ['vue', 'vue.js', 'vuejs'],
  ['postgresql', 'postgres', 'psql'],
  ['kubernetes', 'k8s'],
  ['amazon web services', 'aws'],
  ['google cloud', 'gcp', 'google cloud platform'],
  ['golang', 'go'],
  ['c#', 'c sharp', 'csharp'],
  ['.net', 'dotnet', 'asp.net'],
  ['machine learning', 'ml'],
  ['ci/cd', 'continuous integration', 'continuous delivery'],
  ['excel', 'microsoft excel', 'ms excel'],
  ['registered nurse', 'rgn', 'registered general nurse', 'rn'],
  ['healthcare assistant', 'hca', 'health care assistant', 'care assistant'],
  ['backend', 'back-end', 'back end'],
  ['frontend', 'front-end', 'front end'],
  ['full stack', 'full-stack', 'fullstack'],
  ['human resources', 'hr'],
  ['search engine optimisation', 'seo', 'search engine optimization'],
  ['user experience', 'ux'],
  ['forklift', 'fork lift', 'flt'],
  ['heavy goods vehicle', 'hgv', 'lgv', 'class 1', 'class 2'],
  ['electronic health records', 'ehr'],
  ['rest', 'restful', 'rest api', 'rest apis'],
  ['driving licence', "driver's license", 'driving license', "driver's licence", 'drivers license'],
  ['accounts payable', 'purchase ledger'],
  ['accounts receivable', 'sales ledger'],
]

const ALIAS_OF = new Map(ALIASES.flatMap((group) => group.map((name): [string, string[]] => [name, group])))

/** A term and its other spellings. */
export function spellings(term: string): string[] {
  const key = term.trim().toLowerCase()
  const group = ALIAS_OF.get(key)
  return group ? [...new Set([term.trim(), ...group])] : [term.trim()]
}

/** "C", "R", "Go", "JS": too short to be found in any case. */
const SHORT = 2

/** Where a term stands in a text as a word of its own ("Java" is not in "JavaScript"), or -1. */
export function positionOf(term: string, text: string): number {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+')
  const pattern = `(?<![\\p{L}\\p{N}+#]|[\\p{L}\\p{N}]\\.)${escaped}(?![\\p{L}\\p{N}+#]|\\.[\\p{L}\\p{N}])`
  return text.search(new RegExp(pattern, term.length <= SHORT ? 'u' : 'iu'))
}

const DENIAL =
  /\b(no|not|never|without|lack(?:s|ing)?|learning|beginner|want(?:s|ing)? to learn|would like to learn|interested in learning|need(?:s|ing)?)\b[^.;]{0,40}$/i

/** Whether what stands just before a position takes it back: "no experience with …". */
export function isDenied(text: string, position: number): boolean {
  return DENIAL.test(text.slice(Math.max(0, position - 60), position))
}

/** A verbatim piece of `text` around a position: its sentence, at most `maxLength` long. */
export function quoteAround({
  text,
  position,
  maxLength = 240,
}: {
  text: string
  position: number
  maxLength?: number
}): string {
  if (text.length <= maxLength) return text.trim()
  const before = text.slice(0, position)
  const start = Math.max(
    before.lastIndexOf('. ') + 1,
    before.lastIndexOf('\n') + 1,
    position - maxLength / 2,
    0,
  )
  const rest = text.slice(Math.floor(start))
  const end = rest.slice(0, maxLength).search(/[.\n](\s|$)/)
  const sentence = end > position - start ? rest.slice(0, end + 1) : rest.slice(0, maxLength)
  return sentence.trim()
}
