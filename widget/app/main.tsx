import { render } from 'preact'
import type { EmbedConfig } from '../../server/protocol.ts'
import { createApp } from './app.ts'
import './style/style.css'
import { Shell } from './view/shell.tsx'
import { AppContext } from './view/use-app.ts'

const block = document.getElementById('embed')?.textContent ?? ''
const app = createApp(JSON.parse(block) as EmbedConfig)

render(
  <AppContext.Provider value={app}>
    <Shell />
  </AppContext.Provider>,
  document.getElementById('app') as HTMLElement,
)
void app.start()
