import type { BrowserWindow } from './browser.ts'

/** Everything that a window keeps: cookies, storage, databases and caches, of the page and of each frame. */
export async function readTraces(window: BrowserWindow): Promise<string[]> {
  const cookies = (await window.context.cookies()).map(({ name }) => `cookie ${name}`)
  const kept = await Promise.all(
    window.page
      .frames()
      .map((frame) =>
        frame.evaluate(async () => [
          ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
          ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
          ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
          ...(await caches.keys()).map((key) => `cache ${key}`),
        ]),
      ),
  )
  return [...cookies, ...kept.flat()]
}
