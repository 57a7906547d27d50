import { posix } from 'node:path'
import { fixedValueLabels, ownWords } from '../../widget/app/card/own-words.ts'
import type { Place } from '../../widget/app/locale/phrases.ts'
import type { SourceFile } from '../architecture/imports.ts'
import {
  bare,
  isFunction,
  keyOf,
  lookUp,
  type Node,
  parseSources,
  type Scope,
  type Sources,
  stringsOf,
  walk,
} from './source-strings.ts'

/** A fixed word, as `place: text`; what the moment tells is `{}`. */
type Word = `${Place}: ${string}`

/** Which property of which object is drawn where: it has all the properties of `beside`, and none of `not`. */
const RULES: readonly { key: string; beside: string[]; not?: string[]; place: Place }[] = [
  { key: 'title', beside: ['effect'], place: 'tool' },
  { key: 'title', beside: ['kind'], not: ['at', 'reference'], place: 'title' },
  { key: 'title', beside: ['confirmLabel'], place: 'title' },
  { key: 'title', beside: ['facts', 'text'], not: ['badge'], place: 'heading' },
  { key: 'title', beside: ['at'], not: ['reference'], place: 'heading' },
  // Rows that the tool itself words: what a posting lacks, what to practise.
  { key: 'title', beside: ['sentence', 'better'], place: 'heading' },
  { key: 'title', beside: ['advice'], place: 'heading' },
  { key: 'title', beside: ['namedBy'], place: 'heading' },
  { key: 'label', beside: ['say'], place: 'button' },
  { key: 'confirmLabel', beside: [], place: 'button' },
  { key: 'label', beside: ['value'], place: 'label' },
  { key: 'label', beside: ['values'], place: 'label' },
  { key: 'label', beside: ['detail'], place: 'label' },
  { key: 'label', beside: ['path', 'kind'], place: 'label' },
  { key: 'group', beside: [], place: 'heading' },
  { key: 'name', beside: ['values'], place: 'label' },
  { key: 'labels', beside: ['series'], place: 'label' },
  { key: 'text', beside: ['tone'], place: 'state' },
  { key: 'round', beside: ['kind'], place: 'state' },
  { key: 'subtitle', beside: ['badge'], place: 'line' },
  { key: 'note', beside: ['kind'], place: 'note' },
  { key: 'detail', beside: ['label'], place: 'note' },
  { key: 'recipient', beside: ['confirmLabel'], place: 'note' },
  { key: 'whatHappens', beside: ['kind'], place: 'note' },
]

/** Every fixed word that the tools put on cards, with the files that do. */
export function fixedWords(files: readonly SourceFile[]): Map<Word, string[]> {
  const sources = parseSources(files)
  const words = new Map<Word, string[]>()
  for (const [path, scope] of sources)
    walk(scope.tree, (node, around) => {
      if (node.type !== 'ObjectExpression') return
      for (const { place, value } of drawn(sources, scope, node, around))
        for (const text of written({ sources, scope, value, around }).flatMap((one) => one.split(' → ')))
          if (isWord(place, text) && !isOwn(path, place)) {
            const word: Word = `${place}: ${text}`
            words.set(word, [...new Set([...(words.get(word) ?? []), path])])
          }
    })
  return words
}

/** The parts of an object that a card draws as the tool words them. */
function drawn(sources: Sources, scope: Scope, node: Node, around: Node[]): { place: Place; value: Node }[] {
  const fields = new Map<string, Node>(node.properties.map((field: Node) => [keyOf(field), field.value]))
  // A row that was shown, for the model.
  if (fields.has('type') && fields.has('id')) return []
  const isOption = around.find(({ type }) => type === 'Property')?.key?.name === 'options'
  const found = RULES.flatMap(({ key, beside, not = [], place }) => {
    const value = fields.get(key)
    if (!value || !beside.every((one) => fields.has(one)) || not.some((one) => fields.has(one))) return []
    return [{ place: isOption ? ('state' as const) : place, value }]
  })
  const [label, value] = [fields.get('label'), fields.get('value') ?? fields.get('values')]
  const isFixed =
    label && value && stringsOf(sources, scope, label).some((text) => fixedValueLabels.has(text))
  return isFixed ? [...found, { place: 'state', value }] : found
}

