import { frameOf, headAct } from '../../reading/frame.ts'
import type { Described } from './described.ts'

const WEIGHT = 0.6

/** The main act and the main thing, before what is to be kept. */
export function addFrame({ reading: { concepts, tokens }, kept, add }: Described): void {
  const { act, thing } = frameOf({ concepts, tokens, end: kept })
  const head = headAct({ concepts, tokens, end: kept })
  if (head) add(`a:head ${head}`, WEIGHT)
  add(`a:${act}`, WEIGHT)
  add(`a:${act}+${thing}`, WEIGHT * 1.2)
  if (thing) add(`a:+${thing}`, WEIGHT * 0.8)
}
