/** What one uploaded resume may cost. A file beyond a limit is refused with a sentence that names it. */
export const resumeLimits = {
  bytes: 10 * 1024 * 1024,
  pages: 50,
  textCharacters: 200_000,
  zipEntries: 2_000,
  zipInflatedBytes: 50 * 1024 * 1024,
  zipRatio: 100,
  glyphs: 600_000,
  jsonDepth: 40,
  milliseconds: 20_000,
  heapMegabytes: 256,
  /** Decoded images and inflated streams live outside the JavaScript heap; this bounds them. */
  externalMegabytes: 512,
} as const
