/** Rounds of an interview, in the order in which they usually come. */
export const rounds = ['screening', 'technical', 'behavioural', 'final'] as const
export type Round = (typeof rounds)[number]

/** Words for each round, for the built-in model. */
export const roundSays: Record<Round, string> = {
  screening:
    'screening|phone screen|first (?:call|round|interview)|recruiter call|hr (?:call|round|interview)',
  technical: 'technical|tech|skills?|hard skills|professional|expert',
  behavioural: 'behaviou?ral|competenc(?:y|e|ies)|soft skills|star|situational',
  final: 'final|last round|second interview|manager round|board|closing',
}

const IN_WORDS: Record<Round, string> = {
  screening: 'screening',
  technical: 'technical',
  behavioural: 'behavioural',
  final: 'final round',
}

/** "technical", for a badge or a sentence; null is every round. */
export function roundInWords(round: Round | null): string {
  return round === null ? 'all rounds' : IN_WORDS[round]
}
