/** English: what the first download needs. With `en-later.ts` the model for all others. `{name}` marks a value. */
export const en = {
  'app.assistant': 'Career assistant',
  'app.ai': 'AI',
  'app.aiLabel': 'Written by AI',
  'app.chatWith': 'Chat with {agency}',
  'app.welcome': 'Hi! I can help you find a job at {agency}, check how you fit and apply.',
  'app.disclaimer': 'AI can be wrong. Check what matters.',
  'app.limited': 'Built-in assistant: understands simple requests in English.',
  'app.suggestions': 'Suggestions',
  'app.close': 'Close chat',
  'app.back': 'Back to the chat',
  'app.retry': 'Try again',
  'app.cancel': 'Cancel',
  'app.dismiss': 'Dismiss',
  'app.loading': 'Loading',
  'app.showMore': 'Show more',
  'app.showLess': 'Show less',

  'suggest.1': 'Find remote jobs',
  'suggest.2': 'Which jobs fit my resume?',
  'suggest.3': 'How does applying work?',

  'menu.open': 'Menu',
  'menu.signIn': 'Sign in',

  'person.talk': 'Talk to a person',
  'person.handlerQueued': 'Waiting for a person. You can keep writing.',
  'person.handlerHuman': 'A person is answering this conversation.',

  'message.you': 'You',
  'message.log': 'Conversation',
  'message.earlier': 'Show earlier messages',
  'message.toEnd': 'To the newest message',
  'message.sending': 'Sending',
  'message.waiting': 'Will be sent when you are back online',
  'message.queued': 'Will be sent after this answer',
  'message.failed': 'Not sent',
  'message.discard': 'Discard',
  'message.thinking': 'Thinking',
  'message.stopped': 'Stopped.',
  'message.turnFailed': 'The answer failed.',
  'message.interrupted': 'The answer was interrupted.',
  'message.copy': 'Copy',
  'message.copied': 'Copied',
  'message.undo': 'Undo',

  'tool.failed': '{title}: that did not work.',
  'tool.refused': '{title}: not possible.',

  'composer.label': 'Your message',
  'composer.placeholder': 'Ask about jobs or your resume',
  'composer.send': 'Send',
  'composer.stop': 'Stop the answer',
  'composer.attach': 'Upload your resume',
  'composer.left': { one: '{count} character left', other: '{count} characters left' },
  'composer.tooLong': {
    one: '{count} character too long. Please shorten your message.',
    other: '{count} characters too long. Please shorten your message.',
  },
  'composer.uploading': 'Your file is still uploading.',

  'upload.drop': 'Drop your resume here',
  'upload.dropHint': '{types}, up to {size}',
  'upload.types': 'PDF, Word (.docx), text, Markdown or JSON Resume',
  'upload.hereIsMyResume': 'Here is my resume.',

  'connection.lost': 'Connection lost. Reconnecting …',
  'connection.reload': 'Reload the chat',
  'connection.ephemeral':
    'Your browser keeps nothing here: this conversation is gone when you close the page. Sign in to keep it.',

  'error.network': 'No connection to the server. Please check your network.',
  'error.server': 'Something went wrong on our side. Please try again.',
  'error.timeout': 'The server takes too long to answer. Please try again.',

  'say.person': 'I would like to talk to a person',
  'say.undo': 'Undo that',
} as const
