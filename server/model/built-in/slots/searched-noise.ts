/** Words of a question for a list of people that name nobody. */
const WORDS = `
  a an the this that these those some any all every each both of in on at to for with without within by from near
  about as or and but also too than then so if not no do don't does did is are am was were be been being have has
  had can could will would should may might must let let's i me my mine we us our you your it its they them their
  there here he she his her who whom whose which what what's who's when where why how many much more most least last
  latest first second third next previous new newest old recent recently just only still already yet again ever now
  today yesterday tomorrow week weeks month months year years day days hour hours since until between ago soon long
  longer waiting wait waits waited one ones other others another else everyone everybody anyone anybody someone
  somebody nobody people person persons guys lot applicant applicants aplicants candidate candidates application
  applications applied apply applies applying applier appliers job jobs role roles position positions post posts posting
  postings vacancy vacancies opening openings advert adverts ad ads stage stages status pipeline inbox list lists
  page pages row rows name names called named show see give get tell find search look looking open pull bring let
  want need like please pls plz thanks thank hi hello hey ok okay yes well across among inside outside out up down off
  over under rejected reject declined screening screen interview interviews interviewed interviewing offer offers
  offered hired hire withdrawn withdrew withdraw submitted unread untouched unanswered answer answered answers reply
  response heard contacted neglected touched touching sitting stuck left sent come came in went got go going looked
  moved changed change changes client clients team agency company employer ones sort order sorted filter filtered
  only except running runner runners far around right currently moment overview resumes resume cv cvs files
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december ten five two three four six seven eight nine eleven twelve fourteen twenty
  thirty couple few several total count number numbers us ourselves yourself shortlist shortlisted shortlisting
  review reviewed reviewing process silence silent quiet gone dropped placed unreviewed fresh early late later
  start started begin began end ended time times morning afternoon evening same different better best good great mr mrs ms miss
`
export const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
