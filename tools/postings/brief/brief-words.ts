/** How briefs for a job say things, in English and German; each the inside of a regular expression. */

export const workModeWords: Record<'onsite' | 'hybrid' | 'remote', string> = {
  hybrid: 'hybrid|\\d days? (?:a week )?(?:from home|in the office)|teilweise (?:im )?home ?-?office',
  remote: '(?:fully |100 ?% )?remote(?:ly)?|work(?:ing)? from home|home ?-?office|home-based',
  onsite: 'on[- ]?site|in the office|office-based|in person|vor ort|am standort',
}

export const jobTypeWords: Record<string, string> = {
  internship: 'intern(?:ship)?|praktik(?:um|ant\\w*)',
  apprenticeship: 'apprentice(?:ship)?|ausbildungsplatz|auszubildende\\w*|azubi',
  part_time: 'part[- ]?time|teilzeit|minijob|\\d{1,2} hours a week',
  temporary: 'temp(?:orary)?|fixed[- ]term|seasonal|befristet\\w*|maternity cover|zeitarbeit',
  contract: 'contract(?:or)?(?: role| position| basis)|freelance\\w*|freiberuflich|day rate',
  full_time: 'full[- ]?time|vollzeit|permanent|festanstellung|unbefristet\\w*|40 hours',
}

export const seniorityWords: Record<string, string> = {
  director: 'director|head of|vp|leiter(?:in)?|direktor(?:in)?',
  lead: '(?:team|tech) ?lead|lead|principal|teamleit\\w+',
  senior: 'senior|sr\\.?|experienced|erfahrene\\w*',
  mid: 'mid(?:[- ]level)?|intermediate',
  junior: 'junior|jr\\.?|berufseinsteiger\\w*',
  entry: 'entry[- ]level|graduate|no experience needed|trainee|quereinsteiger\\w*',
}

/** A sentence with one of these says what somebody must bring. */
export const requirementWords =
  'must|needs? to|required?|requirements?|requires|you (?:have|know|bring|speak|hold|can)|experience|years?|knowledge|fluent|skills?|degree|licen[cs]e|certificat\\w+|registration|qualifi\\w+|able to|ability|essential|ideally|nice to have|proven|familiar|proficien\\w+|candidates? should|should (?:have|know|be)|erfahrung\\w*|kenntnis\\w*|führerschein|ausbildung|abschluss|sie (?:bringen|haben|sprechen|verfügen)|voraussetzung\\w*|erforderlich|zwingend'

/** A sentence with one of these says what somebody gets. */
export const benefitWords =
  'we offer|offers?|benefits?|holidays?|vacation|days? off|annual leave|pension|bonus|insurance|laptop|training budget|gym|free (?:parking|lunch|coffee|travel)|company car|bike|childcare|flexi(?:ble|time)|relocation|tickets?|wir bieten|urlaub(?:stage)?|altersvorsorge|weihnachtsgeld|jobticket|dienstwagen|fortbildung\\w*'

/** Words before the job's title. */
export const titleLeads =
  "(?:job )?title|(?:a )?new (?:job|posting|vacancy|position|role|opening|ad|advert)(?: for)?|write (?:something|it) up(?: for)?|neue (?:stelle|position|anzeige)(?: für)?|job(?: brief)?(?=:)|position|role|stelle|(?:i|we) have a (?:new )?(?:job|vacancy|opening|position)(?: for)?|new draft(?: for)?|(?:draft|create|write|draw|prepare|post|make|set up|put together|add|open|start)(?: me)?(?: up)?(?: an?| the| another)?(?: new)?(?: draft)?(?: of an?)?(?: job)?(?: ?(?:posting|advert|ad|post|vacancy|opening|listing|description|offer))?(?: for| 4)?|(?:we|they|he|she|the client|our client)?(?: are| is|’re|'re)?(?: now)? ?(?:looking|searching|hiring|recruiting|after)(?: for)?|(?:we|i|they|the client|our client) (?:need|want|seek)s?|wanted|seeking|wir suchen|gesucht(?: wird)?|suche(?:n)?"

/** What ends a title. */
export const titleEnds =
  '\\s(?:in|at|for|with|near|based|who|to|from|on|bei|mit|für|als|zum|ab|von|paying|earning|working|full[- ]?time|part[- ]?time|remote(?:ly)?|hybrid|permanent|vollzeit|teilzeit|immediately|starting)\\b|[,.;:\\n(–—]|\\s-\\s|\\s\\d'
