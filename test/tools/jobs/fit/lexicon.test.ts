import { expect, it } from 'vitest'
import { concepts, mentionsIn, provenBy } from '../../../../tools/jobs/fit/lexicon.ts'

const idsIn = (text: string) => mentionsIn(text).flatMap(({ ids }) => ids)

it('should name only broader terms that it has', () => {
  const unknown = [...concepts.values()].flatMap(({ id, broader }) =>
    broader.filter((name) => !concepts.has(name)).map((name) => `${id} < ${name}`),
  )
  expect(unknown).toEqual([])
})

it('should have no term that is broader than itself', () => {
  const circular = [...concepts.values()].filter(({ id, broader }) =>
    broader.some((name) => provenBy(name).has(id)),
  )
  expect(circular.map(({ id }) => id)).toEqual([])
})

it('should prove the broader by the narrower and not the other way round', () => {
  expect(provenBy('react')).toContain('javascript framework')
  expect(provenBy('javascript framework')).not.toContain('react')
  expect(provenBy('hgv class 1')).toContain('driving licence')
  expect(provenBy('driving licence')).not.toContain('hgv class 1')
})

it('should find a term however it is written', () => {
  expect(idsIn('Front-end work')).toEqual(idsIn('frontend work'))
  expect(idsIn('driver’s license')).toEqual(['driving licence'])
  expect(idsIn('Data visualization')).toEqual(['data visualisation'])
  expect(idsIn('k8s, Postgres; C++')).toEqual(['kubernetes', 'postgresql', 'c++'])
})

it('should take the longest term, and short names only with their capitals', () => {
  expect(idsIn('Meals in a nursing home')).toEqual(['care home'])
  expect(idsIn('ready to go')).toEqual([])
  expect(idsIn('Go')).toEqual(['go'])
  expect(idsIn('JavaScript')).not.toContain('java')
})
