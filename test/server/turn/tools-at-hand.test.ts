import { readFileSync } from 'node:fs'
import type { ModelMessage } from 'ai'
import { describe, expect, it } from 'vitest'
import { createBuiltIn } from '../../../server/model/built-in/answering/model.ts'
import { MEMORY_FOLDER } from '../../../server/model/memory-folder.ts'
import { MORE_TOOLS, toolsAtHand } from '../../../server/turn/tools-at-hand.ts'
import { tools } from '../../../tools/catalog.ts'
import type { Utterance } from '../../eval/utterances/item.ts'

const definitions = tools.filter((tool) => tool.for.includes('candidate'))
const { rankTools } = createBuiltIn({ tools, memoryFolder: MEMORY_FOLDER })

const said = (...texts: string[]): ModelMessage[] => texts.map((content) => ({ role: 'user', content }))

function atHand(messages: ModelMessage[]) {
  return toolsAtHand({ definitions, messages, rank: rankTools })
}

describe('tools at hand', () => {
  it('should be eighteen at most, in the catalogue’s order, with the one that finds more', () => {
    const names = atHand(said('compare my two offers', 'and practise the negotiation')).names()
    expect(names.length).toBeLessThanOrEqual(19)
    expect(names.at(-1)).toBe(MORE_TOOLS)
    const order = definitions.map(({ name }) => name).filter((name) => names.includes(name))
    expect(names.slice(0, -1)).toEqual(order)
    expect(names).toEqual(expect.arrayContaining(['compare_offers', 'practise_negotiation', 'search_jobs']))
  })

  it('should keep what the conversation used last', () => {
    const messages: ModelMessage[] = [
      { role: 'user', content: 'show my alerts' },
      {
        role: 'assistant',
        content: [{ type: 'tool-call', toolCallId: '1', toolName: 'explain_alert', input: {} }],
      },
      { role: 'user', content: 'hm' },
    ]
    expect(atHand(messages).names()).toContain('explain_alert')
  })

  it('should bring others to hand by topic', async () => {
    const hand = atHand(said('hello'))
    const wanted = definitions.map(({ name }) => name).find((name) => !hand.names().includes(name))
    const topic = definitions.find(({ name }) => name === wanted)?.examples[0] ?? ''
    const output = await hand.more[MORE_TOOLS]?.execute?.({ topic }, {} as never)
    expect(output).toMatchObject({ status: 'done', card: null })
    expect(hand.names()).toContain(wanted)
  })

  it('should hold the wanted tool for ninety-nine of a hundred utterances', () => {
    const items = ['development', 'development-2', 'development-3'].flatMap(
      (set) =>
        JSON.parse(
          readFileSync(new URL(`../../eval/utterances/${set}.json`, import.meta.url), 'utf8'),
        ) as Utterance[],
    )
    const wanted = items.filter(({ expect: { tool } }) => tool !== null)
    const held = wanted.filter(({ history = [], text, expect: { tool } }) => {
      const before = history.flatMap(({ user, tool: used }): ModelMessage[] => [
        { role: 'user', content: user },
        ...(used
          ? [
              {
                role: 'assistant' as const,
                content: [{ type: 'tool-call' as const, toolCallId: '1', toolName: used, input: {} }],
              },
            ]
          : []),
      ])
      return atHand([...before, ...said(text)])
        .names()
        .includes(tool ?? '')
    })
    expect(held.length / wanted.length).toBeGreaterThanOrEqual(0.99)
  })
})
