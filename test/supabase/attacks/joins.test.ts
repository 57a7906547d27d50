import { describe, expect, it } from 'vitest'
import { useWorld } from '../functions/call.ts'
import { idOf } from '../world/ids.ts'

const rig = useWorld()
const sql = () => rig.world.database.sql
const sent = idOf('applications.aliceSent')

describe('attacks through joins', () => {
  it("should not read another's resume, profile or practice through a join", async () => {
    const { data, error } = await rig
      .as('owner')
      .from('applications')
      .select(
        'id, resumes(id, parsed_data), profiles!applications_user_id_fkey(id, full_name), interview_preparation(id), application_snapshots(profile)',
      )
      .eq('id', sent)
    expect(error).toBeNull()
    expect(data).toEqual([
      {
        id: sent,
        resumes: null,
        profiles: null,
        interview_preparation: [],
        application_snapshots: [{ profile: { full_name: 'Person alice' } }],
      },
    ])
  })

  it('should not read the author of an anonymous review, through a join or a function', async () => {
    await sql()`update public.feedback_reviews set status = 'approved'`
    for (const place of [1, 2, 3])
      await sql()`insert into public.feedback_reviews (rating, content, agency_id, status) values (${place}, 'x', ${idOf('agencies.A')}, 'approved')`
    const { data: rows } = await rig
      .as('owner')
      .from('applications')
      .select('id, feedback_reviews(id, reviewer_id)')
      .eq('id', idOf('applications.bobHired'))
    expect(rows).toEqual([{ id: idOf('applications.bobHired'), feedback_reviews: [] }])
    const { data } = await rig.as('visitor').rpc('agency_reviews', { agency_id: idOf('agencies.A') })
    expect(data).toHaveLength(5)
    expect(new Set((data as object[]).flatMap((review) => Object.keys(review)))).toEqual(
      new Set(['id', 'rating', 'content', 'month', 'answer', 'answer_month', 'contested']),
    )
    expect((data as { month: string }[]).every(({ month }) => month.endsWith('-01'))).toBe(true)
  })

  it('should show no review while fewer than five people wrote one', async () => {
    await sql()`update public.feedback_reviews set status = 'approved'`
    const { data } = await rig.as('owner').rpc('agency_reviews', { agency_id: idOf('agencies.A') })
    expect(data).toEqual([])
  })
})
