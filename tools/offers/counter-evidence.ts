import { resumeFacts } from '../applications/resume-facts.ts'
import type { ToolContext } from '../core/definition.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { type Evidence, gatherEvidence } from '../jobs/fit/evidence.ts'
import { type NamedSkill, namedSkills } from '../jobs/fit/named-skills.ts'
import { readJob } from '../jobs/job-row.ts'
import type { PayPeriod } from '../jobs/salary-range.ts'
import { resumeData } from '../resumes/resume-data.ts'
import { chosenResume, readResumes } from '../resumes/resume-row.ts'
import { isOpenOffer, type OfferRow } from './offer-row.ts'
import { readRates, yearly, yearlyBase } from './yearly-pay.ts'

/** What the person's own record has to support a counter-offer. Nothing in it is assumed. */
export interface CounterEvidence {
  /** The person's name as their resume says it. */
  name: string | null
  /** Results from the resume that state a number, verbatim. */
  results: Evidence[]
  /** Skills that the job asks for and the resume names by the same name. */
  skills: NamedSkill[]
  /** The best other open offer, in this offer's currency and period; null when there is none. */
  rival: { amount: number; better: boolean } | null
  /** Top of the pay that the advert states, in this offer's currency and period. */
  advertised: number | null
}

const MEASURED = /\d|\b(?:half|third|quarter|doubled?|tripled?|twice)\b/i

/** Reads what supports a counter-offer: resume, work history, the advert, the person's other open offers. */
export async function counterEvidence({
  row,
  rows,
  context,
}: {
  row: OfferRow
  rows: readonly OfferRow[]
  context: ToolContext
}): Promise<CounterEvidence> {
  const [resumes, experiences, job] = await Promise.all([
    readResumes(context),
    readExperiences(context),
    row.applications ? readJob({ id: row.applications.job_id, context }) : null,
  ])
  const resume = chosenResume(resumes, null)
  const data = resumeData(resume?.parsed_data)
  const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === resume?.id)
  const evidence = gatherEvidence({ resume: data, experiences: history, profile: null })
  const fromResume = gatherEvidence({ resume: data, experiences: [], profile: null })
  const { base } = row.offer_details
  const pay = job?.pay ?? null
  const rates = await readRates(
    [
      base.currency,
      pay?.currency ?? base.currency,
      ...rows.map(({ offer_details }) => offer_details.base.currency),
    ],
    context,
  )
  const inBase = (amount: number, currency: string, period: PayPeriod) => {
    const here = rates.convert(yearly(amount, period), currency, base.currency)
    return here === null ? null : Math.round(here / yearlyBase({ ...base, amount: 1 }))
  }
  const rivals = rows
    .filter((other) => other.id !== row.id && isOpenOffer(other, context.now))
    .flatMap(({ offer_details: { base: own } }) => inBase(own.amount, own.currency, own.period) ?? [])
  const best = rivals.length > 0 ? Math.max(...rivals) : null
  return {
    name: resumeFacts(data).name,
    results: evidence
      .filter(
        ({ section, text }) =>
          (section === 'work' || section === 'projects') && MEASURED.test(text) && text.length <= 240,
      )
      .filter(({ text }) => /\s/.test(text.trim()))
      .slice(0, 2),
    skills: namedSkills({ skills: job?.skills ?? [], evidence: fromResume }).slice(0, 4),
    rival: best === null ? null : { amount: best, better: best > base.amount },
    advertised: pay?.max ? inBase(pay.max, pay.currency, pay.period) : null,
  }
}
