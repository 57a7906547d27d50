const LOCAL = /^(?:localhost|127\.0\.0\.1)$/

/**
 * What browsers call the origin of a page: scheme, host and a port that is not
 * the usual one, in small letters (RFC 6454). `problem` says in a sentence why
 * a text is none that may embed the chat.
 */
export function readOrigin(
  said: string,
): { origin: string; problem: null } | { origin: null; problem: string } {
  const no = (problem: string) => ({ origin: null, problem })
  const text = said.trim().replace(/^[<"“']+|[>"”'.,;]+$/g, '')
  if (text.includes('*'))
    return no(
      'Placeholders such as * are not allowed: every address that may embed you is named exactly, for example https://jobs.your-agency.com.',
    )
  const local = /^(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/i.test(text)
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || /\s/.test(text) || (!url.hostname.includes('.') && !LOCAL.test(url.hostname)))
    return no('That is no web address. Say it like https://www.your-agency.com.')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname)))
    return no(
      'Only https addresses may embed the chat, because anybody on the way can change a page that is not encrypted. http works for localhost alone.',
    )
  if (url.username || url.password) return no('An address with a user name in it can’t be allowed.')
  if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(url.hostname))
    return no('That host name can’t be used. Say it like https://www.your-agency.com.')
  return { origin: url.origin, problem: null }
}

/** The same site with or without "www.": another origin, and easily forgotten. */
export function sisterOrigin(origin: string): string | null {
  const url = new URL(origin)
  if (LOCAL.test(url.hostname)) return null
  if (url.hostname.startsWith('www.')) return `${url.protocol}//${url.host.slice(4)}`
  return url.hostname.split('.').length === 2 ? `${url.protocol}//www.${url.host}` : null
}
