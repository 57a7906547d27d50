/** Types of rows whose ids fit a slot. A saved job is named by its job. */
export function acceptedTypes(slot: string): string[] {
  return slot === 'job' ? ['job', 'saved_job'] : [slot]
}
