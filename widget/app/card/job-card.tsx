import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { JobDetail } from '../../../tools/core/card.ts'
import { useAppState } from '../view/use-app.ts'
import { JobButtons, JobFacts } from './job-facts.tsx'

/** Longer descriptions start folded. */
const foldedLength = 420

export function JobCard({ job }: { job: JobDetail }): JSX.Element {
  const t = useAppState((state) => state.t)
  const long = job.description.length > foldedLength
  const [unfolded, setUnfolded] = useState(!long)
  const text = unfolded
    ? job.description
    : `${job.description.slice(0, job.description.lastIndexOf(' ', foldedLength)).trimEnd()} …`
  return (
    <section class="card padded" aria-label={job.title}>
      <JobFacts job={job} level="detail" />
      <h4>{t('job.about')}</h4>
      <p class="prose" dir="auto">
        {text}
      </p>
      {long && (
        <button type="button" class="link" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {t(unfolded ? 'app.showLess' : 'app.showMore')}
        </button>
      )}
      <TextList title={t('job.requirements')} lines={job.requirements} />
      <TextList title={t('job.benefits')} lines={job.benefits} />
      {job.skills.length > 0 && (
        <>
          <h4>{t('job.skills')}</h4>
          <p class="badges">
            {job.skills.map((skill) => (
              <bdi key={skill} class="badge">
                {skill}
              </bdi>
            ))}
          </p>
        </>
      )}
      <JobButtons job={job} details={false} />
    </section>
  )
}

function TextList({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul class="bullets" dir="auto">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
