import type { ResumeTruth } from './resume-truth.ts'

export type TextLayout = (resume: ResumeTruth) => string

/** As pasted from a mail: capitals for titles, dashes for bullets. */
export const plainText: TextLayout = (resume) =>
  [
    resume.name,
    resume.label,
    `${resume.email}, ${resume.phone}, ${resume.place}`,
    ...(resume.personal ?? []).map(({ label, value }) => `${label}: ${value}`),
    '',
    ...(resume.summary ? [(resume.titles.summary ?? 'Summary').toUpperCase(), resume.summary, ''] : []),
    resume.titles.work.toUpperCase(),
    ...resume.jobs.flatMap((job) => [
      '',
      `${job.title} at ${job.company}${job.location ? `, ${job.location}` : ''}`,
      job.dates,
      ...job.bullets.map((text) => `- ${text}`),
    ]),
    '',
    resume.titles.education.toUpperCase(),
    ...resume.education.flatMap((entry) => [`${entry.degree}, ${entry.school}, ${entry.dates}`]),
    '',
    resume.titles.skills.toUpperCase(),
    resume.skills.flatMap(({ items }) => items).join(', '),
  ].join('\n')

export const markdown: TextLayout = (resume) =>
  [
    `# ${resume.name}`,
    `**${resume.label}**`,
    `[${resume.email}](mailto:${resume.email}) · ${resume.phone} · ${resume.place}`,
    `## ${resume.titles.work}`,
    ...resume.jobs.flatMap((job) => [
      `### ${job.title} — ${job.company}`,
      `*${job.dates}*${job.location ? ` · ${job.location}` : ''}`,
      '',
      ...job.bullets.map((text) => `- ${text}`),
      '',
    ]),
    `## ${resume.titles.education}`,
    ...resume.education.map((entry) => `- **${entry.degree}**, ${entry.school} (${entry.dates})`),
    `## ${resume.titles.skills}`,
    ...resume.skills.map(({ group, items }) => `- ${group ? `${group}: ` : ''}${items.join(', ')}`),
  ].join('\n')
