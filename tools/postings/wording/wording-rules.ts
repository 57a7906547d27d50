/** What a phrase of an advert does to its readers. */
export const wordingKinds = {
  gender: 'speaks to one gender',
  age: 'shuts out an age',
  origin: 'shuts out an origin',
  health: 'is about health or body',
  family: 'is about family',
  degree: 'asks for a degree that may not be needed',
  jargon: 'says little',
} as const
export type WordingKind = keyof typeof wordingKinds

export interface WordingRule {
  kind: WordingKind
  /** The inside of a regular expression, matched as whole words in any case. */
  words: string
  better: string
}

/**
 * Phrases that put people off or shut them out without need. Protected grounds follow the UK Equality
 * Act 2010 and the German AGG § 1; the examples are ours.
 */
export const englishRules: readonly WordingRule[] = [
  { kind: 'gender', words: 'sales(?:man|men)', better: 'salesperson' },
  { kind: 'gender', words: 'chairm[ae]n', better: 'chair' },
  { kind: 'gender', words: 'foreman|foremen', better: 'supervisor' },
  { kind: 'gender', words: 'handym[ae]n', better: 'maintenance technician' },
  { kind: 'gender', words: 'waitress(?:es)?', better: 'waiting staff' },
  { kind: 'gender', words: 'stewardess(?:es)?', better: 'flight attendant' },
  { kind: 'gender', words: 'manpower', better: 'staff' },
  { kind: 'gender', words: 'man[- ]hours?', better: 'working hours' },
  { kind: 'gender', words: 'barmaids?|barm[ae]n', better: 'bar staff' },
  {
    kind: 'gender',
    words: 'craftsm[ae]n|workm[ae]n|draughtsm[ae]n|repairm[ae]n',
    better: 'craftsperson, technician',
  },
  {
    kind: 'gender',
    words:
      '(?<!she or )he (?:will|must|should|has to|needs?|can|reports?|works?|is)|his (?:duties|tasks|role|responsibilities|team)',
    better: 'you, they',
  },
  {
    kind: 'gender',
    words:
      '(?<!he or )she (?:will|must|should|has to|needs|can|reports|works)|her (?:duties|tasks|role|responsibilities)',
    better: 'you, they',
  },
  { kind: 'gender', words: 'guys|lads|girls|ladies|gentlemen', better: 'people, colleagues' },
  {
    kind: 'gender',
    words: 'female (?:candidates?|applicants?) only|male (?:candidates?|applicants?) only|(?:wo)?men only',
    better: 'leave it out, unless the law allows it for this job',
  },
  {
    kind: 'age',
    words:
      'young(?:,? (?:and )?dynamic)?(?: team| people| professionals?| environment| company| staff| candidates?| person)|young,? (?:and )?dynamic',
    better: 'say what the team does and how it works',
  },
  { kind: 'age', words: 'youthful|fresh(?:-| )faced', better: 'say which quality is meant' },
  { kind: 'age', words: 'digital natives?', better: 'at ease with digital tools' },
  {
    kind: 'age',
    words: 'recent graduates?|fresh graduates?|new grads?',
    better: 'people at the start of their career, whatever their age',
  },
  {
    kind: 'age',
    words:
      'under \\d{2}(?: years)?|aged? (?:between )?\\d{2}(?: ?(?:-|–|to|and) ?\\d{2})?|between \\d{2} and \\d{2} years old|max(?:imum)? age',
    better: 'leave the age out',
  },
  { kind: 'age', words: 'mature (?:person|candidate|individual)', better: 'say which experience is needed' },
  { kind: 'age', words: 'energetic|high[- ]energy', better: 'say what the work asks for' },
  {
    kind: 'age',
    words: 'no more than \\d+ years(?: of)? experience|max(?:imum)? \\d+ years(?: of)? experience',
    better: 'name the least experience only',
  },
  {
    kind: 'origin',
    words: 'native(?:[- ]level)? (?:\\p{L}+ )?speakers?|native \\p{L}+',
    better: 'fluent (for example C1), because people learn languages',
  },
  { kind: 'origin', words: 'mother[- ]tongue|first language', better: 'fluent (for example C1)' },
  {
    kind: 'origin',
    words: '(?:without|no) (?:foreign )?accent|accent[- ]free',
    better: 'speaks clearly to customers',
  },
  { kind: 'origin', words: 'cultural fit|culture fit', better: 'say which ways of working you mean' },
  {
    kind: 'origin',
    words: '(?:british|german|eu|us|local) (?:nationals?|citizens?)(?: only)?',
    better: 'right to work in the country',
  },
  {
    kind: 'origin',
    words: 'christian|muslim|jewish|hindu',
    better: 'leave religion out, unless the law allows it for this job',
  },
  { kind: 'health', words: 'able[- ]bodied', better: 'name the task, such as lifting 15 kg' },
  {
    kind: 'health',
    words: '(?:physically|mentally) (?:fit|strong|robust)|in good health|(?:good|perfect) health|healthy',
    better: 'name the task, such as lifting 15 kg; say that adjustments are possible',
  },
  {
    kind: 'health',
    words: 'no (?:sick(?:ness)? (?:days|record)|disabilit(?:y|ies)|health (?:problems|issues|conditions))',
    better: 'leave it out',
  },
  { kind: 'health', words: 'non[- ]smokers?', better: 'a smoke-free workplace' },
  { kind: 'health', words: 'attractive|good[- ]looking|slim|well[- ]groomed', better: 'leave looks out' },
  { kind: 'health', words: 'crazy|insane(?:ly)?', better: 'say what is meant' },
  {
    kind: 'family',
    words: '(?:no|without) (?:family|children|kids|dependants|ties)(?: commitments| obligations)?',
    better: 'name the working hours',
  },
  { kind: 'family', words: 'unmarried|childless|single(?: person)?(?= preferred)', better: 'leave it out' },
  {
    kind: 'family',
    words: '(?:not )?pregnan(?:t|cy)',
    better: 'leave it out, unless it is about protection at work',
  },
  {
    kind: 'family',
    words: 'available (?:24/7|around the clock|at all times)|always available|unlimited availability',
    better: 'name the shifts and the on-call days',
  },
  {
    kind: 'degree',
    words:
      "(?:university |college |bachelor[’']?s? |master[’']?s? )?degree (?:is )?(?:required|essential|mandatory|needed|a must)|must have (?:a|an) (?:\\p{L}+ )?degree|degree[- ]educated",
    better: 'a degree or the same from practice, unless the law asks for it',
  },
  {
    kind: 'degree',
    words:
      '(?:top|elite|leading|good|red[- ]brick|ivy[- ]league|russell group) (?:university|universities|school|college)',
    better: 'leave the kind of university out',
  },
  {
    kind: 'jargon',
    words: 'ro(?:ck|xx)[- ]?stars?|ninjas?|gurus?|wizards?|unicorns?|hackers?|jedis?|superstars?',
    better: 'the job’s usual title',
  },
  {
    kind: 'jargon',
    words:
      'work hard,? (?:and )?play hard|fast[- ]paced(?: environment)?|hit the ground running|wear (?:many|several) hats',
    better: 'say how many hours and which tasks',
  },
  {
    kind: 'jargon',
    words:
      'synerg(?:y|ies)|think(?:s|ing)? outside the box|best[- ]in[- ]class|self[- ]starters?|go[- ]getters?|team players?|dynamic',
    better: 'an example from the work itself',
  },
  {
    kind: 'jargon',
    words: 'competitive (?:salary|pay|package)|attractive (?:salary|pay|package)|salary (?:negotiable|doe)',
    better: 'the range in numbers',
  },
  { kind: 'jargon', words: 'like (?:a )?family', better: 'say how people work together' },
  {
    kind: 'gender',
    words: 'aggressive(?:ly)?|dominant|dominat(?:e|es|ing)|fearless|ruthless|killer instinct|hunter',
    better: 'persistent, confident, clear',
  },
]

