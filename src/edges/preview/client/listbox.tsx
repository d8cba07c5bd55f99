// The list that opens over a field or below a menu: the picker of commands, suggestions, choices. Focus stays in the
// field, which names the active option (WAI-ARIA Authoring Practices, "Combobox"). Called by composer/ and message/.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ListItem {
  readonly key: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** For lists of which several can be chosen. */
  readonly chosen?: boolean | undefined;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListItem[];
  /** The index of the active item; -1 for none. */
  readonly active: number;
  readonly multiple?: boolean;
  readonly onPick: (index: number) => void;
  readonly onActive: (index: number) => void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The index that an arrow key leads to; past the end it starts over. Undefined for other keys. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}

export function Listbox({ id, label, items, active, multiple = false, onPick, onActive }: Props): VNode {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      id={id}
      ref={list}
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple || undefined}
      className="listbox"
    >
      {items.map(({ key, label: text, description, chosen }, at) => (
        <li
          key={key}
          id={optionId(id, at)}
          role="option"
          aria-selected={multiple ? (chosen ?? false) : at === active}
          className={at === active ? 'option active' : 'option'}
          onPointerMove={() => {
            if (at !== active) onActive(at);
          }}
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onPick(at);
          }}
        >
          {multiple ? (
            <span className="tick" aria-hidden="true">
              {chosen ? '☑' : '☐'}
            </span>
          ) : null}
          <span className="option-text">
            <span className="option-label">{text}</span>
            {description ? <span className="option-more">{description}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
