import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { ApprovalField } from '../../../tools/core/card.ts'
import { useAppState } from '../view/use-app.ts'
import { useCardWords } from './use-card-words.ts'
import { valueClass } from './value-class.ts'

/** One row of what will be sent; only what the tool allows can be edited. */
export function ApprovalFieldRow({
  field,
  value,
  open,
  busy,
  onEdit,
}: {
  field: ApprovalField
  value: string
  /** Still to be answered. */
  open: boolean
  busy: boolean
  onEdit: (value: string) => void
}): JSX.Element {
  const t = useAppState((state) => state.t)
  const words = useCardWords()
  const label = words.word('label', field.label)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight + 2}px`
  }, [value, open])
  const limit = field.maxLength
  const tooLong = limit !== null && value.length > limit
  const common = {
    id,
    readOnly: busy,
    dir: 'auto',
    value,
    'aria-invalid': tooLong,
    'aria-describedby': `${id}-count`,
  } as const
  if (!field.editable || !open) {
    const chosen = field.options?.find((option) => option.value === value)
    return (
      <div class="fact">
        <dt dir="auto">{label}</dt>
        <dd dir="auto" class={valueClass(value)}>
          {chosen ? words.word('state', chosen.label) : words.value(field.label, value) || '–'}
        </dd>
      </div>
    )
  }
  if (field.options) {
    return (
      <div class="fact wide">
        <dt>
          <label for={id} dir="auto">
            {label}
          </label>
        </dt>
        <dd>
          <select
            id={id}
            value={value}
            disabled={busy}
            onChange={(event) => onEdit(event.currentTarget.value)}
          >
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {words.word('state', option.label)}
              </option>
            ))}
          </select>
        </dd>
      </div>
    )
  }
  return (
    <div class="fact wide">
      <dt>
        <label for={id} dir="auto">
          {label}
        </label>
      </dt>
      <dd>
        {field.multiline ? (
          <textarea ref={area} rows={3} {...common} onInput={(event) => onEdit(event.currentTarget.value)} />
        ) : (
          <input {...common} onInput={(event) => onEdit(event.currentTarget.value)} />
        )}
        <small id={`${id}-count`} class={tooLong ? 'error' : 'muted'}>
          {limit === null ? '' : t('approval.left', { used: value.length, limit })}
          {value !== field.value && ` · ${t('approval.edited')}`}
        </small>
      </dd>
    </div>
  )
}
