// Every icon as one path on a grid of 16, stroked with 1.5; a surface bundles those that it draws.

export const pinIcon = 'M5.5 2h5l-.7 4.5 2.2 2.5H4l2.2-2.5zM8 9v5';
export const copyIcon =
  'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5.5A1.5 1.5 0 0 1 12 14H7a1.5 1.5 0 0 1-1.5-1.5V7A1.5 1.5 0 0 1 7 5.5zM10.5 3.2A1.5 1.5 0 0 0 9 2H4a1.5 1.5 0 0 0-1.5 1.5V9a1.5 1.5 0 0 0 .7 1.3';
export const openIcon =
  'M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5';
export const siteOffIcon =
  'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM2.5 13.5l11-11M9.8 8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z';
export const closeIcon = 'm4 4 8 8M12 4l-8 8';
export const chevronIcon = 'm4 6 4 4 4-4';
export const backIcon = 'M13 8H3M7 4 3 8l4 4';
export const outIcon = 'M6 3.5h6.500v6.500M12.500 3.500 4 12';
export const goIcon = 'M3 8h10M9 4l4 4-4 4';
export const tickIcon = 'm3 8.5 3.5 3.5L13 4.5';
export const searchIcon = 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5l3.5 3.5';
export const settingsIcon =
  'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M11.4 4.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0zM7.9 11.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0z';
export const swapIcon = 'M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13';
export const lockIcon =
  'M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7zM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const powerIcon = 'M8 2v6M4.4 4.6a5 5 0 1 0 7.2 0';
export const upIcon = 'm4 10 4-4 4 4';
export const markdownIcon = 'M2 11.500v-7l3 3.5 3-3.500v7M12 4.500v7M9.7 9.200l2.3 2.3 2.3-2.3';
