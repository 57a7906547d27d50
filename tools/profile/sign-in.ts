import { z } from 'zod'
import { defineTool } from '../core/definition.ts'

/** Guests get the sign-in card in its place: the turn asks for a confirmed e-mail before it runs. */
export const signIn = defineTool({
  name: 'sign_in',
  title: 'Sign in',
  for: ['guest', 'candidate'],
  effect: 'read',
  needsVerifiedEmail: true,
  description:
    'Lets a guest sign in or confirm their e-mail with a six-digit code, so that everything is kept beyond this browser; says who is signed in otherwise. Not for the addresses in a resume or profile.',
  examples: [
    'sign in',
    'log in',
    'I want to sign in',
    'let me log in please',
    'can I sign in here?',
    'confirm my e-mail',
    'I’d like to confirm my email address',
    'how do I log in',
    'am I signed in?',
    'who am I logged in as',
    'sign me in',
    'log me in please',
    'create an account for me',
    'I want to register',
    'how can I make an account?',
    'sign up',
    'I already have an account',
    'get me signed in',
    'send me the sign-in code',
    'I need to verify my email',
    'login pls',
    'i wanna sign in',
    'keep this conversation for my account',
    'sgin in',
  ],
  input: z.object({}),
  run: async ({ context }) => ({
    say: {
      text: `You are signed in${context.user.email ? ` as **${context.user.email}**` : ''}: what you do here is kept, on every device where you sign in.`,
    },
  }),
})
