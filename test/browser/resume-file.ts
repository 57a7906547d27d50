import type { Browser } from 'playwright-core'
import { printPdf } from '../eval/resumes/render.ts'

/** Ready to be put into a file input. */
export interface FileToUpload {
  name: string
  mimeType: string
  buffer: Buffer
}

/** The resume of a backend engineer, as a word processor would print it. */
const RESUME = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
  body { font: 11pt/1.4 "DejaVu Serif", serif; margin: 1.5cm } h1 { font-size: 20pt } h2 { font-size: 13pt; border-bottom: 1px solid }
</style>
<h1>Robin Ashdown</h1>
<p>Backend Engineer · Leeds, UK · robin.ashdown@example.com · +44 113 496 0123</p>
<h2>Summary</h2>
<p>Backend engineer with seven years of experience in TypeScript and PostgreSQL. Right to work in the UK.</p>
<h2>Experience</h2>
<p><b>Senior Backend Engineer</b>, Millrace Payments, Leeds<br>March 2021 – Present</p>
<ul><li>Rebuilt the card payments ledger in TypeScript on Node.js</li>
<li>Introduced automated tests for every release</li></ul>
<p><b>Backend Developer</b>, Fennimore Books, York<br>June 2018 – February 2021</p>
<ul><li>Wrote the stock service with PostgreSQL and REST APIs</li></ul>
<h2>Education</h2>
<p><b>BSc Computer Science</b>, University of Leeds<br>2015 – 2018</p>
<h2>Skills</h2>
<p>TypeScript, Node.js, PostgreSQL, Docker</p>
</html>`

export async function printResume(browser: Browser): Promise<FileToUpload> {
  return {
    name: 'robin-ashdown.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await printPdf(browser, RESUME)),
  }
}
