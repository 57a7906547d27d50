import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import type { Call } from './call.ts'

const ALERT = idOf('job_alerts.alice')
const OF_GUEST = idOf('job_alerts.guest')
const job = (name: string) => idOf(`job_posts.${name}`)
const delivered = (jobName: string, outcome: string, alert = ALERT) =>
  `insert into private.alert_deliveries (alert_id, job_id, outcome, deliver_after, sent_at) values ('${alert}', '${job(jobName)}', '${outcome}', '2026-01-01', ${outcome === 'sent' ? 'now()' : 'null'});`

const explained = (
  name: string,
  jobName: string,
  gives: Call['gives'],
  given?: string,
  alert: string | null = ALERT,
): Call => ({
  of: 'explain_alert',
  name,
  call: `select public.explain_alert(${alert ? `'${alert}'` : 'null'}, '${job(jobName)}')`,
  gives,
  ...(given ? { given } : {}),
})
const PUBLIC_NO_MORE = ['aDraft', 'aClosed', 'aExpired', 'cOpen', 'dOpen']

const EXPLAINING: Call[] = [
  explained('an alert of one’s own', 'aOpen', {
    alice: { alert_id: ALERT, outcome: null, mailed: false, fits_now: false },
    visitor: 'refused permission denied',
    others: null,
  }),
  explained(
    'one that told of it',
    'aOpen',
    { alice: { outcome: 'sent' }, 'guest owner': null },
    delivered('aOpen', 'sent'),
  ),
  ...PUBLIC_NO_MORE.flatMap((name) => [
    explained(`of ${name}`, name, { 'alice owner': null }),
    explained(`of ${name} that waits`, name, { alice: null }, delivered(name, 'waiting')),
    explained(`of ${name} that was told`, name, { alice: { outcome: 'sent' } }, delivered(name, 'sent')),
    explained(`of ${name} that was shown`, name, { alice: { outcome: 'shown' } }, delivered(name, 'shown')),
  ]),
  explained(
    'whichever told of it',
    'aOpen',
    { alice: { alert_id: ALERT }, 'guest bob': null },
    delivered('aOpen', 'sent'),
    null,
  ),
  explained(
    'whichever of somebody else',
    'aOpen',
    { guest: { alert_id: OF_GUEST }, alice: null },
    delivered('aOpen', 'sent', OF_GUEST),
    null,
  ),
  explained('none that told of it', 'aOpen', { 'alice guest': null }, delivered('aSecond', 'sent'), null),
  explained('no such job', 'none', { alice: null }, delivered('aOpen', 'sent')),
]

/** One job that everybody can see, one that nobody can, both paid and not, and what alice and bob did about the first. */
const JOBS = `update public.job_posts set title = 'Zeppelin pilot' where id in ('${job('aOpen')}', '${job('aDraft')}', '${job('aSecond')}', '${job('cOpen')}');
  update public.job_posts set salary_range = '{"min": 50000, "max": 60000, "currency": "EUR", "period": "year"}' where id = '${job('aOpen')}';
  insert into public.saved_jobs (user_id, job_id) values ('${personId('adminA')}', '${job('aOpen')}');`
const previewed = (name: string, criteria: object, gives: Call['gives']): Call => ({
  of: 'preview_alert',
  name,
  given: JOBS,
  call: `select public.preview_alert('${JSON.stringify(criteria)}')`,
  gives,
})
const PAID = { salaryMin: 40_000, salaryCurrency: 'EUR', salaryPeriod: 'year' }

const PREVIEW: Call[] = [
  previewed(
    'jobs that everybody can see',
    { keywords: ['zeppelin'] },
    {
      visitor: 'refused permission denied',
      others: { total: 2, withoutPay: 0 },
    },
  ),
  previewed(
    'what the caller did about them',
    { keywords: ['zeppelin'], ...PAID },
    {
      alice: { total: 1, withoutPay: 1, jobs: [{ id: job('aOpen'), applied: true, saved: false }] },
      bob: { jobs: [{ applied: true, saved: true }] },
      adminA: { jobs: [{ applied: false, saved: true }] },
      guest: { jobs: [{ applied: false, saved: false }] },
    },
  ),
]

const ANOTHER = `insert into public.job_alerts (user_id, criteria) values (auth.uid(), '{}') returning to_jsonb(true)`
const COUNTING: Call[] = [
  {
    of: 'job_alerts count_alerts',
    name: 'fifty alerts',
    given: `insert into public.job_alerts (user_id, criteria) select '${personId('alice')}', '{}' from generate_series(1, 48);`,
    call: ANOTHER,
    gives: { alice: true },
  },
  {
    of: 'job_alerts count_alerts',
    name: 'one more than fifty',
    given: `insert into public.job_alerts (user_id, criteria) select '${personId('alice')}', '{}' from generate_series(1, 49);`,
    call: ANOTHER,
    gives: { alice: 'refused alert:too_many', 'guest bob': true },
  },
]

const FOLLOWED = `select jsonb_build_object('active', t.active, 'anchored', t.anchors <> '{}') from private.alert_terms t where t.alert_id = '${ALERT}'`
const FOLLOWING: Call[] = [
  ...['active', 'paused'].map(
    (status): Call => ({
      of: 'job_alerts',
      name: `an alert that is ${status}, as the matching has it`,
      call: `update public.job_alerts set criteria = '{"keywords": ["pilot"]}', status = '${status}'`,
      look: FOLLOWED,
      gives: { alice: { active: status === 'active', anchored: true } },
    }),
  ),
  {
    of: 'job_posts',
    name: 'a job that opens is new to alerts',
    call: `update public.job_posts set status = 'active' where id = '${job('aDraft')}'`,
    look: `select to_jsonb(count(*)) from private.job_publications where job_id = '${job('aDraft')}' and matched_at is null`,
    gives: { owner: 1, stranger: 0 },
  },
]

export const ALERT_CALLS: Call[] = [...EXPLAINING, ...PREVIEW, ...COUNTING, ...FOLLOWING]
