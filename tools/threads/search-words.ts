const MOST = 6

/** What stands before the words that are meant: "where did I write about …". */
const CUE =
  /(?::|\b(?:about|for|mention(?:s|ed|ing)?|contain(?:s|ing)?|regarding|concerning|discuss(?:ed|ing)?|says?|saying|words?)\b)\s+/giu

/** Words that name conversations, ask for a search or only join others. */
const NOISE = new Set(
  `a an the this that these those my our your his her their its i we you he she it they me us them who whom which what
   where when how in on at of to from with by and or is are was were be been did do does has have had can could would
   should please find search look looking show get go through up dig out locate all any anyone anybody somebody someone
   some ever once old previous earlier last back there here into containing contains full text wrote write written
   writes said say told tell asked ask talked talk spoke spoken mention mentioned about for chat chats conversation
   conversations message messages thread threads inbox history talks discussion everything something anything word words
   candidate candidates applicant applicants visitor visitors recruiter agency among bring brought came come
   need want know again before`.split(/\s+/),
)

/**
 * The words to look for in messages, six at most: those in quotes, or what
 * follows "about" and the like, without the words that only ask. Plurals lose
 * their s, so that "visas" finds "visa". Empty when nothing is left.
 */
export function searchWords(query: string): string[] {
  const text = query.normalize('NFC')
  const quoted = /["“„«]([^"“”„»]+)["”“»]/u.exec(text)?.[1]
  if (quoted) return wordsOf(quoted).slice(0, MOST)
  const last = [...text.matchAll(CUE)].at(-1)
  const rest = last ? wordsOf(text.slice(last.index + last[0].length)).filter(isMeant) : []
  const words = rest.length > 0 ? rest : wordsOf(text).filter(isMeant)
  return words.slice(0, MOST).map(singular)
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;:"“”„?!()]+/u).filter((word) => /[\p{L}\d]/u.test(word))
}

function isMeant(word: string): boolean {
  return !NOISE.has(word.toLowerCase())
}

function singular(word: string): string {
  return word.length > 4 && /[^su]s$/i.test(word) ? word.slice(0, -1) : word
}
