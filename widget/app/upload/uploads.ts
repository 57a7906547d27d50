import { formatFileSize } from '../format/file-size.ts'
import { failureText } from '../net/failure-text.ts'
import { RequestFailure } from '../net/request-failure.ts'
import type { AppState, Attachment } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'
import { checkFile } from './file-check.ts'
import { uploadFile } from './upload-file.ts'

export interface Uploads {
  add: (file: File) => void
  retry: (localId: string) => void
  /** Also cancels one that is under way. */
  remove: (localId: string) => void
}

/** One resume at a time on its way from the visitor's device to the composer. `ready` makes session and thread. */
export function createUploads({
  store,
  ready,
}: {
  store: Store<AppState>
  ready: () => Promise<unknown>
}): Uploads {
  const running = new Map<string, AbortController>()

  const patch = (localId: string, change: Partial<Attachment>): void =>
    store.set({
      attachments: store
        .get()
        .attachments.map((one) => (one.localId === localId ? { ...one, ...change } : one)),
    })

  const start = async (localId: string, file: File): Promise<void> => {
    const abort = new AbortController()
    running.set(localId, abort)
    patch(localId, { state: 'uploading', progress: 0, error: null })
    try {
      await ready()
      const { chat, session } = store.get()
      if (abort.signal.aborted || !chat.chatId || !session) return
      const result = await uploadFile({
        file,
        chatId: chat.chatId,
        token: session.token,
        onProgress: (progress) => patch(localId, { progress }),
        signal: abort.signal,
      })
      patch(localId, { state: 'done', progress: 1, resumeId: result.resumeId, notices: result.notices })
    } catch (failure) {
      if (failure instanceof RequestFailure && failure.code === 'upload:cancelled') return
      patch(localId, { state: 'failed', error: failureText(failure, store.get().t) })
    } finally {
      running.delete(localId)
    }
  }

  const problemOf = (file: File): string | null => {
    const { config, formats: locale, t } = store.get()
    const problem = checkFile({ name: file.name, size: file.size, limit: config.uploadLimit })
    if (problem === 'tooLarge') {
      const size = formatFileSize({ bytes: file.size, locale })
      return t('upload.tooLarge', {
        name: file.name,
        size,
        limit: formatFileSize({ bytes: config.uploadLimit, locale }),
      })
    }
    if (problem === 'empty') return t('upload.empty', { name: file.name })
    return problem && t('upload.wrongType', { name: file.name, types: t('upload.types') })
  }

  const remove = (localId: string): void => {
    running.get(localId)?.abort()
    store.set({ attachments: store.get().attachments.filter((one) => one.localId !== localId) })
  }

  return {
    remove,
    add(file) {
      const error = problemOf(file)
      const localId = crypto.randomUUID()
      for (const before of store.get().attachments) remove(before.localId)
      const state = error ? 'failed' : 'uploading'
      store.set({
        attachments: [{ localId, file, state, progress: 0, resumeId: null, error, notices: [] }],
      })
      if (!error) void start(localId, file)
    },
    retry(localId) {
      const attachment = store.get().attachments.find((one) => one.localId === localId)
      if (attachment) void start(localId, attachment.file)
    },
  }
}
