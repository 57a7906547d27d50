import type { SpokenLine } from './negotiation-judge.ts'

export const objections = ['budget', 'bands', 'timing', 'equity', 'market'] as const
export type Objection = (typeof objections)[number]

/** How many lines a rehearsal has. */
export const ROUNDS = 5

/** What the other side says with each objection; `{base}` is what they offer. */
const LINES: Record<Objection, readonly string[]> = {
  budget: [
    'I hear you. The budget for this position is set for the year, and {base} is already at the top of it. What makes this number important to you?',
    'I would have to take that to finance, and they will ask me why. What do I tell them?',
    'Honestly, we have stretched to get to {base}. Is there anything besides the base that would help?',
  ],
  bands: [
    'Everybody at this level sits in the same pay band, and {base} is where new people come in. If I go above it, it is unfair to the team.',
    'To go higher I would have to hire you one level up, and you would be measured by that. Do you see yourself there?',
    'The band is the band, I am afraid. We could look at it again after your first review.',
  ],
  timing: [
    'I need your answer by the end of this week; there is somebody else in the process. Can you decide on {base} today?',
    'It took me two weeks to get this approved. If I open it again, we may lose the start date.',
    'Why don’t you start with {base}, and we talk about pay in six months?',
  ],
  equity: [
    'The base is hard to move. What I could do is a little more equity instead. Would that work for you?',
    'If you believe in what we build, the shares will be worth more than the difference in base. What do you think?',
    'I could offer a sign-on payment once, if the base stays at {base}. Is that interesting?',
  ],
  market: [
    'We looked at what others pay, and {base} is fair for this work. Where does your number come from?',
    'With your years of experience, {base} is what we see in the market. What do you bring that others don’t?',
    'Some candidates asked for less than {base}. Why should we pay more?',
  ],
}

/** A number that is the same for the same words, to vary the lines without chance. */
function seedOf(text: string): number {
  let seed = 7
  for (const character of text) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return seed
}

/** Which objection comes in a round when none is asked for: each once before any comes again. */
export function objectionOf({ seed, round }: { seed: string; round: number }): Objection {
  const order = objections.toSorted((one, other) => seedOf(seed + one) - seedOf(seed + other))
  return order[(round - 1) % order.length] ?? 'budget'
}

/** The other side's next line: it answers what was said, and brings the round's objection. */
export function nextLine({
  objection,
  round,
  line,
  base,
  seed,
}: {
  objection: Objection
  round: number
  line: SpokenLine | null
  base: string
  seed: string
}): string {
  if (!line)
    return `Thanks for calling. I hope you had time to look at the offer: ${base}. You wanted to talk about it; what is on your mind?`
  const lines = LINES[objection]
  const said = (lines[(seedOf(seed) + round) % lines.length] ?? '').replaceAll('{base}', base)
  if (line.yields)
    return 'Great, then I will have the contract written. Or is there anything else you want to settle first?'
  if (round >= ROUNDS) return closing(line, base)
  return `${reaction(line)} ${said}`.trim()
}

function reaction(line: SpokenLine): string {
  if (line.insult) return 'I am sorry that you see it like that.'
  if (line.threat) return 'I would not want to lose you, but I can’t decide under pressure either.'
  if (line.rival) return 'Another offer, I see. May I ask where it stands, and what would make you choose us?'
  if (line.range) return 'The lower end of that I can imagine.'
  if (line.number) return 'That is more than I had in mind.'
  if (line.alternative) return 'That is something I could look into.'
  if (line.thanks) return 'I am glad to hear that you like it here.'
  if (line.question) return 'Good question.'
  return ''
}

function closing(line: SpokenLine, base: string): string {
  if (line.threat || line.insult)
    return `Then I have to leave it at ${base}. Let me know by Friday what you decide.`
  if (line.proof)
    return 'You make a good case. I can’t promise the whole of it, but I will ask for a higher base and call you tomorrow. If we meet in the middle, do you sign?'
  return `I will see what I can do, but I can’t promise more than ${base}. Would a review of your pay after six months, in writing, help?`
}
