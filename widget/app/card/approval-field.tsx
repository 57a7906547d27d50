import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { ApprovalField } from '../../../tools/core/card.ts'
import { useAppState } from '../view/use-app.ts'

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
    return (
      <div class="fact">
        <dt>{field.label}</dt>
        <dd dir="auto" class="prose">
          {field.options?.find((option) => option.value === value)?.label ?? (value || '–')}
        </dd>
      </div>
    )
  }
  if (field.options) {
    return (
      <div class="fact wide">
        <dt>
          <label for={id}>{field.label}</label>
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
                {option.label}
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
        <label for={id}>{field.label}</label>
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
