import { createLucideIcon } from 'lucide-react';

/** The bottle of the navigation, drawn like the other icons. */
export const BottleIcon = createLucideIcon('corkboard-bottle', [
  ['path', { d: 'M9.6 1.5 H14.4 V4.8 H9.6 Z', key: 'cork' }],
  [
    'path',
    {
      d: 'M10.05 4.8 V8.4 C10.05 10.5 5.1 11.1 5.1 15.6 V20.1 A2.4 2.4 0 0 0 7.5 22.5 H16.5 A2.4 2.4 0 0 0 18.9 20.1 V15.6 C18.9 11.1 13.95 10.5 13.95 8.4 V4.8',
      key: 'glass',
    },
  ],
]);
