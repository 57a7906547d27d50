import { inflateRawSync } from 'node:zlib'
import { resumeLimits } from './limits.ts'
import { ResumeReadError } from './resume-errors.ts'

interface ZipEntry {
  name: string
  method: number
  compressedSize: number
  inflatedSize: number
  offset: number
}

export interface BoundedZip {
  names: string[]
  /** The entry's bytes, inflated at first use; null when there is none. Throws `resume:zip_bomb` past a limit. */
  read(name: string): Buffer | null
}

/** Below this size a high ratio is harmless: an empty Word part shrinks well. */
const ratioMattersFrom = 1024 * 1024

function findEndOfDirectory(zip: Buffer): number {
  // The record is 22 bytes, plus a comment of up to 65,535 (APPNOTE 4.3.16).
  const from = Math.max(0, zip.length - 22 - 65_535)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < from || end + 22 > zip.length) throw new ResumeReadError('resume:damaged')
  return end
}

function readDirectory(zip: Buffer): ZipEntry[] {
  const end = findEndOfDirectory(zip)
  const count = zip.readUInt16LE(end + 10)
  // 0xffff means zip64, which no resume needs.
  if (count > resumeLimits.zipEntries) throw new ResumeReadError('resume:zip_bomb')
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= end && zip.readUInt32LE(at) === 0x02014b50) {
    const flags = zip.readUInt16LE(at + 8)
    if (flags & 1) throw new ResumeReadError('resume:encrypted')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      compressedSize: zip.readUInt32LE(at + 20),
      inflatedSize: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    })
    // The directory is counted as it is, whatever the end record claims.
    if (entries.length > resumeLimits.zipEntries) throw new ResumeReadError('resume:zip_bomb')
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (entries.length === 0 || entries.length < count) throw new ResumeReadError('resume:damaged')
  return entries
}

function checkClaims(entries: readonly ZipEntry[]): void {
  let total = 0
  for (const entry of entries) {
    total += entry.inflatedSize
    const ratio = entry.inflatedSize / Math.max(1, entry.compressedSize)
    if (entry.inflatedSize > ratioMattersFrom && ratio > resumeLimits.zipRatio)
      throw new ResumeReadError('resume:zip_bomb')
  }
  if (total > resumeLimits.zipInflatedBytes) throw new ResumeReadError('resume:zip_bomb')
}

function compressedBytes(zip: Buffer, entry: ZipEntry): Buffer {
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== 0x04034b50)
    throw new ResumeReadError('resume:damaged')
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
  if (start + entry.compressedSize > zip.length) throw new ResumeReadError('resume:damaged')
  return zip.subarray(start, start + entry.compressedSize)
}

function inflate(data: Buffer, allowance: number): Buffer {
  const byRatio = Math.max(ratioMattersFrom, data.length * resumeLimits.zipRatio)
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, Math.min(allowance, byRatio)) })
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ResumeReadError(tooLong ? 'resume:zip_bomb' : 'resume:damaged', error)
  }
}

/** Opens a zip of which neither the directory's claims nor the real inflation may pass the limits. */
export function openZipWithinLimits(bytes: Uint8Array): BoundedZip {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = readDirectory(zip)
  checkClaims(entries)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const inflated = new Map<string, Buffer>()
  let allowance = resumeLimits.zipInflatedBytes
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      if (!entry) return null
      const known = inflated.get(name)
      if (known) return known
      const data = compressedBytes(zip, entry)
      if (entry.method !== 0 && entry.method !== 8) throw new ResumeReadError('resume:damaged')
      const content = entry.method === 0 ? data : inflate(data, allowance)
      allowance -= content.length
      if (allowance < 0) throw new ResumeReadError('resume:zip_bomb')
      inflated.set(name, content)
      return content
    },
  }
}
