import type { RefObject } from 'preact'
import { allowRemembering, remember } from '../state/remember.ts'
import { useApp } from '../view/use-app.ts'

/** Asks to upload a file, or to choose one (null). Before the first one the visitor reads what happens to it. */
export function useUpload(picker: RefObject<HTMLInputElement | null>): (file: File | null) => void {
  const { store, uploads } = useApp()
  return (file) => {
    const { uploadNoticeSeen } = store.get()
    if (!uploadNoticeSeen) store.set({ uploadRequest: { file } })
    else if (file) {
      allowRemembering()
      remember({ key: 'upload-notice', value: 'seen', lasting: true })
      void uploads().then((loaded) => loaded.add(file))
    } else picker.current?.click()
  }
}
