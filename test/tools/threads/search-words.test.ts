import { expect, it } from 'vitest'
import { searchWords } from '../../../tools/threads/search-words.ts'

it.each([
  ['visa', ['visa']],
  ['night shifts', ['night', 'shift']],
  ['find where I talked about visas in my chats', ['visa']],
  ['search all messages: start date', ['start', 'date']],
  ['look for “second interview” in what they wrote to me', ['second', 'interview']],
  ['find what Sam wrote about his notice period', ['notice', 'period']],
  ['go through my old conversations and find the address', ['address']],
  ['did anybody ask about parking in the threads', ['parking']],
  ['which threads mention Globex', ['Globex']],
  ['where is the 50% bonus?', ['50%', 'bonus']],
  ['search my messages', []],
  ['?', []],
])('should look for what is meant by "%s"', (query, words) => {
  expect(searchWords(query)).toEqual(words)
})
