import { lazyView } from '../view/lazy-view.tsx'

/** Few cards hold files. */
export const { View: FileListView } = lazyView(async () => (await import('./more/file-list.tsx')).FileList)
