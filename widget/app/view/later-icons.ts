import { addIcons } from './icon.tsx'

addIcons({
  question: 'M9 9.2a3 3 0 1 1 4.3 2.9c-.9.5-1.3 1-1.3 2M12 17.5v.1',
  bookmark: 'M6.5 4.5h11v15.5l-5.5-4-5.5 4z',
  cross: 'M7 7l10 10M17 7L7 17',
  plus: 'M12 5v14M5 12h14',
  mail: 'M4 6h16v12H4zM4.5 6.5L12 13l7.5-6.5',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  external:
    'M14 4.5h5.5V10M19.5 4.5L11 13M17 13.5V18a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 5 18V9a1.5 1.5 0 0 1 1.5-1.5H11',
})
