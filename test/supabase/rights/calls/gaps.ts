import { idOf } from '../../world/ids.ts'
import { type Actor, personId } from '../../world/people.ts'
import { as, type Call, text } from './call.ts'

const A = idOf('agencies.A')
const VISAS = 'do you sponsor visas for nurses'
const asking = (actor: Actor, question = VISAS, agency = A) =>
  as(actor, `select public.record_gap('${agency}', ${text(question)})`)
const asked = (...actors: Actor[]) => actors.map((actor) => asking(actor)).join(' ')
const MEMBERS = 'member owner adminA adminB'

const gaps = (agency = A) =>
  `select coalesce(jsonb_agg(jsonb_build_object('question', g.question, 'people', g.people, 'today', g.last_asked = current_date)), '[]') from public.agency_gaps('${agency}') as g`
const shown = ({ name, given, gives }: { name: string; given: string; gives: unknown }): Call => ({
  of: 'agency_gaps record_gap',
  name,
  given,
  call: gaps(),
  gives: { owner: gives },
})

const READING: Call[] = [
  {
    of: 'agency_gaps record_gap',
    name: 'what three people asked',
    given: asked('alice', 'bob', 'stranger'),
    call: gaps(),
    gives: {
      [MEMBERS]: [{ question: VISAS, people: 3, today: true }],
      visitor: 'refused permission denied',
      others: [],
    },
  },
  {
    of: 'agency_gaps',
    name: 'of no agency',
    given: asked('alice', 'bob', 'stranger'),
    call: `select coalesce(jsonb_agg(g.people), '[]') from public.agency_gaps(null) as g`,
    gives: { 'owner alice': [] },
  },
  {
    of: 'agency_gaps',
    name: 'what was asked elsewhere',
    given: asked('alice', 'bob', 'stranger'),
    call: gaps(idOf('agencies.B')),
    gives: { 'adminB adminA': [] },
  },
  shown({
    name: 'what was asked here, not elsewhere or long ago, too',
    given: `${asking('suspended')} update private.knowledge_gaps set asked_at = now() - interval '181 days'; ${asked('alice', 'bob', 'stranger')} ${asking('banned', VISAS, idOf('agencies.B'))}`,
    gives: [{ question: VISAS, people: 3 }],
  }),
  shown({
    name: 'each question under one heading',
    given: [
      ['guest', 'parking motorbikes garage'],
      ['alice', 'motorbikes garage lockers'],
      ['bob', 'motorbikes garage lockers'],
      ['suspended', 'garage lockers showers'],
      ['invited', 'lockers showers towels'],
      ['stranger', 'lockers showers towels'],
    ]
      .map(([actor, question]) => asking(actor as Actor, question))
      .join(' '),
    gives: [{ people: 5 }],
  }),
  shown({ name: 'what two people asked', given: asked('alice', 'bob', 'bob', 'alice'), gives: [] }),
  shown({ name: 'what colleagues asked', given: asked('alice', 'bob', 'owner', 'member'), gives: [] }),
  shown({
    name: 'two questions of three people',
    given:
      asked('alice', 'bob', 'stranger') +
      ['alice', 'bob', 'stranger', 'banned']
        .map((actor) => asking(actor as Actor, 'is there parking for motorbikes'))
        .join(' '),
    gives: [
      { question: 'is there parking for motorbikes', people: 4 },
      { question: VISAS, people: 3 },
    ],
  }),
  shown({
    name: 'one person’s words',
    given:
      asking('alice') + asking('bob') + asking('stranger', 'do you sponsor visas for nurses like my wife'),
    gives: [{ question: VISAS, people: 3 }],
  }),
  shown({
    name: 'what was asked half a year ago',
    given: `${asked('alice', 'bob', 'stranger')} update private.knowledge_gaps set asked_at = now() - interval '181 days' where person = (select min(person) from private.knowledge_gaps);`,
    gives: [],
  }),
  shown({
    name: 'what an article answers',
    given: `${asked('alice', 'bob', 'stranger')} insert into public.knowledge_base (agency_id, category, title, content, status) values ('${A}', 'faq', 'Do you sponsor visas for nurses?', 'We sponsor visas for nurses.', 'published');`,
    gives: [],
  }),
]

/** How many questions are kept afterwards. */
const kept = ({
  name,
  given,
  agency = A,
  question = VISAS,
  gives,
}: {
  name: string
  given?: string
  agency?: string
  question?: string
  gives: Call['gives']
}): Call => ({
  of: 'record_gap',
  name,
  ...(given ? { given } : {}),
  call: `select to_jsonb(public.record_gap(${agency === 'null' ? agency : text(agency)}, ${text(question)})::text)`,
  look: 'select to_jsonb(count(*)) from private.knowledge_gaps',
  gives,
})
const thirty = ({
  person = 'alice',
  agency = A,
  when = 'now()',
}: {
  person?: Actor
  agency?: string
  when?: string
}) =>
  `insert into private.knowledge_gaps (agency_id, person, terms, sample, asked_at)
  select '${agency}', encode(sha256(convert_to(s.salt || '${A}'::uuid || '${personId(person)}'::uuid, 'UTF8')), 'hex'), array['term ' || n], 'sample', ${when}
  from private.knowledge_gap_salt s, generate_series(1, 30) as n;`

/** Twenty-six different ones. */
const MANY_WORDS = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}zeppelin`).join(' ')

const KEEPING: Call[] = [
  kept({ name: 'a question', gives: { [MEMBERS]: 0, visitor: 'refused permission denied', others: 1 } }),
  kept({ name: 'to a suspended agency', agency: idOf('agencies.C'), gives: { 'alice banned': 0 } }),
  kept({ name: 'to an inactive agency', agency: idOf('agencies.D'), gives: { 'alice stranger': 0 } }),
  kept({ name: 'to none', agency: 'null', gives: { alice: 0 } }),
  kept({ name: 'that asks for nothing', question: '123 ((', gives: { alice: 0 } }),
  kept({ name: 'of one endless word', question: 'x'.repeat(45), gives: { alice: 0 } }),
  kept({ name: 'of many words', question: MANY_WORDS, gives: { alice: 1 } }),
  kept({ name: 'again', given: asking('alice'), gives: { alice: 1, bob: 2 } }),
  kept({ name: 'after thirty a day', given: thirty({}), gives: { alice: 30, bob: 31 } }),
  kept({
    name: 'after thirty the day before',
    given: thirty({ when: `now() - interval '25 hours'` }),
    gives: { alice: 31 },
  }),
  kept({
    name: 'after thirty to another agency',
    given: thirty({ agency: idOf('agencies.B') }),
    gives: { alice: 31 },
  }),
  {
    of: 'record_gap',
    name: 'what is kept of it: no name, no number, no address',
    given: `update public.profiles set full_name = 'Zoe Quill' where id = '${personId('alice')}';`,
    call: `select to_jsonb(public.record_gap('${A}', 'I am zoe from Leeds, 0113 4960000, z@example.com: visas for nurses?')::text)`,
    look: `select jsonb_build_object('said', sample, 'terms', array_to_string(terms, ' ') ~* 'zoe|quill|leeds|0113|example') from private.knowledge_gaps`,
    gives: { alice: { said: 'i am from visas for nurses', terms: false } },
  },
]

export const GAP_CALLS: Call[] = [...READING, ...KEEPING]
