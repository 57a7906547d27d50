import { render } from 'preact'
import { accentColours } from '../app/format/accent.ts'
import { embedAssistant } from './assistant.ts'
import { readCareers } from './careers.ts'
import { Page } from './page.tsx'
import './style.css'

const careers = readCareers()
const dark = matchMedia('(prefers-color-scheme: dark)')

function paint(): void {
  const scheme = dark.matches ? 'dark' : 'light'
  const { accent, onAccent, accentText } = accentColours({ accent: careers.agency.accent, scheme })
  const { style } = document.documentElement
  style.setProperty('--accent', accent)
  style.setProperty('--on-accent', onAccent)
  style.setProperty('--accent-text', accentText)
}

paint()
dark.addEventListener('change', paint)
document.title = `Careers · ${careers.agency.name}`
render(<Page careers={careers} />, document.getElementById('page') as HTMLElement)
embedAssistant(careers.agency)
