import { isDenied } from './denied.ts'
import { trimmed } from './free-text.ts'

const TITLE = String.raw`([\p{L}][\p{L}\d&/+' -]{2,60}?)`
const STOP = String.raw`(?=\s*(?:[.,;!?(]|$|\b(?:at|in|since|from|until|till|not|because|as|and|for|with|by|please|when|while|there|then|now|rather|instead|the (?:whole|entire) time|all (?:along|the time|the while)|throughout|back then|in (?:fact|truth|reality)|actually|really)\b))`
/** How somebody says what they were in a job under discussion. */
const SAID = [
  String.raw`\bi (?:(?:was |am )?(?:working|employed|hired|taken on)(?: there| here)? as|worked(?: there| here)? as|was made|was promoted to|became|was|am)(?: actually| really| in fact)? (?:an? |the |their )?${TITLE}${STOP}`,
  String.raw`\bi'?m (?:actually |really )?(?:an? |the |their )${TITLE}${STOP}`,
  String.raw`\bi(?:'m| am) (?:now |actually )?${TITLE}(?= now\b| instead of\b| these days\b)`,
  String.raw`\bnow i(?:'m| am) (?:an? |the |their )?${TITLE}${STOP}`,
  String.raw`\b(?:call|called|calls|name|named) it (?:an? |the )?${TITLE}${STOP}`,
  String.raw`(?:^|[.,;!:] )(?:an? |the )?${TITLE},? (?:that's|that is|is) what i (?:was|am)\b`,
  String.raw`\b(?:promoted to|made me) (?:an? |the )?${TITLE}${STOP}`,
].map((source) => new RegExp(source, 'giu'))
const NO_TITLE =
  /^(?:there|still|at|in|working|based|only|not|no|made|let|fired|promoted|born|there|on|off|paid|never|also|just|wrong|sure|done|employed|hired|away|back|out|here|told|sacked|laid|unemployed|sick|gone|finished|the one|one)\b/i

/** "At Costa I was shift lead": the title, when it is not denied and not what the row already says. */
export function statedTitle({ text, label }: { text: string; label: string }): string | null {
  for (const pattern of SAID) {
    for (const match of text.matchAll(pattern)) {
      const title = trimmed(match[1] ?? '')
      const start = match.index + match[0].lastIndexOf(match[1] ?? '')
      if (!title || NO_TITLE.test(title) || isDenied({ text, start, end: start + title.length })) continue
      if (!label.toLowerCase().startsWith(title.toLowerCase())) return title
    }
  }
  return null
}
