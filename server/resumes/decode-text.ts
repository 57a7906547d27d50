import { ResumeReadError } from './resume-errors.ts'

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a byte order mark: about every second byte of Latin text is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** Decodes UTF-8, UTF-16 or, failing these, Windows-1252. Throws `resume:type_not_supported` for binary data. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const guessed = guessUtf16(bytes)
  if (guessed) return decodeUtf16(bytes, guessed)
  const text = decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray binary data
  const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  if (controls > Math.min(text.length, 20_000) / 200) throw new ResumeReadError('resume:type_not_supported')
  return text
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const text = decodeStrictly(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding)
  if (text === null) throw new ResumeReadError('resume:type_not_supported')
  return text
}
