import { describe, expect, it } from 'vitest'
import { ar } from '../../widget/app/locale/ar.ts'
import { createTranslate, englishTranslate, matchLocale } from '../../widget/app/locale/catalogue.ts'
import { de } from '../../widget/app/locale/de.ts'
import { en } from '../../widget/app/locale/en.ts'
import { enLater } from '../../widget/app/locale/en-later.ts'
import '../../widget/app/locale/later.ts'
import type { Catalogue, Plural } from '../../widget/app/locale/messages.ts'

const english: Catalogue = { ...en, ...enLater }

function placeholders(entry: string | Plural): string[] {
  const text = typeof entry === 'string' ? entry : entry.other
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
}

describe('catalogues', () => {
  it.each(Object.entries({ de, ar }))('should say everything in %s', (_, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  it.each(Object.entries({ de, ar }))('should keep the values of each text in %s', (_, catalogue) => {
    for (const [key, entry] of Object.entries(english)) {
      expect([key, placeholders(catalogue[key as keyof Catalogue])]).toEqual([key, placeholders(entry)])
    }
  })

  it('should not have a word in both English files', () => {
    expect(Object.keys(en).filter((key) => key in enLater)).toEqual([])
  })

  it('should use the plural form that the language asks for', () => {
    const t = createTranslate({ locale: 'ar', catalogue: ar })
    expect([1, 2, 3, 11].map((count) => t('jobs.found', { count }))).toEqual([
      'وظيفة واحدة',
      'وظيفتان',
      '3 وظائف',
      '11 وظيفة',
    ])
    expect(englishTranslate('jobs.found', { count: 1 })).toBe('1 job')
  })

  it('should take the first language it knows', () => {
    expect(matchLocale([null, 'fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(matchLocale(['ar_EG'])).toBe('ar')
    expect(matchLocale(['xx'])).toBe('en')
  })
})
