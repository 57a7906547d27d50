import { IT, TEXT } from './text-words.ts'

const SHORTER =
  '(?:shorter|briefer|(?:more )?concise|more compact|less (?:wordy|long|lengthy|verbose)|not so (?:long|wordy)|half (?:as long|the (?:length|size)|that length))'
const SHORTENED = [
  new RegExp(
    String.raw`^(?:shorten|condense|trim|tighten|abridge|compress|shrink|slim|reduce)(?:\s+(?:down|up))?\s+${IT}`,
    'iu',
  ),
  new RegExp(String.raw`^(?:cut|boil|slim|trim)\s+${IT}\s+(?:down|back|in half|by half|to)\b`, 'iu'),
  new RegExp(String.raw`^(?:cut|boil|trim) down\s+${IT}`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${IT}[^.:;]{0,30}?\b${SHORTER}\b`, 'iu'),
  new RegExp(
    String.raw`^(?:make|write|give|i(?:['’]d)? (?:want|need|like|prefer))\b[^.:;]{0,20}\b${SHORTER}\b[^.:;]{0,12}${TEXT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${IT}|(?:it|that|this)['’]s)[^.:;]{0,20}\btoo (?:long|wordy|lengthy|verbose)\b`,
    'iu',
  ),
  /^(?:an? )?(?:bit |little |lot |much |even )?(?:shorter|briefer)(?: (?:please|pls|version|again|letter))*[.!?]*$/iu,
]

const QUALITY =
  'formal|informal|personal|polite|friendly|casual|confident|stiff|enthusiastic|professional|natural|human|direct|warm|cold|dry|generic|boring|bland|robotic|impersonal|assertive|modest|humble|convincing|persuasive|lively|positive|engaging|interesting|creative|individual|pushy|bold|aggressive|harsh|soft|strong|elegant|fluent|serious|relaxed|emotional|catchy|original|weak|wooden|clumsy|flat|respectful|diplomatic|grateful|sincere|honest|clear|simple|modern|old-fashioned|vague'
const TONES = [
  String.raw`(?:more|less|too|not (?:so|as|that)|very|rather|quite|so|a (?:bit|little|tad|touch))\s+(?:too |more |less )?(?:${QUALITY})(?!\p{L})`,
  '(?:friendlier|warmer|nicer|softer|stronger|better|livelier|politer|firmer|bolder|punchier|crisper|smoother|kinder|gentler|snappier|clearer|simpler|catchier)(?!\\p{L})',
  String.raw`(?:in|with) an? [\p{L}-]+(?: [\p{L}-]+)? (?:tone|style|voice|manner)(?!\p{L})`,
  '(?:change|soften|adjust|improve) (?:the|its) tone',
]
const TONE = new RegExp(String.raw`(?<!\p{L})(?:${TONES.join('|')})`, 'iu')
const BARE_TONE = new RegExp(
  String.raw`^(?:an? (?:bit|little) )?(?:${TONES.join('|')})(?:\s+(?:please|pls|again))*[\s.!?]*$`,
  'iu',
)
const NAMES_IT = new RegExp(String.raw`(?<!\p{L})${IT}`, 'iu')
const REWORDS = new RegExp(
  String.raw`^(?:rewrite|re-write|reword|rephrase|redo|rework|improve|polish|refine|redraft|revise|personali[sz]e|enhance|soften|strengthen|jazz up|spice up|translate|proofread|try)\s+(?:up\s+)?${IT}`,
  'iu',
)
const PLACE_CHANGED =
  /^(?:replace|change|swap|exchange|correct|fix)\s+(?:(?:the|that|this)\s+)?(?:(?:first|second|third|fourth|last)\s+)?(?:sentence|line|paragraph|part|bit|greeting|ending)\b/i

/** "make it shorter", "the letter is too long" */
export function isShortened(said: string): boolean {
  return SHORTENED.some((form) => form.test(said))
}

/**
 * "less formal", "in a friendlier tone", "rewrite it": asks for other words without giving them. With a
 * number in it something else is asked for.
 */
export function isReworded(said: string): boolean {
  if (/\d/.test(said)) return false
  return (
    REWORDS.test(said) ||
    PLACE_CHANGED.test(said) ||
    BARE_TONE.test(said) ||
    (TONE.test(said) && NAMES_IT.test(said))
  )
}
