import type { Evidence } from './evidence.ts'
import { concepts, type Mention, mentionsIn, provenBy } from './lexicon.ts'
import { phrasesIn } from './phrases.ts'
import { isShort, positionOf, quoteAround } from './terms.ts'

/** Something that a requirement asks for. */
export interface Wanted {
  /** As the requirement writes it. */
  text: string
  /** The concepts that it may mean; none for a name that the lexicon does not know. */
  ids: string[]
  /** "Level 3" */
  level: number | null
  /** Only a certificate or a statement of one proves it. */
  onPaper: boolean
}

/** What a line says about something wanted: has it, only touches it, or lacks it. */
export interface Proof {
  says: 'has' | 'touches' | 'lacks'
  quote: string
  line: Evidence
}

/** Lines that name others: an employer, a school, a place, a pastime. */
const NOT_ONES_OWN = new Set([
  'company',
  'school',
  'place',
  'city',
  'region',
  'country',
  'issuer',
  'interest',
  'grade',
])

/** Every line that speaks of it, in the evidence's order. */
export function findProofs(wanted: Wanted, evidence: readonly Evidence[]): Proof[] {
  return evidence
    .filter(({ kind }) => !kind || !NOT_ONES_OWN.has(kind))
    .flatMap((line) => spotsOf(wanted, line).map((spot) => proofAt({ wanted, line, spot })))
}

/** The line that says most: that somebody has it, or else lacks it; null when no line speaks of it. */
export function findProof(wanted: Wanted, evidence: readonly Evidence[]): Proof | null {
  const proofs = findProofs(wanted, evidence)
  const best = (says: Proof['says']) => proofs.find((proof) => proof.says === says)
  return best('has') ?? best('lacks') ?? best('touches') ?? null
}

type Spot = Pick<Mention, 'start' | 'end' | 'isPlural'> & { isLicence: boolean; isSoftware: boolean }

function spotsOf(wanted: Wanted, line: Evidence): Spot[] {
  const { text, section } = line
  if (wanted.ids.length === 0) {
    const start = positionOf(wanted.text, text)
    if (start < 0 || (isShort(wanted.text) && isRunningText(text, section))) return []
    return [{ start, end: start + wanted.text.length, isPlural: false, isLicence: false, isSoftware: true }]
  }
  return mentionsOf(line).flatMap((mention) => {
    const id = mention.ids.find((one) => wanted.ids.some((asked) => provenBy(one).has(asked)))
    if (!id || (isShort(text.slice(mention.start, mention.end)) && isRunningText(text, section))) return []
    const isKind = (kind: string) => wanted.ids.every((asked) => concepts.get(asked)?.kind === kind)
    return [{ ...mention, isLicence: isKind('licence'), isSoftware: isKind('software') }]
  })
}

/** "C", "R" or "Go" in running text is too often something else. */
function isRunningText(text: string, section: string): boolean {
  return section !== 'skills' && text.length > 60 && !/[,/;]/.test(text)
}

const mentionsByLine = new WeakMap<Evidence, Mention[]>()

/** A line is compared with every requirement of a job, and read once. */
function mentionsOf(line: Evidence): Mention[] {
  const known = mentionsByLine.get(line)
  if (known) return known
  const mentions = [...mentionsIn(line.text), ...phrasesIn(line.text)]
  mentionsByLine.set(line, mentions)
  return mentions
}

