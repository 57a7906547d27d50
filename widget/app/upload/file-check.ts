/** What the server reads; the server looks at the bytes itself, this only spares a wait. */
export const acceptedExtensions = ['.pdf', '.docx', '.txt', '.md', '.json'] as const

export type FileProblem = 'tooLarge' | 'empty' | 'wrongType'

export function checkFile({
  name,
  size,
  limit,
}: {
  name: string
  size: number
  limit: number
}): FileProblem | null {
  const lower = name.toLowerCase()
  if (!acceptedExtensions.some((extension) => lower.endsWith(extension))) return 'wrongType'
  if (size === 0) return 'empty'
  return size > limit ? 'tooLarge' : null
}
