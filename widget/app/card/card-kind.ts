import type { Card, CardKind } from '../../../tools/core/card.ts'

/** The card of one kind. */
export type CardOf<Kind extends CardKind> = Extract<Card, { kind: Kind }>
