import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from './decode-text.ts'
import { ResumeReadError } from './resume-errors.ts'
import type { ResumeType } from './resume-reading.ts'

const markdownMarks = /^#{1,4} \S|^\s*[-*] \*\*|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(https?:/m
const htmlStart = /^\s*(?:<!doctype html|<html[\s>]|<\?xml|<svg[\s>]|\{\\rtf)/i

function startsWith(bytes: Uint8Array, text: string): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, text.length)).toString('latin1') ===
    text
  )
}

/** Tells the type from the content; the file's name and claimed type are never asked. */
export async function sniffType(bytes: Uint8Array): Promise<ResumeType> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  // Readers accept a PDF whose header comes within the first 1024 bytes (PDF 1.7, annex H.3).
  if (/^[^\S\r\n]*[\s\S]{0,1000}%PDF-\d/.test(head)) return 'pdf'
  // The zip is examined within limits by the reader; here only its signature matters.
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx'
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) throw new ResumeReadError(compoundFileCode(bytes))
  const marked = startsWith(bytes, '\u00ff\u00fe') || startsWith(bytes, '\u00fe\u00ff')
  const known = marked ? undefined : await fileTypeFromBuffer(bytes)
  if (known) throw new ResumeReadError('resume:type_not_supported')
  return sniffTextType(decodeText(bytes))
}

/** Word keeps a password-protected .docx in an old compound file with this stream name. */
function compoundFileCode(bytes: Uint8Array): 'resume:encrypted' | 'resume:type_not_supported' {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)
    ? 'resume:encrypted'
    : 'resume:type_not_supported'
}

function sniffTextType(text: string): ResumeType {
  if (text.trim() === '') throw new ResumeReadError('resume:no_text')
  if (htmlStart.test(text)) throw new ResumeReadError('resume:type_not_supported')
  if (/^\s*\{/.test(text) && /"(?:basics|work|education)"\s*:/.test(text)) return 'json-resume'
  return markdownMarks.test(text) ? 'markdown' : 'text'
}
