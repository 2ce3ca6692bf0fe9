// The drawings above what the popup says in place of mentions: each one path on a grid of 28, stroked with 1.2.

export const documentGlyph = 'M7 3.500h9.500L22 9v15.500H7zM16.5 3.500V9H22M10.5 14h8M10.5 18h8';
export const windowGlyph =
  'M6 5h16a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h20M7 7.5h.1M9.5 7.5h.1M11 14l6 6M17 14l-6 6';
export const lockGlyph =
  'M8 12.5h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM10 12.5V9a4 4 0 0 1 8 0v3.5M14 17v2.5';
export const nothingGlyph =
  'M4 8h20M4 14h13M4 20h9M24 19.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM23 22l2.5 2.5';
export const offGlyph =
  'M4 14s3.7-6.5 10-6.5S24 14 24 14s-3.7 6.5-10 6.5S4 14 4 14zM5 23.5l18-19M17 14a3 3 0 1 1-6 0 3 3 0 0 1 6 0z';
export const reloadGlyph = 'M22.5 9.5A9.5 9.5 0 1 0 23.5 14M23 4.500v5.200h-5.2';
