/**
 * What outlives a reload. Nothing is stored before the visitor's first message
 * (`allow`); where storage is blocked, everything simply lasts as long as the page.
 */
const prefix = 'aicareer:'
let allowed = false

export function allowRemembering(): void {
  allowed = true
}

export function remember({
  key,
  value,
  lasting,
}: {
  key: string
  value: string | null
  lasting: boolean
}): void {
  if (!allowed) return
  try {
    const storage = lasting ? localStorage : sessionStorage
    if (value) storage.setItem(prefix + key, value)
    else storage.removeItem(prefix + key)
  } catch {
    // Storage is blocked in this frame: then nothing outlives the page.
  }
}

/** After signing out nothing of the person stays on the device. */
export function forgetAll(): void {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
    }
  } catch {
    // Storage is blocked in this frame: there is nothing to forget.
  }
  allowed = false
}

export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(prefix + key) ?? localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}
