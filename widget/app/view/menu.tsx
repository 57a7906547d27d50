import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { MenuPanelView } from './lazy-views.ts'
import { useAppState } from './use-app.ts'

/** A disclosure with plain buttons and selects: every keyboard and screen reader knows those. */
export function Menu(): JSX.Element {
  const t = useAppState((state) => state.t)
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const onPointer = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const onBlur = (): void => setOpen(false)
    document.addEventListener('pointerdown', onPointer)
    window.addEventListener('blur', onBlur)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('blur', onBlur)
    }
  }, [open])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving belong to the group, not to one button
    <div
      class="menu-root"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) setOpen(false)
      }}
    >
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-expanded={open}
        aria-label={t('menu.open')}
        onPointerEnter={MenuPanelView.preload}
        onFocus={MenuPanelView.preload}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <MenuPanelView.View
          onDone={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}
