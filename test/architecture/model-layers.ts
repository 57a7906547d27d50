import { importsOf, type SourceFile } from './imports.ts'

const BUILT_IN = 'server/model/built-in/'

/** The folders of the built-in model, from the bottom to the top: each imports from those before it. */
export const LAYERS = [
  'terms',
  'words',
  'slots',
  'reading',
  'learning',
  'rows',
  'filling',
  'searching',
  'planning',
  'choosing',
  'joining',
  'answering',
]

/** Every import of the built-in model that goes up, and every file of it that lies in no layer. */
export function findUpward(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith(BUILT_IN))
    .flatMap((file) => {
      const layer = layerOf(file.path)
      if (layer < 0) return [`${file.path} lies in no layer`]
      return importsOf(file)
        .filter(({ to }) => layerOf(to) > layer)
        .map(({ to }) => `${file.path} → ${to}`)
    })
}

/** From 0 at the bottom; -1 outside of the layers. */
function layerOf(path: string): number {
  return path.startsWith(BUILT_IN) ? LAYERS.indexOf(path.slice(BUILT_IN.length).split('/')[0] ?? '') : -1
}
