import type { JSX } from 'preact'

/** The first letters of a name; decoration beside the name itself. */
export function Face({ name }: { name: string }): JSX.Element {
  const letters = name
    .split(/\s+/)
    .flatMap((word) => Array.from(word)[0] ?? [])
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toLocaleUpperCase()
  return (
    <span class="face" aria-hidden="true">
      {letters}
    </span>
  )
}
