const errors = {
  'resume:too_large': {
    message: 'This file is larger than 10 MB. Please upload a smaller one, for example without pictures.',
    retryable: false,
  },
  'resume:empty': { message: 'This file is empty. Please choose the file again.', retryable: false },
  'resume:type_not_supported': {
    message:
      'This kind of file cannot be read. Please upload a PDF, a Word file (.docx), plain text, Markdown or JSON Resume.',
    retryable: false,
  },
  'resume:encrypted': {
    message: 'This file is protected by a password. Please save a copy without the password and upload that.',
    retryable: false,
  },
  'resume:scanned': {
    message:
      'The pages of this PDF are pictures without readable text. Please export the resume as a PDF from the program it was written in, upload the Word file, or paste the text into the chat.',
    retryable: false,
  },
  'resume:too_many_pages': {
    message: 'This file has more than 50 pages. Please upload the resume alone.',
    retryable: false,
  },
  'resume:zip_bomb': {
    message:
      'This Word file unpacks to far more data than a resume needs and was not opened. Please save it again from Word, or export it as a PDF.',
    retryable: false,
  },
  'resume:damaged': {
    message:
      'This file is damaged and cannot be opened. Please save or export it again and upload the new copy.',
    retryable: false,
  },
  'resume:timeout': {
    message: 'Reading this file took too long. Please try again, or upload a simpler version of it.',
    retryable: true,
  },
  'resume:out_of_memory': {
    message:
      'Reading this file needs too much memory. Please upload a simpler version, for example without pictures.',
    retryable: false,
  },
  'resume:no_text': {
    message:
      'No text was found in this file. Please check that it is the right one, or paste the text into the chat.',
    retryable: false,
  },
  'resume:busy': {
    message: 'Many resumes are being read right now. Please try again in a minute.',
    retryable: true,
  },
  'resume:cancelled': { message: 'Reading was stopped. Upload the file again to restart.', retryable: true },
} as const

export type ResumeErrorCode = keyof typeof errors

export interface ResumeError {
  code: ResumeErrorCode
  message: string
  retryable: boolean
}

/** Thrown while reading; crosses the worker boundary as its `code` only. */
export class ResumeReadError extends Error {
  readonly code: ResumeErrorCode
  constructor(code: ResumeErrorCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'ResumeReadError'
    this.code = code
  }
}

export function describeResumeError(code: ResumeErrorCode): ResumeError {
  return { code, ...errors[code] }
}
