import type { JSX } from 'preact'

/** 24 × 24, drawn with strokes. */
const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M5 7h14M5 12h14M5 17h14',
  back: 'M15 5l-7 7 7 7',
  send: 'M12 19V5M6 11l6-6 6 6',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  spark:
    'M12 3.5l1.9 5.1a2.5 2.5 0 0 0 1.5 1.5l5.1 1.9-5.1 1.9a2.5 2.5 0 0 0-1.5 1.5L12 20.5l-1.9-5.1a2.5 2.5 0 0 0-1.5-1.5L3.5 12l5.1-1.9a2.5 2.5 0 0 0 1.5-1.5z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  file: 'M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5zM13.5 3.5v5h5M9 13h6M9 16.5h4',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M9 6l6 6-6 6',
  warning:
    'M12 9v4.5M12 17v.1M10.3 4.5L2.9 17.4A2 2 0 0 0 4.6 20.4h14.8a2 2 0 0 0 1.7-3L13.7 4.5a2 2 0 0 0-3.4 0z',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  undo: 'M8.5 5L4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9',
  history: 'M12 7.5V12l3 2M4 12a8 8 0 1 0 2.6-5.9M4 4.5V8h3.5',
} as const

/** What only views that load later draw: they bring it with them (`later-icons.ts`). */
const laterPaths: Partial<Record<LaterIcon, string>> = {}
type LaterIcon = 'bookmark' | 'cross' | 'external' | 'mail' | 'plus' | 'question' | 'refresh'

export type IconName = keyof typeof paths | LaterIcon

export function addIcons(icons: Record<LaterIcon, string>): void {
  Object.assign(laterPaths, icons)
}

/** Decoration only: the name of a button is its text or label. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={{ ...paths, ...laterPaths }[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  )
}
