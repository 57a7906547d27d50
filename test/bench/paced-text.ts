/** What every stream of the bench sends: 100 tokens at 50 a second. */
export const TOKENS = 100
export const TOKEN_MS = 20
export const MERGE_MS = 40

export function tokenText(index: number): string {
  return `token${index % 10} `
}
