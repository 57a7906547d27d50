import type { HostSettings } from '../host-messages.ts'
import { type Chat, createChat } from './create-chat.ts'

type Listener = (event: Event) => void
type Which = { agency?: string; text?: string }
/** A call by name, as in `AICareer.push(['open', { text: '…' }])`. */
type Command = [name: string, ...values: unknown[]]

interface Api {
  push: (...commands: Command[]) => void
  mount: (attributes: DOMStringMap) => void
  [name: string]: (...values: never[]) => void
}

const script = document.currentScript as HTMLScriptElement | null
const origin = new URL(script?.src ?? location.href).origin
const root = document.documentElement

function createApi(): Api {
  /** For every chat on the page, those of later too. */
  const shared: HostSettings = {}

  /** `<ai-career agency="slug">`: the chat as a part of the page; with `floating`, a launcher above it. */
  class AICareerElement extends HTMLElement {
    chat: Chat | undefined

    connectedCallback(): void {
      this.chat ??= createChat(this, origin, shared)
    }

    disconnectedCallback(): void {
      if (this.isConnected) return
      // A launcher stays when a single-page app swaps the page; `destroy` takes its chat away before.
      if (this.chat && this.hasAttribute('floating')) root.append(this)
      else this.end()
    }

    end(): void {
      this.chat?.destroy()
      this.chat = undefined
      this.remove()
    }
  }
  const matching = ({ agency }: Which = {}): AICareerElement[] => [
    ...document.querySelectorAll<AICareerElement>(
      `ai-career${agency ? `[agency="${CSS.escape(agency)}"]` : ''}`,
    ),
  ]
  const toggle = (which?: Which, open?: boolean): void => matching(which)[0]?.chat?.toggle(open, which?.text)
  const changeAll = (change: HostSettings): void => {
    Object.assign(shared, change)
    for (const { chat } of matching()) chat?.post({ type: 'settings', ...change })
  }
  customElements.define('ai-career', AICareerElement)
  const api: Api = {
    push(...commands) {
      for (const [name, ...values] of commands) api[name]?.(...(values as never[]))
    },
    mount(attributes) {
      // Pages that swap their body run the script tag again.
      if (matching(attributes)[0]) return
      const element = document.createElement('ai-career')
      for (const name in attributes) element.setAttribute(name, attributes[name] ?? '')
      element.setAttribute('floating', '')
      element.style.setProperty('--stack', `${matching().length * 72}px`)
      root.append(element)
    },
    open: (which?: Which) => toggle(which, true),
    close: (which?: Which) => toggle(which, false),
    toggle: (which?: Which) => toggle(which),
    setLocale: (locale: string) => changeAll({ locale }),
    setTheme: (theme: HostSettings['theme'] & string) => changeAll({ theme }),
    on: (name: string, listener: Listener) => addEventListener(`aicareer:${name}`, listener),
    off: (name: string, listener: Listener) => removeEventListener(`aicareer:${name}`, listener),
    destroy: (which?: Which) => {
      for (const element of matching(which)) element.end()
    },
  }
  return api
}

const page = window as unknown as { AICareer?: Api | Command[] }
const before = page.AICareer
const api = before && 'mount' in before ? before : createApi()
page.AICareer = api
if (script?.dataset.agency) api.mount(script.dataset)
if (Array.isArray(before)) api.push(...before)
