import type { Round } from '../round.ts'
import type { DraftQuestion, QuestionType } from './question.ts'

const BANK: Record<Round, readonly [QuestionType, string][]> = {
  screening: [
    [
      'introduction',
      'Tell me about yourself: what you do, what you have done, and what you are looking for.',
    ],
    ['motivation', 'Why do you want {job}?'],
    ['motivation', 'Why are you looking for something new now?'],
    ['pay', 'What pay do you have in mind, and what is it based on?'],
    ['start', 'When could you start, and is there anything that they should plan around?'],
    ['strength', 'Which two of your strengths matter most for {job}, and where have they shown?'],
    [
      'introduction',
      'What does a normal working day look like for you at the moment, or in your last position?',
    ],
    ['motivation', 'What do you know about {company}, and what made you curious?'],
    ['plans', 'What must a position have so that you stay for years?'],
    ['learning', 'What have you learnt in the last year that helps you in your work?'],
    ['plans', 'Which part of your present work would you like to do more of, and which less?'],
  ],
  technical: [
    ['problem', 'Describe a difficult problem in your field that you solved. How did you find the cause?'],
    ['quality', 'How do you make sure that your work is right before others rely on it?'],
    [
      'learning',
      'How do you keep up with what changes in your field? Give one example that changed how you work.',
    ],
    ['priorities', 'You get three urgent tasks at once. How do you decide what comes first?'],
    ['quality', 'Tell me about a piece of work that you are proud of. What makes it good?'],
    [
      'problem',
      'Tell me about a decision that you made with too little information. How did you handle the risk?',
    ],
    ['quality', 'Which tool or method do you rely on most, and where does it reach its limits?'],
    ['learning', 'How do you get to know a new field of work in the first month?'],
    ['problem', 'Explain something complicated from your work as you would to a customer.'],
    ['quality', 'Tell me about a time when you made a process faster or safer. How did you measure it?'],
    ['learning', 'Tell me about something that you had to learn quickly for your work. How did you do it?'],
  ],
  behavioural: [
    ['conflict', 'Tell me about a disagreement with a colleague. How did you settle it?'],
    ['failure', 'Tell me about something that went wrong and was your doing. What did you do then?'],
    [
      'priorities',
      'Describe a time when you had more to do than time to do it. What did you leave out, and why?',
    ],
    ['teamwork', 'Tell me about a time when a team did well because of something you did.'],
    ['conflict', 'Tell me about a time when you had to tell somebody something they did not want to hear.'],
    ['learning', 'Tell me about criticism that you got. What did you change?'],
    ['teamwork', 'Describe how you helped somebody who was new or struggling.'],
    ['problem', 'Tell me about a time when you improved something without being asked.'],
    ['failure', 'Tell me about a goal that you missed. What did you learn?'],
    ['priorities', 'Describe a deadline that was in danger. What did you do to keep it?'],
    ['teamwork', 'Tell me about a time when you had to work with somebody very different from you.'],
  ],
  final: [
    ['plans', 'Where do you want to be in three years, and how does {job} help?'],
    ['motivation', 'You may have other options. Why would you choose {company}?'],
    ['weakness', 'What do you find hard at work, and what do you do about it?'],
    ['plans', 'What would you want to have achieved after your first ninety days?'],
    ['strength', 'Why should they choose you for {job}?'],
    ['teamwork', 'In which kind of team do you do your best work, and which wears you out?'],
    ['strength', 'What would your last manager say about you, the good and the less good?'],
    ['failure', 'Which decision in your career would you make differently today?'],
    ['pay', 'If they make you an offer, what would make it an easy yes?'],
    ['conflict', 'How do you want to be led, and what do you do when it is not like that?'],
    ['learning', 'What would you need to learn first in {job}, and how would you go about it?'],
  ],
}

/** Questions that fit every job, for a round. */
export function generalQuestions({
  round,
  job,
  company,
}: {
  round: Round
  job: string | null
  company: string | null
}): DraftQuestion[] {
  return BANK[round].map(([type, text]) => ({
    type,
    round,
    text: text
      .replace('{job}', job ? `the position of ${job}` : 'this kind of position')
      .replace('{company}', company ?? 'this employer'),
    basis: null,
  }))
}

const ASK: Record<Round | 'all', readonly string[]> = {
  screening: [
    'What are the next steps, and when will you decide?',
    'What made you look at my application?',
    'Why is the position open, and what has it been like for the person before?',
  ],
  technical: [
    'What would I work on in the first three months?',
    'How do you know here that a piece of work is good enough?',
    'What is the most annoying part of the work at the moment?',
  ],
  behavioural: [
    'How does the team handle it when two people disagree?',
    'Tell me about somebody who did very well in this position. What did they do?',
    'How do you give feedback here, and how often?',
  ],
  final: [
    'What would make you say in a year that hiring me was right?',
    'How does the position develop for somebody who does well?',
    'Is there anything about me that makes you hesitate? I would like to answer it now.',
  ],
  all: [
    'What would I work on in the first three months?',
    'How do you give feedback here, and how often?',
    'What are the next steps, and when will you decide?',
  ],
}

/** Questions for the person to ask. */
export function questionsToAsk(round: Round | null): DraftQuestion[] {
  return ASK[round ?? 'all'].map((text) => ({ type: 'ask_them', round: round ?? 'final', text, basis: null }))
}
