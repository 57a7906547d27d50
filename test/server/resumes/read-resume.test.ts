import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createDeflate } from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createResumeReader, type ReadResumeResult } from '../../../server/resumes/read-resume.ts'
import { buildPdf, showText, visiblePage } from './build-pdf.ts'
import { buildDocx, buildZip, paragraph } from './build-zip.ts'

const reader = createResumeReader()
afterAll(() => reader.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array, fileName = 'resume.pdf') => reader.read({ bytes, fileName })

async function codeOf(bytes: Uint8Array, fileName?: string): Promise<string> {
  const result = await read(bytes, fileName)
  return result.ok ? 'ok' : result.error.code
}

const healthy =
  'Nora Feldmann\nnora@example.com\n\nEXPERIENCE\nData Engineer at Quellwerk GmbH\n03/2019 - 08/2023\n- Built pipelines\n'

async function expectHealthy(result: Promise<ReadResumeResult>): Promise<void> {
  expect(await result).toMatchObject({
    ok: true,
    reading: {
      experiences: [{ company_name: 'Quellwerk GmbH', position: 'Data Engineer', start_date: '2019-03-01' }],
    },
  })
}

describe('file types', () => {
  it('should tell the type from the content, whatever the name', async () => {
    const docx = buildDocx(paragraph('Nora Feldmann') + paragraph('nora@example.com'))
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${healthy}`, 'utf16le'))
    const types = await Promise.all(
      [
        read(buildPdf({ pages: [visiblePage] }), 'resume.docx'),
        read(docx, 'resume.pdf'),
        read(bytesOf(healthy), 'resume.pdf'),
        read(utf16, 'resume.exe'),
        read(bytesOf('# Nora Feldmann\n\n## Experience\n\n**Data Engineer**'), 'x'),
        read(bytesOf('{"basics":{"name":"Nora Feldmann"}}'), 'resume.txt'),
      ].map(async (result) => {
        const { ok, ...rest } = await result
        return ok && 'reading' in rest ? rest.reading.type : rest
      }),
    )
    expect(types).toEqual(['pdf', 'docx', 'text', 'text', 'markdown', 'json-resume'])
  })

  it('should read Latin-1 text with its accents', async () => {
    const result = await read(new Uint8Array(Buffer.from('Zoë Müller\nzoe@example.com\nKöln\n', 'latin1')))
    expect(result).toMatchObject({ ok: true, reading: { resume: { basics: { name: 'Zoë Müller' } } } })
  })

  it.each([
    [
      'a picture with a PDF name',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    ],
    ['a web page', Buffer.from('<!doctype html><html><body>Nora</body></html>')],
    ['rich text', Buffer.from('{\\rtf1\\ansi Nora}')],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['any zip', Buffer.from(buildZip([{ name: 'readme.txt', data: 'hello' }]))],
    ['an OpenDocument text', Buffer.from(buildZip([{ name: 'content.xml', data: '<office/>' }]))],
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 31))],
  ])('should refuse %s with what to do', async (_, bytes) => {
    const result = await read(new Uint8Array(bytes))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'resume:type_not_supported', retryable: false, message: expect.stringContaining('PDF') },
    })
  })
})

describe('limits', () => {
  it('should refuse 0 bytes, 10 MB and one, and text of spaces', async () => {
    expect(await codeOf(new Uint8Array())).toBe('resume:empty')
    expect(await codeOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('resume:too_large')
    expect(await codeOf(bytesOf('  \n\n \t '))).toBe('resume:no_text')
  })

  it('should refuse 51 pages and read 50', async () => {
    const pages = Array.from({ length: 51 }, (_, index) =>
      showText(`Page body number ${index} of a long file`, 60, 700),
    )
    expect(await codeOf(buildPdf({ pages }))).toBe('resume:too_many_pages')
    expect(await codeOf(buildPdf({ pages: pages.slice(1) }))).toBe('ok')
  })

  it('should ask for the password-free copy of a protected file', async () => {
    expect(await codeOf(buildPdf({ pages: [visiblePage], encrypted: true }))).toBe('resume:encrypted')
    const protectedWord = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await codeOf(new Uint8Array(protectedWord))).toBe('resume:encrypted')
  })

  it('should say that a scan has no text', async () => {
    const scan = buildPdf({ pages: ['q 595 0 0 842 0 0 cm /Im1 Do Q'], picture: true })
    expect(await read(scan)).toMatchObject({
      ok: false,
      error: { code: 'resume:scanned', message: expect.stringContaining('paste the text') },
    })
    expect(await codeOf(buildPdf({ pages: [''] }))).toBe('resume:no_text')
  })

  it('should not open a zip with too many entries, too much data or a false size', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `word/f${index}.xml`, data: 'x' }))
    expect(await codeOf(buildDocx(paragraph('Nora'), many))).toBe('resume:zip_bomb')
    const zeros = Buffer.alloc(60 * 1024 * 1024)
    expect(await codeOf(buildDocx('', [{ name: 'word/document.xml', data: zeros }]))).toBe('resume:zip_bomb')
    expect(
      await codeOf(buildDocx('', [{ name: 'word/document.xml', data: zeros, claimedSize: 1_000 }])),
    ).toBe('resume:zip_bomb')
    const header = { name: 'word/header1.xml', data: zeros, claimedSize: 10 }
    expect(await codeOf(buildDocx(paragraph('Nora Feldmann, nora@example.com'), [header]))).toBe(
      'resume:zip_bomb',
    )
  })

  it('should refuse deeply nested JSON and entities in XML', async () => {
    expect(await codeOf(bytesOf(`{"basics":${'['.repeat(100_000)}`))).toBe('resume:damaged')
    const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Nora Feldmann &x; &b;')}</w:body></w:document>`
    const result = await read(buildDocx('', [{ name: 'word/document.xml', data: laughs }]))
    expect(result.ok ? result.reading.text : result.error.code).not.toMatch(/haha/)
  })

  it('should stop a PDF stream that inflates to more than a gigabyte', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 0x20)
    const endless = Readable.from(Array.from({ length: 1_200 }, () => megabyte)).pipe(
      createDeflate({ level: 9 }),
    )
    const packed = (await buffer(endless)).toString('latin1')
    const pdf = Buffer.from(buildPdf({ pages: ['MARK'] })).toString('latin1')
    const filtered = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}`
    const bomb = pdf.replace(/<< {2}\/Length 4 >>\nstream\nMARK/, () => filtered)
    expect(await codeOf(new Uint8Array(Buffer.from(bomb, 'latin1')))).toMatch(
      /^resume:(?:out_of_memory|timeout)$/,
    )
    await expectHealthy(read(bytesOf(healthy)))
  })

  it('should call damaged what is cut off or garbled', async () => {
    const pdf = buildPdf({ pages: [visiblePage] })
    expect(await codeOf(bytesOf(`%PDF-1.7\n${'x'.repeat(5_000)}`))).toBe('resume:damaged')
    expect(await codeOf(pdf.subarray(0, 60))).toBe('resume:damaged')
    const docx = buildDocx(paragraph('Nora'))
    expect(await codeOf(docx.subarray(0, docx.length - 40))).toBe('resume:damaged')
    expect(await codeOf(buildDocx('<w:p><w:r><w:t>Nora</w:p>'))).toBe('resume:damaged')
  })
})

describe('workers', () => {
  const workerUrl = new URL('./hostile-worker.ts', import.meta.url)

  it('should stop a file that hangs and read the next one', async () => {
    const hostile = createResumeReader({ workerUrl, timeoutMilliseconds: 700, threads: 1 })
    const [hung, next] = await Promise.all(
      ['hang', 'fine'].map((order) => hostile.read({ bytes: bytesOf(order), fileName: 'a' })),
    )
    expect(hung).toMatchObject({ ok: false, error: { code: 'resume:timeout', retryable: true } })
    expect(next).toMatchObject({ ok: true, reading: { text: 'fine' } })
    await hostile.close()
  })

  it('should survive a worker that runs out of memory, in the heap or beside it, or that dies', async () => {
    const causes: string[] = []
    const hostile = createResumeReader({ workerUrl, threads: 1, onFailure: ({ code }) => causes.push(code) })
    for (const order of ['grow', 'balloon', 'crash']) {
      await hostile.read({ bytes: bytesOf(order), fileName: order })
      expect(await hostile.read({ bytes: bytesOf('fine'), fileName: 'b' })).toMatchObject({ ok: true })
    }
    expect(causes).toEqual(['resume:out_of_memory', 'resume:out_of_memory', 'resume:damaged'])
    await hostile.close()
  })

  it('should refuse kindly when too many files wait, and go on with those in the line', async () => {
    const hostile = createResumeReader({ workerUrl, threads: 1, timeoutMilliseconds: 300 })
    const orders = ['hang', ...Array.from({ length: 33 }, () => 'fine')]
    const results = await Promise.all(
      orders.map((order) => hostile.read({ bytes: bytesOf(order), fileName: 'a' })),
    )
    const codes = results.map((result) => (result.ok ? 'ok' : result.error.code))
    expect(codes).toEqual(['resume:timeout', ...Array.from({ length: 32 }, () => 'ok'), 'resume:busy'])
    await hostile.close()
  })

  it('should stop when the caller does', async () => {
    const hostile = createResumeReader({ workerUrl })
    const stop = new AbortController()
    const reading = hostile.read({ bytes: bytesOf('hang'), fileName: 'a', signal: stop.signal })
    stop.abort()
    expect(await reading).toMatchObject({ ok: false, error: { code: 'resume:cancelled' } })
    await hostile.close()
  })

  it('should let idle workers go', async () => {
    const brief = createResumeReader({ workerUrl, idleMilliseconds: 50 })
    expect(await brief.read({ bytes: bytesOf('fine'), fileName: 'a' })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(brief.workers).toBe(0), 5_000)
    await brief.close()
  })

  it('should read the neighbour of a hostile file', async () => {
    const both = createResumeReader({ threads: 2 })
    const noise = bytesOf(`%PDF-1.7\n${'<<'.repeat(20_000)}`)
    const [bad, good] = await Promise.all([
      both.read({ bytes: noise, fileName: 'x' }),
      both.read({ bytes: bytesOf(healthy), fileName: 'y' }),
    ])
    expect([bad.ok, good.ok]).toEqual([false, true])
    await both.close()
  })
})
