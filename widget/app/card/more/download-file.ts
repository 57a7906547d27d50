import { failureOf, offlineFailure } from '../../net/request-failure.ts'

/**
 * Fetches a file of our own origin with the person's token and hands it to the
 * browser. Throws RequestFailure.
 */
export async function downloadFile({ href, token }: { href: string; token: string }): Promise<void> {
  const address = new URL(href, location.origin)
  // A card comes from the server, yet the token goes nowhere else.
  if (address.origin !== location.origin) throw offlineFailure()
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null)
  if (!response) throw offlineFailure()
  if (!response.ok)
    throw failureOf({ status: response.status, body: await response.json().catch(() => null) })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download =
    nameOf(response.headers.get('content-disposition')) ?? address.pathname.split('/').at(-1) ?? ''
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The file name of a content-disposition header; RFC 5987 names come first. */
function nameOf(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? null)
}
