import { failureOf, offlineFailure } from './request-failure.ts'

async function post({
  route,
  body,
  token,
}: {
  route: string
  body: object
  token: string
}): Promise<unknown> {
  const response = await fetch(`/api/account/${route}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  }).catch(() => {
    throw offlineFailure()
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureOf({ status: response.status, body: answer })
  return answer
}

/** Has a code sent to the account's own address. Throws RequestFailure. */
export async function sendDeletionCode(token: string): Promise<void> {
  await post({ route: 'code', body: {}, token })
}

/** Deletes the account; a guest has no code. Throws RequestFailure. */
export async function deleteAccount({ code, token }: { code: string | null; token: string }): Promise<void> {
  await post({ route: 'delete', body: { code }, token })
}
