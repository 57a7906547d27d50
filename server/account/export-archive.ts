import { Zip, ZipDeflate } from 'fflate'
import type { UserClient } from '../database/clients.ts'
import { fromDatabase } from '../errors.ts'
import { cleanFileName } from '../resumes/store-resume.ts'
import { personData } from './person-data.ts'

interface ZipEntry {
  name: string
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A ZIP archive, piece by piece as it is read: no more of it is in memory than one file. */
async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, data) => {
    if (error) failure = error
    else ready.push(data)
  })
  const taken = (): Uint8Array[] => {
    if (failure) throw failure
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    for await (const chunk of chunks) {
      file.push(chunk)
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

interface StoredFile {
  path: string
  /** In the archive; null when no file is stored under that path. */
  name: string | null
  fileName: string
}

/** The paths of all files of the person: of resumes, and of what was sent. */
async function filesOf({ client, userId }: { client: UserClient; userId: string }): Promise<StoredFile[]> {
  const [resumes, sent] = await Promise.all([
    client.from('resumes').select('file_path,file_name').eq('user_id', userId),
    client
      .from('application_snapshots')
      .select('file_path,file_name')
      .eq('user_id', userId)
      .not('file_path', 'is', null),
  ])
  if (resumes.error) throw fromDatabase(resumes.error)
  if (sent.error) throw fromDatabase(sent.error)
  const byPath = new Map(
    [...sent.data, ...resumes.data].flatMap(({ file_path, file_name }) =>
      file_path ? [[file_path, file_name ?? 'resume'] as const] : [],
    ),
  )
  return [...byPath].map(([path, fileName]) => ({ path, name: null, fileName }))
}

async function* entriesOf({ client, userId, now }: ArchiveOptions): AsyncGenerator<ZipEntry> {
  const files = await filesOf({ client, userId })
  for (const [index, file] of files.entries()) {
    const { data } = await client.storage.from('resumes').download(file.path)
    // A version that was made here has no file: its content is in the data.
    if (!data) continue
    file.name = `files/${index + 1}-${cleanFileName(file.fileName)}`
    yield { name: file.name, chunks: [new Uint8Array(await data.arrayBuffer())] }
  }
  yield { name: 'data.json', chunks: dataChunks({ client, userId, now, files }) }
}

async function* dataChunks({
  client,
  userId,
  now,
  files,
}: ArchiveOptions & { files: readonly StoredFile[] }): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const head = JSON.stringify({ exportedAt: now.toISOString(), account: userId, files }, null, 1)
  yield encoder.encode(head.replace(/\n\}$/, ''))
  for (const { name, rows } of await personData({ client, userId })) {
    yield encoder.encode(`,\n ${JSON.stringify(name)}: [`)
    let first = true
    for await (const page of rows()) {
      const text = page.map((row) => `\n  ${JSON.stringify(row)}`).join(',')
      yield encoder.encode(first ? text : `,${text}`)
      first = false
    }
    yield encoder.encode('\n ]')
  }
  yield encoder.encode('\n}\n')
}

interface ArchiveOptions {
  /** Acts as the person: what they may not read is not in it. */
  client: UserClient
  userId: string
  now: Date
}

/** Everything that is kept of a person: `data.json` with a list for each kind of row, and the files they uploaded. */
export function exportArchive(options: ArchiveOptions): ReadableStream<Uint8Array> {
  const pieces = zipped(entriesOf(options))
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
