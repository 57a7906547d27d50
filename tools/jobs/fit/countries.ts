/** A country, or the European Union, as texts about permission to work name it. */
export interface Country {
  code: string
  isMember: boolean
  isUnion: boolean
}

const NAMES: readonly [string, RegExp][] = [
  [
    'GB',
    /\b(?:UK|U\.K\.|United Kingdom|Great Britain|Britain|British|England|Scotland|Wales|Northern Ireland)\b/,
  ],
  ['US', /\b(?:US|USA|United States|American|U\.S\.)(?![\w])/],
  ['EU', /\b(?:EU|EEA|European Union)\b/],
  ['CA', /\b(?:Canada|Canadian)\b/],
  ['AU', /\b(?:Australia|Australian)\b/],
  ['NZ', /\b(?:New Zealand)\b/],
  ['IN', /\b(?:India|Indian)\b/],
  ['AE', /\b(?:UAE|United Arab Emirates|Emirati)\b/],
  ['KE', /\b(?:Kenya|Kenyan)\b/],
  ['JP', /\b(?:Japan|Japanese)\b/],
  ['BR', /\b(?:Brazil|Brazilian)\b/],
  ['CH', /\b(?:Switzerland|Swiss)\b/],
  ['NG', /\b(?:Nigeria|Nigerian)\b/],
  ['ZA', /\b(?:South Africa|South African)\b/],
]

/** https://european-union.europa.eu/principles-countries-history/eu-countries_en */
const MEMBERS: readonly [string, RegExp][] = [
  ['AT', /\bAustrian?\b/],
  ['BE', /\b(?:Belgium|Belgian)\b/],
  ['BG', /\bBulgarian?\b/],
  ['HR', /\b(?:Croatian?)\b/],
  ['CY', /\b(?:Cyprus|Cypriot)\b/],
  ['CZ', /\b(?:Czechia|Czech(?: Republic)?)\b/],
  ['DK', /\b(?:Denmark|Danish)\b/],
  ['EE', /\bEstonian?\b/],
  ['FI', /\b(?:Finland|Finnish)\b/],
  ['FR', /\b(?:France|French)\b/],
  ['DE', /\b(?:Germany|German)\b/],
  ['GR', /\b(?:Greece|Greek)\b/],
  ['HU', /\b(?:Hungary|Hungarian)\b/],
  ['IE', /(?<!Northern )\b(?:Ireland|Irish)\b/],
  ['IT', /\b(?:Italy|Italian)\b/],
  ['LV', /\bLatvian?\b/],
  ['LT', /\bLithuanian?\b/],
  ['LU', /\bLuxembourg(?:ish)?\b/],
  ['MT', /\b(?:Malta|Maltese)\b/],
  ['NL', /\b(?:Netherlands|Dutch)\b/],
  ['PL', /\b(?:Poland|Polish)\b/],
  ['PT', /\b(?:Portugal|Portuguese)\b/],
  ['RO', /\bRomanian?\b/],
  ['SK', /\b(?:Slovakian?|Slovak)\b/],
  ['SI', /\b(?:Slovenian?|Slovene)\b/],
  ['ES', /\b(?:Spain|Spanish)\b/],
  ['SE', /\b(?:Sweden|Swedish)\b/],
]

/** The countries that a text names, by their name or their people's. */
export function countriesIn(text: string): Country[] {
  return [
    ...NAMES.filter(([, name]) => name.test(text)).map(([code]) => ({
      code,
      isMember: false,
      isUnion: code === 'EU',
    })),
    ...MEMBERS.filter(([, name]) => name.test(text)).map(([code]) => ({
      code,
      isMember: true,
      isUnion: false,
    })),
  ]
}
