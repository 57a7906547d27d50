import { describe, expect, it } from 'vitest'
import { buildPdf, showText } from '../server/resumes/build-pdf.ts'
import { devices } from './browser.ts'
import { useProduct } from './product.ts'

const product = useProduct()

const MEGABYTE = 1024 * 1024
const page = showText('Robin Ashdown, Backend Engineer', 50, 780)

const FILES = [
  { name: 'holiday.heic', buffer: Buffer.from('not a resume'), words: 'holiday.heic can’t be read' },
  { name: 'nothing.pdf', buffer: Buffer.alloc(0), words: 'nothing.pdf is empty' },
  { name: 'huge.pdf', buffer: Buffer.alloc(10 * MEGABYTE + 1), words: /huge\.pdf is .* The limit is 10/ },
  {
    name: 'secret.pdf',
    buffer: Buffer.from(buildPdf({ pages: [page], encrypted: true })),
    words: 'protected by a password',
  },
  { name: 'renamed.pdf', buffer: Buffer.from('GIF89a not a pdf'), words: 'This kind of file cannot be read' },
]

describe.each(devices)('what can’t be taken, on a $device', ({ options }) => {
  it('should be refused in clear words, one file after the other, and the chat go on', async () => {
    const { chat, window } = await product().visit({ ...options, expected: /422/ })
    await chat.open()
    for (const { words, ...file } of FILES) {
      await chat.chooseFile({ ...file, mimeType: 'application/pdf' })
      await chat.shows(chat.frame.locator('.composer'), words)
      await chat.frame.getByRole('button', { name: `Remove ${file.name}` }).click()
    }
    // What the browser can see itself is not sent.
    expect(window.requestsTo('/api/uploads')).toHaveLength(2)
    await chat.shows(await chat.ask('remote backend jobs over 80k'), 'jobs')
  })

  it('should be counted where a message is too long, and keep every character', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    const long = `remote backend jobs over 80k ${'x'.repeat(8_001 - 29)}`
    await chat.send(long)
    await chat.shows(chat.frame.locator('.composer'), '1 character too long')
    expect(await chat.frame.locator('.message').count()).toBe(0)
    expect(await chat.composer.inputValue()).toBe(long)
    await chat.send('   ')
    expect(await chat.frame.locator('.message').count()).toBe(0)
    await chat.shows(await chat.ask('remote backend jobs over 80k'), 'jobs')
  })

  it('should be shown as the text that it is, where a message holds markup', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    const markup = '<img src=x onerror="alert(1)"> **bold** [x](javascript:alert(1))'
    await chat.ask(markup)
    expect(await chat.frame.locator('.message.own .bubble').innerText()).toBe(markup)
    expect(await chat.log.locator('img, a[href^=javascript]').count()).toBe(0)
  })
})
