import type { Translate } from '../locale/catalogue.ts'

const known = ['full_time', 'part_time', 'contract', 'temporary', 'internship', 'freelance'] as const

/** "full-time", "Full Time" and "full_time" are the same; what we don't know is shown as it is. */
export function jobTypeLabel(jobType: string, t: Translate): string {
  const key = known.find((one) => one === jobType.toLowerCase().replace(/[\s-]+/g, '_'))
  return key ? t(`type.${key}`) : jobType
}
