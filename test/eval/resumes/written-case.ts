import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { ResumeFacts } from './resume-truth.ts'

/** A document written by hand, with the truth beside it. */
export interface WrittenCase {
  truth: ResumeFacts
  layout: string
  format: 'pdf' | 'docx' | 'text'
  /** A page to print, a text as it is, or a maker of a Word file. */
  document: string | (() => Promise<Uint8Array>)
}

/** Jobs as "title | employer | start | end", `now` for one that goes on. */
export function facts(
  id: string,
  name: string,
  email: string,
  phone: string,
  jobs: readonly string[],
): ResumeFacts {
  return {
    id,
    name,
    email,
    phone,
    jobs: jobs.map((job) => {
      const [title = '', company = '', start = '', end = ''] = job.split(' | ')
      return { title, company, start, end: end === 'now' ? null : end }
    }),
  }
}

export function fromFile(path: string, truth: ResumeFacts): WrittenCase {
  const document = readFileSync(join(import.meta.dirname, path), 'utf8')
  const format = extname(path) === '.html' ? 'pdf' : 'text'
  return { truth, layout: basename(dirname(path)), format, document }
}

export function fromWord(document: () => Promise<Uint8Array>, truth: ResumeFacts): WrittenCase {
  return { truth, layout: 'word', format: 'docx', document }
}
