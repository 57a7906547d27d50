import { type Browser, chromium as playwright } from 'playwright-core'

/** Chromium comes inside the npm package; `CHROME_PATH` names another one. */
async function chromiumPath(): Promise<string> {
  const own = process.env.CHROME_PATH
  if (own) return own
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

export async function launchBrowser(): Promise<Browser> {
  // The package's own arguments run everything in one process, which ends with the first closed page.
  const args = ['--no-sandbox', '--disable-gpu', '--headless=shell']
  return playwright.launch({ executablePath: await chromiumPath(), args, headless: true })
}

/** Prints HTML to an A4 PDF with a text layer. Script and network are off. */
export async function printPdf(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  try {
    const page = await context.newPage()
    await page.setContent(html)
    return new Uint8Array(await page.pdf({ format: 'A4', printBackground: true }))
  } finally {
    await context.close()
  }
}
