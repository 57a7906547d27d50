import type { ToolDefinition } from '../core/definition.ts'
import { deleteArticle } from './delete-article.ts'
import { draftArticleFromGap } from './draft-article-from-gap.ts'
import { editArticle } from './edit-article.ts'
import { flagArticle } from './flag-article.ts'
import { listArticles } from './list-articles.ts'
import { listGaps } from './list-gaps.ts'
import { publishArticle } from './publish-article.ts'
import { showArticle } from './show-article.ts'
import { writeArticle } from './write-article.ts'

/** What the agency's assistant answers candidates from. */
export const articleTools: readonly ToolDefinition[] = [
  listArticles,
  showArticle,
  writeArticle,
  editArticle,
  publishArticle,
  flagArticle,
  deleteArticle,
  listGaps,
  draftArticleFromGap,
]
