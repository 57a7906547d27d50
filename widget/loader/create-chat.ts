import type { Envelope, HostSettings, ThemeName, ToApp, ToHost } from '../host-messages.ts'
import inlineCss from './inline.css?inline'
import launcherCss from './launcher.css?inline'

/** One chat on the page. */
export interface Chat {
  /** Opens, closes or (without `open`) does the other; `text` goes into the composer. */
  toggle: (open?: boolean, text?: string) => void
  post: (message: ToApp) => void
  destroy: () => void
}

const page = document.documentElement
const phone = matchMedia('(width<=480px),(height<=420px)')
const screen = window.visualViewport

function make<Name extends keyof HTMLElementTagNameMap>(
  tag: Name,
  part: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(tag)
  element.part.add(part)
  return element
}

/**
 * Fills an `<ai-career>` element: with `floating` a launcher and its panel,
 * else the chat itself, which loads when it comes near the screen. `shared`
 * holds what the page has said to all chats by the time this one loads.
 */
export function createChat(host: HTMLElement, origin: string, shared: HostSettings): Chat {
  const attribute = (name: string): string => host.getAttribute(name) ?? ''
  const agency = attribute('agency')
  const label = attribute('label')
  const floating = host.hasAttribute('floating')
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const frame = make('iframe', 'panel')
  const button = make('button', 'launcher')
  const badge = make('b', 'badge')
  const sheet = new CSSStyleSheet()
  let waiting: ToApp[] | undefined = []
  let isOpen = false
  let pageOverflow = ''

  /** Tells the page: `AICareer.on(name, …)` listens to these. */
  const emit = (name: string, detail?: object): void =>
    void dispatchEvent(new CustomEvent(`aicareer:${name}`, { detail: { ...detail, agency } }))
  /** To the chat's exact origin, whatever the frame may show by now. */
  const send = (aicareer: ToApp): void =>
    frame.contentWindow?.postMessage({ aicareer } satisfies Envelope<ToApp>, origin)
  const post = (message: ToApp): void => {
    if (waiting) waiting.push(message)
    else send(message)
  }
  const receive = (event: MessageEvent<Partial<Envelope<ToHost>> | null>): void => {
    const message = event.data?.aicareer
    if (!message || event.origin !== origin || event.source !== frame.contentWindow) return
    const { type } = message
    if (type === 'close') chat.toggle(false)
    else if (type === 'surface') frame.style.background = message.surface
    else {
      if (type === 'ready') {
        waiting?.forEach(send)
        waiting = undefined
      }
      if (type === 'unread') badge.textContent = `${message.count || ''}`
      emit(type, message)
    }
  }
  /** Downloads the chat: at the first sign of interest, not before. */
  const load = (): void => {
    frame.src ||= `${origin}/embed/${encodeURIComponent(agency)}`
    if (!frame.isConnected) root.prepend(frame)
  }
  /** On a phone the panel is what the keyboard leaves of the screen. */
  const adjust = (): void => {
    const full = screen && isOpen && phone.matches
    frame.style.height = full ? `${screen.height}px` : ''
    frame.style.top = full ? `${screen.offsetTop}px` : ''
  }
  const chat: Chat = {
    toggle(open = !isOpen, text) {
      if (!open && !isOpen) return
      if (open) load()
      if (open !== isOpen && floating) {
        isOpen = open
        if (open) pageOverflow = page.style.overflow
        page.style.overflow = open && phone.matches ? 'hidden' : pageOverflow
        badge.textContent = ''
        host.toggleAttribute('open', open)
        button.ariaExpanded = `${open}`
        adjust()
        emit(open ? 'open' : 'close')
      }
      const focused = open ? frame : button
      focused.focus()
      post({ type: open ? 'open' : 'close', text })
    },
    post,
    destroy() {
      chat.toggle(false)
      removeEventListener('message', receive)
      for (const event of ['resize', 'scroll']) screen?.removeEventListener(event, adjust)
      root.replaceChildren()
    },
  }
  // A constructable sheet needs no `style-src` exception in the page's policy.
  sheet.replaceSync(floating ? launcherCss : inlineCss)
  root.adoptedStyleSheets = [sheet]
  addEventListener('message', receive)
  frame.onload = () =>
    send({
      type: 'hello',
      inline: !floating,
      accent: attribute('accent'),
      locale: attribute('locale'),
      theme: attribute('theme') as ThemeName,
      ...shared,
    })
  frame.title = button.ariaLabel = label || 'Chat'
  frame.allow = 'clipboard-write'
  if (floating) {
    const text = make('span', 'label')
    text.textContent = label
    button.append(text)
    button.ariaExpanded = 'false'
    button.onclick = () => chat.toggle()
    button.onpointerenter = button.onpointerdown = button.onfocus = load
    host.onkeydown = ({ key }) => {
      if (key === 'Escape') chat.toggle(false)
    }
    host.style.setProperty('--ai-career-accent', attribute('accent'))
    root.append(button, badge)
    for (const event of ['resize', 'scroll']) screen?.addEventListener(event, adjust)
  } else {
    frame.loading = 'lazy'
    load()
  }
  return chat
}
