import type { JSX } from 'preact'
import '../view/later-icons.ts'
import '../locale/later.ts'
import type { Card } from '../../../tools/core/card.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/cards.css?inline'
import { lazyView } from '../view/lazy-view.tsx'
import { ApplicationsCard } from './applications-card.tsx'
import { ApprovalCard } from './approval-card.tsx'
import { ArticlesCard } from './articles-card.tsx'
import { ChangesCard, UndoCard } from './changes-card.tsx'
import { FitCard } from './fit-card.tsx'
import { JobCard } from './job-card.tsx'
import { JobsCard, SavedJobsCard } from './jobs-card.tsx'
import { PersonCard } from './person-card.tsx'
import { ExperiencesCard, ProfileCard } from './profile-card.tsx'
import { ResumeCard, ResumesCard } from './resume-card.tsx'
import { SignInCard } from './sign-in-card.tsx'
import { CardTool } from './use-card-words.ts'

const { View: AccountDeletionView } = lazyView(
  async () => (await import('./account-deletion.tsx')).AccountDeletion,
)
const { View: MoreCardsView } = lazyView(async () => (await import('./more/more-cards.tsx')).MoreCards)

adoptStyle(css)

/** Draws what a tool returned. The cards that fit any table load when the first is needed. */
export function CardBody({ card, tool = null }: { card: Card; tool?: string | null }): JSX.Element {
  return (
    <CardTool.Provider value={tool}>
      <OneCard card={card} tool={tool} />
    </CardTool.Provider>
  )
}

function OneCard({ card, tool }: { card: Card; tool: string | null }): JSX.Element | null {
  switch (card.kind) {
    case 'jobs':
      return <JobsCard card={card} />
    case 'job':
      return <JobCard job={card.job} />
    case 'fit':
      return <FitCard card={card} />
    case 'articles':
      return <ArticlesCard card={card} />
    case 'resume':
      return <ResumeCard card={card} />
    case 'resumes':
      return <ResumesCard resumes={card.resumes} />
    case 'profile':
      return <ProfileCard fields={card.fields} />
    case 'experiences':
      return <ExperiencesCard experiences={card.experiences} />
    case 'saved_jobs':
      return <SavedJobsCard saved={card.saved} />
    case 'applications':
      return <ApplicationsCard applications={card.applications} />
    case 'changes':
      return <ChangesCard changes={card.changes} />
    case 'undo':
      return <UndoCard summary={card.summary} />
    case 'approval':
      return (
        <>
          <ApprovalCard card={card} />
          {tool === 'delete_account' && <AccountDeletionView approvalId={card.approvalId} />}
        </>
      )
    case 'sign_in':
      return <SignInCard reason={card.reason} />
    case 'person':
      return <PersonCard card={card} />
    default:
      return <MoreCardsView card={card} />
  }
}
