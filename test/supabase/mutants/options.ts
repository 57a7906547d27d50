import { parseArgs } from 'node:util'

export interface Options {
  /** Only what migrations from this version on made or changed; a version may be shortened from its end. */
  since: string | null
  /** And only what migrations up to this version did. */
  until: string | null
  /** Only mutants in which one of these tables or functions could show the difference. */
  among: string[]
  /** Only mutants with this in their names. */
  name: string | null
  /** Goes on where the last run was stopped. */
  resume: boolean
}

/** `--since 20261113 --until 20261114 --among chats,chat_messages --name policy --resume`, each of them optional. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      since: { type: 'string' },
      until: { type: 'string' },
      among: { type: 'string', default: '' },
      name: { type: 'string' },
      resume: { type: 'boolean', default: false },
    },
  })
  return {
    since: values.since ?? null,
    until: values.until ?? null,
    among: values.among.split(',').filter(Boolean),
    name: values.name ?? null,
    resume: values.resume,
  }
}
