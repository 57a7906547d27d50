import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useStorePart } from '../../app/view/use-app.ts'
import type { Desk } from './desk.ts'
import type { DeskState } from './desk-state.ts'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A view was drawn outside the desk')
  return desk
}

/** Redraws when the chosen part of the state is another one. Choose what exists, never a new object. */
export function useDeskState<Part>(choose: (state: DeskState) => Part): Part {
  return useStorePart(useDesk().store, choose)
}
