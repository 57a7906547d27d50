import { render } from 'preact'
import type { ConsoleConfig } from '../../server/protocol.ts'
import '../app/style/style.css'
import './style/console.css'
import '../app/locale/later.ts'
import { Gate } from './gate/gate.tsx'

const block = document.getElementById('console')?.textContent ?? ''
const config = JSON.parse(block) as ConsoleConfig

render(<Gate config={config} />, document.getElementById('app') as HTMLElement)
