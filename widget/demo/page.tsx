import type { JSX } from 'preact'
import { askAssistant } from './assistant.ts'
import type { Careers } from './careers.ts'
import { JobList } from './job-list.tsx'

export function Page({ careers }: { careers: Careers }): JSX.Element {
  const { agency } = careers
  const [lead, ...more] = (agency.description ?? '').split(/\n\s*\n/)
  return (
    <>
      <a class="skip" href="#jobs">
        Skip to the jobs
      </a>
      <header class="top">
        <div class="wide top-row">
          <a class="brand" href="/">
            <span class="mark" aria-hidden="true">
              {agency.name.charAt(0)}
            </span>
            {agency.name}
          </a>
          <nav aria-label="Main">
            <a href="#jobs">Jobs</a>
            <a href="#how">How we work</a>
            <a href="#policies">Policies</a>
          </nav>
        </div>
      </header>
      <main>
        <section class="hero">
          <div class="wide hero-grid">
            <div>
              {agency.location && <p class="eyebrow">{agency.location}</p>}
              <h1>Work that fits you, with people who keep their word.</h1>
              {lead && <p class="lead">{lead}</p>}
              <div class="hero-actions">
                <button type="button" class="primary" onClick={() => askAssistant()}>
                  Ask our assistant
                </button>
                <a class="secondary" href="#jobs">
                  See {careers.total} open jobs
                </a>
              </div>
            </div>
            <Questions />
          </div>
        </section>
        <JobList careers={careers} />
        <HowWeWork about={more} />
        <Policies name={agency.name} />
      </main>
      <footer class="foot">
        <div class="wide foot-row">
          <p>
            © {new Date().getFullYear()} {agency.name}
            {agency.location && `, ${agency.location}`}
          </p>
          <p>A demo agency of AICareer. Jobs and companies are made up.</p>
        </div>
      </footer>
    </>
  )
}

const questions = [
  'Which remote jobs pay more than 60k?',
  'What was posted this week?',
  'What happens after I apply?',
  'Can I see what is sent before it is sent?',
] as const

/** Each opens the chat with the question in the composer. */
function Questions(): JSX.Element {
  return (
    <aside class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">Ask in your own words</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => askAssistant(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

const steps = [
  [
    'Tell us what you look for',
    'In the chat, in your own words. Upload a resume if you have one: you see and correct what we read.',
  ],
  [
    'See how you fit',
    'Each requirement with the line of your resume that answers it. No scores, no ranking.',
  ],
  [
    'Apply with one click',
    'You check exactly what is sent before it is sent, and follow each step afterwards.',
  ],
] as const

function HowWeWork({ about }: { about: readonly string[] }): JSX.Element {
  return (
    <section id="how" class="band">
      <div class="wide">
        <h2>How we work</h2>
        {about.map((paragraph) => (
          <p key={paragraph} class="about">
            {paragraph}
          </p>
        ))}
        <ol class="steps">
          {steps.map(([title, text], index) => (
            <li key={title}>
              <span class="number" aria-hidden="true">
                {index + 1}
              </span>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Policies({ name }: { name: string }): JSX.Element {
  return (
    <section id="policies" class="wide policies">
      <h2>What you can count on</h2>
      <dl>
        <div>
          <dt>An answer, always</dt>
          <dd>Every application is read by a person of {name}. Nobody is turned down by software.</dd>
        </div>
        <div>
          <dt>Pay in the open</dt>
          <dd>The range is in the posting wherever the employer lets us, and we ask all of them.</dd>
        </div>
        <div>
          <dt>Your data stays yours</dt>
          <dd>Correct it, download it or delete it in the chat. Guests’ files go after 30 days.</dd>
        </div>
        <div>
          <dt>A person when you want one</dt>
          <dd>
            <button
              type="button"
              class="inline"
              onClick={() => askAssistant('I would like to talk to a person')}
            >
              Ask in the chat
            </button>{' '}
            and someone of our team takes over.
          </dd>
        </div>
      </dl>
    </section>
  )
}
