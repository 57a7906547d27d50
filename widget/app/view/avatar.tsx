import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAppState } from './use-app.ts'

/** The agency's logo, or its first letter where there is none or it can't be shown. */
export function Avatar({ large = false }: { large?: boolean }): JSX.Element {
  const agency = useAppState((state) => state.config.agency)
  const [broken, setBroken] = useState(false)
  return (
    <span class={large ? 'avatar large' : 'avatar'} aria-hidden="true">
      {agency.logoUrl && !broken ? (
        <img src={agency.logoUrl} alt="" onError={() => setBroken(true)} />
      ) : (
        Array.from(agency.name.trim())[0]?.toLocaleUpperCase()
      )}
    </span>
  )
}
