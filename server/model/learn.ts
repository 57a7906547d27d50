import { tools } from '../../tools/catalog.ts'
import { createBuiltIn } from './built-in/model.ts'
import { MEMORY_FOLDER } from './choose-model.ts'

/**
 * Lets the built-in model learn both sides of the counter and keep it, in a
 * process of its own: learning takes memory that a server would not give back.
 */
export function learn(): void {
  const { rankTools } = createBuiltIn({ tools, memoryFolder: MEMORY_FOLDER })
  for (const role of ['candidate', 'recruiter'] as const) {
    const offered = tools.filter((tool) => tool.for.includes(role)).map(({ name }) => name)
    rankTools({ text: 'hello', offered })
  }
}

if (import.meta.main) learn()
