import { posix } from 'node:path'
import { parseSync } from 'vite'
import type { SourceFile } from '../architecture/imports.ts'

/** A node of an ESTree, walked by the names of its parts. */
export interface Node {
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: what a node holds depends on its type.
  [part: string]: any
}

/** A file's tree, with what its names stand for. */
export interface Scope {
  tree: Node
  own: Map<string, Node[]>
  imported: Map<string, { path: string; name: string }>
}

export type Sources = Map<string, Scope>

/** How many names are followed from where a string is used to where it is written. */
const FOLLOWED = 10

export function parseSources(files: readonly SourceFile[]): Sources {
  return new Map(files.map(({ path, text }) => [path, scopeOf(path, parseSync(path, text).program as never)]))
}

function scopeOf(path: string, tree: Node): Scope {
  const scope: Scope = { tree, own: new Map(), imported: new Map() }
  const own = (name: string, node: Node) => scope.own.set(name, [...(scope.own.get(name) ?? []), node])
  walk(tree, (node) => {
    if (node.type === 'FunctionDeclaration') own(node.id.name, node)
    if (node.type === 'VariableDeclarator' && node.init) own(node.id.name, node.init)
    if (node.type !== 'ImportDeclaration' || !node.source.value.startsWith('.')) return
    const from = posix.join(posix.dirname(path), node.source.value)
    for (const { local, imported } of node.specifiers)
      scope.imported.set(local.name, { path: from, name: imported?.name ?? local.name })
  })
  return scope
}

/** Visits every node, with those around it, the nearest first. */
export function walk(node: unknown, visit: (node: Node, around: Node[]) => void, around: Node[] = []): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit, around)
  if (!isNode(node)) return
  visit(node, around)
  for (const part of Object.values(node)) walk(part, visit, [node, ...around])
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

export function isFunction(node: Node): boolean {
  return /Function/.test(node.type)
}

export function keyOf(property: Node): string {
  return property.key?.name ?? property.key?.value ?? ''
}

/** Without the types around it. */
export function bare(node: Node): Node {
  return /^TS(As|Satisfies|NonNull)|^Paren|^Chain/.test(node.type) ? bare(node.expression) : node
}

/** What a name stands for, here or in the file that it is imported from. */
export function lookUp(sources: Sources, scope: Scope, name: string): { node: Node; scope: Scope }[] {
  const own = scope.own.get(name)
  if (own) return own.map((node) => ({ node: bare(node), scope }))
  const { path, name: there } = scope.imported.get(name) ?? { path: '', name: '' }
  const other = sources.get(path)
  return (other?.own.get(there) ?? []).map((node) => ({ node: bare(node), scope: other as Scope }))
}

/** What a function gives back, not what a function inside of it does. */
function returned({ body }: Node): Node[] {
  if (body.type !== 'BlockStatement') return [body]
  const found: Node[] = []
  walk(body, (node, around) => {
    if (node.type === 'ReturnStatement' && node.argument && !around.some(isFunction))
      found.push(node.argument)
  })
  return found
}

/**
 * Every string that an expression can be, as far as the sources say: through
 * conditions, constants, tables of constants and functions. What only the
 * moment tells is `{}` in a template, and nothing elsewhere.
 */
export function stringsOf(sources: Sources, scope: Scope, expression: Node, followed = 0): string[] {
  const node = bare(expression)
  if (followed > FOLLOWED) return []
  const inner = (next: Node, at = scope): string[] => stringsOf(sources, at, next, followed + 1)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return [node.quasis.map((part: Node) => part.value.cooked).join('{}')]
    case 'ConditionalExpression':
      return [...inner(node.consequent), ...inner(node.alternate)]
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : inner(node.left)), ...inner(node.right)]
    case 'ArrayExpression':
      return node.elements.flatMap((one: Node | null) => (one ? inner(one) : []))
    case 'Identifier':
      return lookUp(sources, scope, node.name).flatMap((found) =>
        isFunction(found.node) ? [] : inner(found.node, found.scope),
      )
    case 'MemberExpression':
      return fieldsOf(sources, scope, node).flatMap((found) => inner(found.node, found.scope))
    case 'CallExpression':
      if (node.arguments[0] && isFunction(node.arguments[0]))
        return returned(node.arguments[0]).flatMap((one) => inner(one))
      return lookUp(sources, scope, node.callee.name ?? '').flatMap((found) =>
        isFunction(found.node) ? returned(found.node).flatMap((one) => inner(one, found.scope)) : [],
      )
    default:
      return []
  }
}

/** `TABLE[key]`: every value; `TABLE.key`: that one. */
function fieldsOf(sources: Sources, scope: Scope, { object, property, computed }: Node) {
  const tables =
    object.type === 'ObjectExpression'
      ? [{ node: object, scope }]
      : lookUp(sources, scope, object.name ?? '').filter(({ node }) => node.type === 'ObjectExpression')
  return tables.flatMap((table) =>
    (table.node.properties as Node[])
      .filter((field) => field.type === 'Property' && (computed || keyOf(field) === property.name))
      .map((field) => ({ node: field.value as Node, scope: table.scope })),
  )
}
