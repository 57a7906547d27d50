import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { recall, remember } from '../state/remember.ts'
import { acceptedExtensions } from '../upload/file-check.ts'
import { useUpload } from '../upload/use-upload.ts'
import { Icon } from './icon.tsx'
import { UploadView } from './lazy-views.ts'
import { useApp, useAppState } from './use-app.ts'
import { warmUp } from './warm-up.ts'

/** The server's own limit (MESSAGE_MAX_LENGTH); the counter shows near it. */
const maxLength = 8_000
const counterFrom = 7_000

export function Composer(): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const attachments = useAppState((state) => state.attachments)
  const runs = useAppState((state) => state.chat.running !== null)
  const chatId = useAppState((state) => state.chat.chatId)
  const inThread = useAppState((state) => state.chat.kind !== 'assistant')
  const handler = useAppState((state) => state.chat.handler)
  const inConsole = useAppState((state) => state.place === 'console')
  const prefill = useAppState((state) => state.prefill)
  const requested = useAppState((state) => state.uploadRequest)
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const request = useUpload(picker)

  const write = (next: string): void => {
    setText(next)
    remember({ key: `draft:${chatId ?? ''}`, value: next, lasting: false })
  }
  const written = useRef<string | null>(null)
  useEffect(() => {
    const draft = recall(`draft:${chatId ?? ''}`) ?? ''
    // What was begun in one chat must not be sent in another.
    if (written.current !== null || !text) setText(draft)
    written.current = chatId
  }, [chatId])
  useEffect(() => {
    if (!prefill) return
    write(prefill.text)
    area.current?.focus()
  }, [prefill?.id])
  useLayoutEffect(() => {
    const field = area.current
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }, [text, locale])

  const uploading = attachments.some((one) => one.state === 'uploading')
  const ready = attachments.some((one) => one.state === 'done')
  const left = maxLength - text.length
  const problem =
    left < 0 ? t('composer.tooLong', { count: -left }) : uploading ? t('composer.uploading') : null
  const canSend = !problem && (text.trim() !== '' || ready)
  const submit = (): void => {
    if (!canSend) return
    app.say(text)
    write('')
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {(requested || attachments.length > 0) && <UploadView.View picker={picker} />}
      <div class="composer-box">
        {!inThread && !inConsole && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('composer.attach')}
            title={t('composer.attach')}
            onClick={() => request(null)}
          >
            <Icon name="attach" />
          </button>
        )}
        <input
          ref={picker}
          type="file"
          class="hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept={acceptedExtensions.join(',')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) request(file)
          }}
        />
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          aria-label={t('composer.label')}
          aria-describedby="composer-hint"
          placeholder={t(
            inThread ? 'composer.toPerson' : inConsole ? 'composer.toAssistant' : 'composer.placeholder',
          )}
          value={text}
          onInput={(event) => {
            warmUp()
            app.conversation.typing()
            write(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            // 229: a key that an input method still works with (Safari ends composing before keydown).
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
            event.preventDefault()
            submit()
          }}
          onPaste={(event) => {
            const file = event.clipboardData?.files[0]
            if (!file) return
            event.preventDefault()
            request(file)
          }}
        />
        {runs && !canSend ? (
          <button
            type="button"
            class="send stop"
            aria-label={t('composer.stop')}
            title={t('composer.stop')}
            onClick={() => void app.conversation.stop()}
          >
            <i />
          </button>
        ) : (
          <button type="submit" class="send" aria-label={t('composer.send')} aria-disabled={!canSend}>
            <Icon name="send" />
          </button>
        )}
      </div>
      <p id="composer-hint" class={left < 0 ? 'composer-hint bad' : 'composer-hint'} role="status">
        {problem ?? (text.length > counterFrom ? t('composer.left', { count: left }) : '')}
      </p>
      <div class="composer-foot">
        {!inConsole && handler === 'ai' && (
          <button type="button" class="quiet" onClick={() => app.say(app.store.get().say('say.person'))}>
            <Icon name="person" />
            {t('person.talk')}
          </button>
        )}
        {(!inThread || (!inConsole && handler === 'ai')) && <small>{t('app.disclaimer')}</small>}
      </div>
    </form>
  )
}