export const germanRules: readonly WordingRule[] = [
  {
    kind: 'age',
    words: 'junge[smnr]?(?:,? dynamische[smnr]?)? (?:team|mannschaft|kolleg(?:e|en|innen))',
    better: 'sagen, was das Team tut',
  },
  {
    kind: 'age',
    words: 'jung und dynamisch|junge[nr]? mitarbeiter(?:in)?|berufsanfänger',
    better: 'Menschen am Anfang ihres Berufs, in jedem Alter',
  },
  { kind: 'age', words: 'digital natives?', better: 'sicher im Umgang mit digitalen Werkzeugen' },
  {
    kind: 'age',
    words:
      '(?:zwischen|von) \\d{2} (?:und|bis) \\d{2} jahren?|höchstens \\d{2} jahre(?: alt)?|bis \\d{2} jahre alt',
    better: 'das Alter weglassen',
  },
  {
    kind: 'origin',
    words: 'muttersprachler(?:in|innen)?|muttersprache|muttersprachlich\\w*',
    better: 'sehr gute Kenntnisse (zum Beispiel C1)',
  },
  {
    kind: 'origin',
    words: 'akzentfrei\\w*|ohne akzent',
    better: 'spricht verständlich mit Kundinnen und Kunden',
  },
  {
    kind: 'origin',
    words: 'deutsche[rn]? staatsbürger(?:schaft)?',
    better: 'Arbeitserlaubnis in Deutschland',
  },
  {
    kind: 'health',
    words:
      'körperlich (?:fit|belastbar)\\w*|belastbar\\w*|gesund\\w* (?:person|bewerber\\w*)|gute gesundheit',
    better: 'die Aufgabe nennen, etwa 15 kg heben',
  },
  {
    kind: 'health',
    words: 'gepflegte[smnr]? (?:äußere[ns]?|erscheinung(?:sbild)?)|attraktive erscheinung',
    better: 'das Aussehen weglassen',
  },
  {
    kind: 'family',
    words: 'ungebunden|ohne (?:familiäre verpflichtungen|kinder|familie)|ledig',
    better: 'die Arbeitszeiten nennen',
  },
  {
    kind: 'family',
    words: 'jederzeit (?:verfügbar|erreichbar)|rund um die uhr (?:verfügbar|erreichbar)',
    better: 'Schichten und Bereitschaft nennen',
  },
  {
    kind: 'degree',
    words: '(?:abgeschlossenes )?(?:hochschul)?studium (?:ist )?(?:zwingend|erforderlich|voraussetzung)',
    better: 'Studium oder gleichwertige Praxis',
  },
  {
    kind: 'jargon',
    words:
      'macher(?:typ)?|überflieger|allrounder|teamplayer|hands[- ]on[- ]mentalität|eierlegende wollmilchsau',
    better: 'ein Beispiel aus der Arbeit',
  },
  {
    kind: 'jargon',
    words:
      'attraktive[s]? (?:gehalt|vergütung)|leistungsgerechte (?:vergütung|bezahlung)|marktübliche[s]? gehalt',
    better: 'die Spanne in Zahlen',
  },
  {
    kind: 'gender',
    words: 'putzfrau(?:en)?|krankenschwester(?:n)?|sekretärin(?:nen)?|kindergärtnerin(?:nen)?',
    better: 'Reinigungskraft, Pflegefachkraft, Assistenz, Erzieher:in',
  },
  {
    kind: 'gender',
    words: 'kaufmann(?! ?/)|fachmann(?! ?/)|handwerksmeister(?!in|:|\\*|/)',
    better: 'Kaufleute, Fachkraft',
  },
]

/**
 * Beginnings of words that read as masculine or feminine in adverts: from the appendix of Gaucher, Friesen
 * and Kay, "Evidence that gendered wording in job advertisements exists and sustains gender inequality",
 * Journal of Personality and Social Psychology 101(1), 2011; those with another common meaning left out.
 */
export const masculineStems =
  'adventurous|aggress|ambitio|assert|athlet|autonom|battle|boast|challeng|compet(?!en)|confident|courag|decisive|defend|determin|domina|driven|fearless|fight|greed|headstrong|hierarch|hostil|impulsive|independen|outspoken|persist|reckless|self-relian|self-sufficien|stubborn|superior'
export const feminineStems =
  'affectionate|cheer|collab|commit|communal|compassion|connect|considerate|cooperat|co-operat|emotiona|empath|gentle|honest|interdependen|interpersonal|kind(?!er)|loyal|modest|nurtur|pleasant|polite|quiet|sensitiv|support|sympath|tender|together|trust|understand|warm'
