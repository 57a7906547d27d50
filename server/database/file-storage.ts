import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { App } from '@supabase/lite'

type StorageAdapter = NonNullable<App['_storageAdapter']>

/** Names in the bucket come from outside: the file's name on disk is a hash of them. */
function fileOf({ folder, bucket, key }: { folder: string; bucket: string; key: string }): string {
  const name = createHash('sha256').update(`${bucket}\0${key}`).digest('hex')
  return join(folder, name.slice(0, 2), name)
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body)
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const NOTHING = { cacheControl: 'no-store', contentLength: 0, size: 0, mimetype: '', eTag: '' }

/** A row whose bytes are gone, say after a backup of the database alone: an object that does not exist. */
function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Keeps the bytes of the embedded tier's storage in a folder; rows and policies are in the database. */
export function createFileStorage(folder: string): StorageAdapter {
  const path = (bucket: string, key: string) => fileOf({ folder, bucket, key })

  const describe = async (file: string) => {
    const [{ size, mtime }, type] = await Promise.all([stat(file), readFile(`${file}.type`, 'utf8')])
    const eTag = `"${createHash('md5').update(`${file}${size}${mtime.getTime()}`).digest('hex')}"`
    return {
      cacheControl: 'no-store',
      contentLength: size,
      size,
      mimetype: type,
      lastModified: mtime,
      eTag,
      httpStatusCode: 200,
    }
  }

  const store = async ({ file, bytes, type }: { file: string; bytes: Buffer; type: string }) => {
    await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
    const unfinished = `${file}.${randomUUID()}`
    await writeFile(unfinished, bytes, { mode: 0o600, flush: true })
    await writeFile(`${file}.type`, type, { mode: 0o600 })
    await rename(unfinished, file)
  }

  const remove = (file: string) =>
    Promise.all([rm(file, { force: true }), rm(`${file}.type`, { force: true })])

  return {
    driver: folder,
    getObject: async (bucket, key) => {
      const metadata = await describe(path(bucket, key)).catch(missing)
      if (!metadata) return { metadata: NOTHING, httpStatusCode: 404 }
      return {
        metadata,
        httpStatusCode: 200,
        body: Readable.toWeb(createReadStream(path(bucket, key))) as ReadableStream,
      }
    },
    uploadObject: async (bucket, key, _version, body, contentType) => {
      const file = path(bucket, key)
      await store({ file, bytes: await bytesOf(body), type: contentType })
      return describe(file)
    },
    deleteObject: async (bucket, key) => {
      await remove(path(bucket, key))
    },
    deleteObjects: async (bucket, keys) => {
      await Promise.all(keys.map((key) => remove(path(bucket, key))))
    },
    copyObject: async (sourceBucket, source, _version, bucket, key) => {
      const [from, to] = [path(sourceBucket, source), path(bucket, key)]
      await mkdir(join(to, '..'), { recursive: true, mode: 0o700 })
      await Promise.all([copyFile(from, to), copyFile(`${from}.type`, `${to}.type`)])
      const { eTag, lastModified } = await describe(to)
      return { httpStatusCode: 200, eTag, lastModified }
    },
    headObject: (bucket, key) => describe(path(bucket, key)),
    privateAssetUrl: async (bucket, key) => path(bucket, key),
  }
}
