// The page's own marks, drawn here so that nothing is loaded or copied: the bot's picture and the buttons' signs.
import type { VNode } from 'preact';

const paths = {
  pin: 'M9 3h6l-1 6 3 3v2h-4v6l-1 1-1-1v-6H7v-2l3-3z',
  code: 'M8 6 2.5 12 8 18M16 6l5.5 6L16 18M13.5 4l-3 16',
  sun: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300 19 19M19 5l-1.700 1.700M6.700 17.300 5 19',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z',
  send: 'M4 12 3 4l18 8-18 8 1-8h8',
  close: 'M5 5l14 14M19 5 5 19',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h4',
} as const;

export function Icon({ name }: { name: keyof typeof paths }): VNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** A page with a marked line: the bot answers from a text. */
export function Avatar(): VNode {
  return (
    <span className="avatar" aria-hidden="true">
      <svg viewBox="0 0 40 40" width="40" height="40" focusable="false">
        <path className="sheet" d="M11 8h14l5 5v19H11z" />
        <path className="lines" d="M15 15h8M15 25h11M15 29h7" />
        <path className="marked" d="M14 20h13" />
      </svg>
    </span>
  );
}

export function PersonAvatar({ name }: { name: string }): VNode {
  return (
    <span className="avatar person-avatar" aria-hidden="true">
      {name.charAt(0)}
    </span>
  );
}