/** "No experience with", "never used", "don't have a": and not "never missed a day as a". */
const LACKS = new RegExp(
  `\\b(?:${[
    '(?:no|without|lack|lacks|lacking)(?: any| an?)?(?: (?:prior|previous|real|formal|practical|professional|commercial|direct|hands-on|valid|own|uk|full))*(?: (?:experience|knowledge|training|qualification|skills?|background) (?:of|with|in|as|using))?(?: an?)?',
    "(?:never|(?:have|has)(?: not|n['’]t))(?: yet| ever)? (?:used|worked (?:with|in|as|on)|held|had|learned|learnt|done|tried|driven|taught|studied)(?: an?| any)?",
    "(?:do|does|did)(?: not|n['’]t)(?: yet)? (?:have|hold|own|know|speak|use|possess)(?: an?| any| my)?(?: (?:full|uk|valid))?(?: (?:experience|knowledge) (?:of|with|in))?",
    "(?:am|is)(?: not|n['’]t)(?: an?)?",
  ].join('|')})\\s+$`,
  'i',
)
const LACKS_AFTER = /^\s*(?:[:–-]|\()\s*(?:no|none)\b/i
/** Not (yet), only a little, or bound to a time that is past. */
const HEDGED =
  /\b(?:learning|learn|studying|study for|student|studies towards|some|basics? of|basic|beginner|interested in|interest in|would like|wants?|keen|hop(?:e|ing)|aspiring|towards?|trainee|apprentice|in training|preparing for|plan(?:ning)?|exposure to|familiar(?:ity)? with|aware(?:ness)? of|introduction to|(?:a )?little|limited|shadow(?:ed|ing)|observ(?:ed|ing)|fail(?:ed|ing)|lapsed|expired|former|formerly|provisional|appl(?:ied|ying) for|eligible for|no longer|not|no|never|without|needs?|yet to)\b[^.;,\n]{0,40}$/i
const HEDGED_AFTER =
  /^[^.;,\n]{0,12}\b(?:beginner|basics?|learning|in progress|pending|expected|expired|lapsed|student|trainee|suspended|not yet|ongoing|withdrawn|there|then)\b/i
/** What others are or have: "supported registered nurses", "two solicitors". */
const OF_OTHERS =
  /\b(?:support(?:ed|ing|s)|assist(?:ed|ing|s)|assistant to|help(?:ed|ing|s)|alongside|under|supervised by|report(?:ed|ing|s)|refer(?:red|ring|s)|recruit(?:ed|ing|s|er)|hir(?:ed|ing)|train(?:ed|ing)|taught|teach(?:es|ing)|coordinat(?:ed|ing|es)|liais(?:ed|ing)|between|of|for|to|by|plac(?:ed|ing)|sold|selling|advis(?:ed|ing)|interview(?:ed|ing)|book(?:ed|ing)|schedul(?:ed|ing)|check(?:ed|ing|s)|verif(?:ied|ying)|each|every|my (?:father|mother|wife|husband|partner|brother|sister|colleague|boss))\b[^.;,\n]{0,30}$/i
/** "As a registered nurse", "hold a full licence": one's own all the same. */
const OWN =
  /\b(?:as|am|hold|holds|holding|have|got|obtained|gained|passed)(?: (?:an?|my|the))?(?: (?:fully|qualified|full|current|valid|clean|registered|uk|enhanced|experienced|chartered|[a-z]+ qualified))*\s+$/i
const OTHERS_AFTER =
  /^['’]s\b|^\s+(?:team|teams|department|secretary|recruit\w*|agency|agencies|candidates|colleagues)\b/i
const RECRUITED = /\b(?:recruit\w*|hir(?:ed|ing)|plac(?:ed|ing)|sold|selling|interview\w*)\b[^.;\n]{0,40}$/i
/** "Assisted the head chef" */
const ASSISTED =
  /\b(?:assist(?:ed|ing|s)|support(?:ed|ing|s)|help(?:ed|ing|s)|report(?:ed|ing|s)(?: directly)? to|alongside|under|supervised by|assistant to|deput(?:y|ised) (?:to|for)|cover(?:ed|ing)? for)\s+(?:an?|the|our|my|two|three|several|senior|other|qualified)\s+(?:[\w-]+\s+)?$/i
/** "Warehouse software", "hotel clients": a field that somebody worked for, not in. */
const FIELD_OF =
  /^\s*(?:(?:management|booking|planning)\s+)?(?:software|apps?|applications?|platforms?|websites?|web ?shops?|systems?|clients?|companies|startups?|start-ups?|apis?|tools?|developers?|recruit\w*)\b/i

function proofAt({ wanted, line, spot }: { wanted: Wanted; line: Evidence; spot: Spot }): Proof {
  const before = line.text.slice(Math.max(0, spot.start - 80), spot.start)
  const clause = before.slice(before.search(/[^.;\n]*$/))
  const after = line.text.slice(spot.end, spot.end + 60)
  const quote = quoteAround({ text: line.text, position: spot.start })
  const proof = (says: Proof['says']): Proof => ({ says, quote, line })
  const isBounded = /^[^.;,\n]{0,20}\b(?:there|then|at that|in that|in this)\b/i.test(after)
  if ((LACKS.test(clause) && !isBounded) || LACKS_AFTER.test(after)) return proof('lacks')
  if (HEDGED.test(clause) || HEDGED_AFTER.test(after)) return proof('touches')
  if (RECRUITED.test(clause) || (!spot.isSoftware && ASSISTED.test(clause))) return proof('touches')
  if (!spot.isSoftware && !spot.isLicence && FIELD_OF.test(after)) return proof('touches')
  if (
    spot.isLicence &&
    (spot.isPlural || (OF_OTHERS.test(clause) && !OWN.test(clause)) || OTHERS_AFTER.test(after))
  )
    return proof('touches')
  if (wanted.level !== null && levelIn(line.text) < wanted.level) return proof('touches')
  if (wanted.onPaper && !isPaper(line)) return proof('touches')
  return proof('has')
}

function levelIn(text: string): number {
  return Number(/\blevel\s*(\d)\b/i.exec(text)?.[1] ?? 0)
}

const PAPER_KINDS = new Set(['certificate', 'degree', 'subject', 'course'])

function isPaper({ kind, section, text }: Evidence): boolean {
  return (
    section === 'certificates' ||
    PAPER_KINDS.has(kind ?? '') ||
    /\b(?:certificat\w+|certified|licen[cs]ed?|qualif\w+|diploma|nvq|card|ticket|trained|training)\b/i.test(
      text,
    )
  )
}
