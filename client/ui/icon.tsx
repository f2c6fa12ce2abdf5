/** Line icons on a 24 px grid, drawn for Laurel. Decoration only: the control that holds one has its own name. */
const PATHS = {
  map: 'M9 4 3 6.5v13L9 17l6 3 6-2.5v-13L15 7 9 4Zm0 0v13m6-10v13',
  list: 'M4 5h6v6H4zM4 14h6v6H4zM14 6h6m-6 3.5h4M14 15h6m-6 3.5h4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.3 3.3 0 0 1 0 6.3M17.5 14.5c2.2.8 3.5 2.800 3.5 5.5',
  chat: 'M4 5h16v11H11l-4.5 4v-4H4V5Zm4 4h8m-8 3.5h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'm6 6 12 12M18 6 6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.800L20 20',
  back: 'M14.5 5 8 12l6.5 7',
  forward: 'M9.5 5 16 12l-6.5 7',
  heart:
    'M12 20S4 15 4 9.3C4 6.5 6 5 8 5c1.800 0 3.2 1 4 2.600C12.800 6 14.2 5 16 5c2 0 4 1.5 4 4.3C20 15 12 20 12 20Z',
  bookmark: 'M7 4h10v16l-5-4-5 4V4Z',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 12v8h14v-8',
  out: 'M9 5H5v14h14v-4M13 5h6v6m0-6-9 9',
  dice: 'M5 5h14v14H5zM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  walk: 'M13 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM8 12l2.5-3.5L13 9l2 3 3 1M12 9l-1.5 5.5L14 17l1 4M10 15l-1 3-3 3',
  hand: 'M8 13V6.5a1.5 1.5 0 0 1 3 0V12m0-6.5v-1a1.5 1.5 0 0 1 3 0V12m0-5.5a1.5 1.5 0 0 1 3 0V14c0 4-2 7-5.5 7S7 19 5 15c-.7-1.5 1-2.5 2-1.5l1 1.5',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-12v3m0 12v3M3 12h3m12 0h3M5.600 5.600l2.2 2.2m8.400 8.400 2.2 2.2m0-12.800-2.2 2.2m-8.400 8.400-2.2 2.2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  stamp: 'M6 20h12M6 17h12v-2.5h-3.5c0-3 1.5-4 1.5-6.5a4 4 0 0 0-8 0c0 2.5 1.5 3.5 1.5 6.5H6V17Z',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-7c1 1.7 2.400 2.5 4 2.5s3-.8 4-2.5M9 9.5h.01m5.99 0h.01',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  keys: 'M3 7h18v10H3zM7 10.5h.01m3.3 0h.01m3.3 0h.01m3.3 0h.01M8 14h8',
  door: 'M6 21V4l9-1v19M6 21h13m-4-16h4v16M12 12h.01',
  cube: 'm12 3 8 4.5v9L12 21l-8-4.5v-9L12 3Zm0 9 8-4.5M12 12v9m0-9L4 7.5',
  page: 'M6 3h9l4 4v14H6V3Zm3 8h7m-7 3.5h7M9 18h4',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-9-9h18M12 3c3 2.5 4 5.5 4 9s-1 6.5-4 9c-3-2.5-4-5.5-4-9s1-6.5 4-9Z',
} as const
export type IconName = keyof typeof PATHS

export function Icon({ name, filled = false, size = 22 }: { name: IconName; filled?: boolean; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'more' || name === 'dice' ? 2.4 : 1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
