import type { UploadResult } from '../../../server/protocol.ts'
import { failureOf, offlineFailure, RequestFailure } from '../net/request-failure.ts'

/** Sends one file with progress (XHR, since fetch has none for uploads). Throws RequestFailure. */
export function uploadFile({
  file,
  chatId,
  token,
  onProgress,
  signal,
}: {
  file: File
  chatId: string
  token: string
  /** 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}): Promise<UploadResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('x-chat-id', chatId)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0)
    request.onerror = () => reject(offlineFailure())
    request.onabort = () =>
      reject(new RequestFailure({ code: 'upload:cancelled', message: '', retryable: true }))
    request.onload = () => {
      if (request.status < 300) resolve(request.response as UploadResult)
      else reject(failureOf({ status: request.status, body: request.response }))
    }
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
