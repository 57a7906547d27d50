import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Place, translatePhrase } from '../locale/phrases.ts'
import { useAppState } from '../view/use-app.ts'
import { fixedValueLabels, ownWords, wordedRows } from './own-words.ts'

/** The tool whose card is drawn; null where it is not known. */
export const CardTool = createContext<string | null>(null)

/** What a tool put on a card, in the reader's language. */
export interface CardWords {
  word: (place: Place, text: string) => string
  /** Of a row, by its label: somebody's text stays as it was written. */
  value: (label: string, value: string) => string
  rowTitle: (title: string) => string
}

/** The fixed words of the tool whose card is drawn. */
export function useCardWords(): CardWords {
  const tool = useContext(CardTool) ?? ''
  const phrases = useAppState((state) => state.phrases)
  const word: CardWords['word'] = (place, text) =>
    ownWords[tool]?.includes(place) ? text : translatePhrase({ phrases, place, text })
  const place = wordedRows[tool]
  return {
    word,
    value: (label, value) => (fixedValueLabels.has(label) ? word('state', value) : value),
    rowTitle: (title) => (place ? word(place, title) : title),
  }
}
