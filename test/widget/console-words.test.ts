import { describe, expect, it } from 'vitest'
import type { Plural } from '../../widget/app/locale/messages.ts'
import { ar } from '../../widget/console/locale/ar.ts'
import { de } from '../../widget/console/locale/de.ts'
import { en } from '../../widget/console/locale/en.ts'

function placeholders(entry: string | Plural): string[] {
  const text = typeof entry === 'string' ? entry : entry.other
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
}

describe('the console’s words', () => {
  it.each(Object.entries({ de, ar }))('should be all there in %s, with their values', (_, words) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort())
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect([key, placeholders(words[key])]).toEqual([key, placeholders(en[key])])
  })
})
