/** Longer than this, characters, a value is a text and starts where its own language does. */
const LONG = 120

/** The look of a value beside its label. */
export function valueClass(value: string): string {
  return value.length > LONG || value.includes('\n') ? 'prose long' : 'prose'
}
