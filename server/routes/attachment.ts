/** Headers of a file that a browser saves: its name in any alphabet (RFC 6266), and kept by nobody on the way. */
export function attachmentHeaders({
  name: given,
  type,
}: {
  name: string
  type: string
}): Record<string, string> {
  // Where a long name was cut, half a character may be left, which no address can hold.
  const name = given.toWellFormed()
  const plain = name.replace(/[^\w .()-]+/g, '_')
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
