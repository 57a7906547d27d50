import { lazyView } from './lazy-view.tsx'

export const CardView = lazyView(async () => (await import('../card/card-body.tsx')).CardBody)
export const HistoryView = lazyView(async () => (await import('./history.tsx')).History)
export const PersonMessageView = lazyView(async () => (await import('./person-message.tsx')).PersonMessage)
export const ThreadFootView = lazyView(async () => (await import('./person-message.tsx')).ThreadFoot)
export const UploadView = lazyView(async () => (await import('../upload/upload-panel.tsx')).UploadPanel)
export const MenuPanelView = lazyView(async () => (await import('./menu-panel.tsx')).MenuPanel)
