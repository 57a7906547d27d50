import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { JobSummary } from '../../tools/core/card.ts'
import { formatRelative } from '../app/format/dates.ts'
import { jobTypeLabel } from '../app/format/job-type.ts'
import { formatPay } from '../app/format/pay.ts'
import { englishTranslate as t } from '../app/locale/catalogue.ts'
import '../app/locale/later.ts'
import { askAssistant } from './assistant.ts'
import type { Careers } from './careers.ts'

const locale = 'en'
/** How many jobs are shown before one asks for all. */
const firstPage = 9
const modes = ['remote', 'hybrid', 'onsite'] as const

export function JobList({ careers }: { careers: Careers }): JSX.Element {
  const [text, setText] = useState('')
  const [mode, setMode] = useState('')
  const [all, setAll] = useState(false)
  const shownCount = all || text || mode ? Number.POSITIVE_INFINITY : firstPage
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = careers.jobs.filter(
    (job) => (!mode || job.workMode === mode) && words.every((word) => haystack(job).includes(word)),
  )
  return (
    <section id="jobs" class="wide jobs">
      <div class="jobs-head">
        <h2>Open jobs</h2>
        <p role="status">
          {text || mode ? `${found.length} of the newest ${careers.jobs.length}` : `${careers.total} in all`}
        </p>
      </div>
      <search class="filter">
        <label>
          <span>Search</span>
          <input
            type="search"
            placeholder="Title, company, place or skill"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>Where</span>
          <select value={mode} onChange={(event) => setMode(event.currentTarget.value)}>
            <option value="">Anywhere</option>
            {modes.map((one) => (
              <option key={one} value={one}>
                {t(`mode.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </search>
      {found.length === 0 && (
        <p class="none">
          Nothing on this page matches.{' '}
          <button type="button" class="inline" onClick={() => askAssistant(text && `Find ${text} jobs`)}>
            Ask the assistant
          </button>{' '}
          to look through all {careers.total}.
        </p>
      )}
      <ul class="grid">
        {found.slice(0, shownCount).map((job) => (
          <JobTile key={job.id} job={job} />
        ))}
      </ul>
      {found.length > shownCount && (
        <button type="button" class="secondary more" onClick={() => setAll(true)}>
          Show {found.length - shownCount} more
        </button>
      )}
      {found.length > 0 && found.length <= shownCount && careers.total > careers.jobs.length && (
        <p class="none">
          These are the newest.{' '}
          <button type="button" class="inline" onClick={() => askAssistant(`Find ${text || 'more'} jobs`)}>
            Ask the assistant
          </button>{' '}
          to look through all {careers.total}.
        </p>
      )}
    </section>
  )
}

function haystack(job: JobSummary): string {
  return [job.title, job.company, job.location, job.workMode, ...job.skills].join(' ').toLowerCase()
}

function JobTile({ job }: { job: JobSummary }): JSX.Element {
  const pay = formatPay({ pay: job.pay, locale, t })
  return (
    <li class="tile">
      <h3>{job.title}</h3>
      <p class="where">
        {job.company}
        {job.location && ` · ${job.location}`}
      </p>
      {pay && <p class="pay">{pay}</p>}
      <p class="badges">
        {job.workMode && <span>{t(`mode.${job.workMode}`)}</span>}
        {job.jobType && <span>{jobTypeLabel(job.jobType, t)}</span>}
        {job.skills.slice(0, 3).map((skill) => (
          <span key={skill}>{skill}</span>
        ))}
      </p>
      <div class="tile-foot">
        <small>{t('job.posted', { when: formatRelative({ iso: job.postedAt, locale }) })}</small>
        <button
          type="button"
          class="ask"
          onClick={() => askAssistant(`Tell me about “${job.title}” at ${job.company}`)}
        >
          Ask about this job
        </button>
      </div>
    </li>
  )
}
