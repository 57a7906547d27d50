import type { JSX } from 'preact'
import type { Card } from '../../../../tools/core/card.ts'
import { adoptStyle } from '../../style/adopt.ts'
import css from '../../style/more-cards.css?inline'
import { ChartCard } from './chart-card.tsx'
import { ComparisonCard } from './comparison-card.tsx'
import { DiffCard } from './diff-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { FilesCard } from './files-card.tsx'
import { QuestionCard } from './question-card.tsx'
import { RowsCard } from './rows-card.tsx'
import { SnippetCard } from './snippet-card.tsx'
import { TimelineCard } from './timeline-card.tsx'

adoptStyle(css)

/** The cards that fit any table; a kind that this version does not know is left out. */
export function MoreCards({ card }: { card: Card }): JSX.Element | null {
  switch (card.kind) {
    case 'rows':
      return <RowsCard card={card} />
    case 'facts':
      return <FactsCard card={card} />
    case 'comparison':
      return <ComparisonCard card={card} />
    case 'chart':
      return <ChartCard card={card} />
    case 'diff':
      return <DiffCard card={card} />
    case 'timeline':
      return <TimelineCard card={card} />
    case 'question':
      return <QuestionCard card={card} />
    case 'files':
      return <FilesCard card={card} />
    case 'snippet':
      return <SnippetCard card={card} />
    default:
      return null
  }
}