/** True for the file of a tool whose cards show somebody's own words there. */
function isOwn(path: string, place: Place): boolean {
  return ownWords[posix.basename(path, '.ts').replaceAll('-', '_')]?.includes(place) ?? false
}

/** How jobs are named, and how many of something there are: no words of a card. */
const NOT_WORDED = new Set(['{} at {}', 'no {}'])

/** Sentences with more than one hole are told, not fixed. */
function isWord(place: Place, text: string): boolean {
  const holes = text.split('{}').length - 1
  return (
    !NOT_WORDED.has(text) && /\p{L}{2}/u.test(text.replaceAll('{}', '')) && (place !== 'note' || holes < 2)
  )
}

interface Expression {
  sources: Sources
  scope: Scope
  value: Node
  around: Node[]
}

/** The strings of an expression, also where it is what the function around it was given. */
function written({ sources, scope, value, around }: Expression): string[] {
  const node = bare(value)
  if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression')
    return [node.consequent ?? node.left, node.alternate ?? node.right].flatMap((one) =>
      written({ sources, scope, value: one, around }),
    )
  if (node.type !== 'Identifier') return stringsOf(sources, scope, node)
  const nearest = around.find(
    (one) => isFunction(one) && one.params.some((param: Node) => names(param, node.name)),
  )
  if (!nearest) return stringsOf(sources, scope, node)
  const [param] = nearest.params
  const call = around[around.indexOf(nearest) + 1]
  if (param?.type === 'ArrayPattern' && call?.type === 'CallExpression')
    return ofPairs({ sources, scope, value: call.callee.object, around }, position(param.elements, node.name))
  return given(sources, nearest, node.name)
}

const names = (param: Node, name: string): boolean => {
  if (param.type === 'ArrayPattern') return position(param.elements, name) >= 0
  if (param.type === 'ObjectPattern') return param.properties.some((one: Node) => keyOf(one) === name)
  return param.name === name
}

const position = (elements: (Node | null)[], name: string): number =>
  elements.findIndex((one) => one?.name === name)

/** `[['Pay', pay], …].map(([label, value]) => …)`: what stands at one place of each. */
function ofPairs({ sources, scope, value, around }: Expression, at: number): string[] {
  const list = bare(value)
  if (list.type === 'CallExpression' && list.callee.object?.name === 'Object')
    return at === 1
      ? stringsOf(sources, scope, { type: 'MemberExpression', object: list.arguments[0], computed: true })
      : []
  if (list.type === 'CallExpression' && list.callee.object)
    return ofPairs({ sources, scope, value: list.callee.object, around }, at)
  const lists = list.type === 'Identifier' ? lookUp(sources, scope, list.name) : [{ node: list, scope }]
  return lists.flatMap(({ node, scope: there }) =>
    (node.type === 'ArrayExpression' ? node.elements : [])
      .map((pair: Node) => bare(pair).elements?.[at])
      .filter(Boolean)
      .flatMap((one: Node) => stringsOf(sources, there, one)),
  )
}

/** What every call gives to a parameter of a function that has a name, also by the name of a field. */
function given(sources: Sources, target: Node, name: string): string[] {
  const at = target.params.findIndex((param: Node) => names(param, name))
  return [...sources.values()].flatMap((scope) => {
    const found: string[] = []
    walk(scope.tree, (call) => {
      const argument = call.type === 'CallExpression' && call.arguments[at]
      if (!argument || !lookUp(sources, scope, call.callee.name ?? '').some(({ node }) => node === target))
        return
      const field = argument.properties?.find((one: Node) => keyOf(one) === name)?.value
      if (field || target.params[at].type === 'Identifier')
        found.push(...stringsOf(sources, scope, field ?? argument))
    })
    return found
  })
}
