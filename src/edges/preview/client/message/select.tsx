// A menu of a message: a button that opens its options as a list (WAI-ARIA, "Select-Only Combobox"). Called by
// components.tsx.
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Pressed } from '../channel.js';
import type { Select, SelectOption } from '../discord.js';
import { Listbox, moved, optionId } from '../listbox.js';
import { usePage, type Page } from '../page.js';
import { ids } from '../people.js';

const users = ({ setting: { names } }: Page): SelectOption[] =>
  (['sample', 'visitor', 'bot'] as const).map((author) => ({ value: ids[author], label: names[author] }));

export function SelectMenu({
  select,
  onPress,
}: {
  select: Select;
  onPress: (pressed: Pressed) => void;
}): VNode {
  const page = usePage();
  const { words } = page;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const options = select.type === 5 ? users(page) : (select.options ?? []);
  const preset = options.filter((option) => option.default).map(({ value }) => value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>(preset);
  const most = select.max_values ?? 1;
  const least = select.min_values ?? 1;
  const multiple = most > 1;

  const send = (values: readonly string[]): void => {
    setOpen(false);
    onPress({ type: select.type, custom_id: select.custom_id, values });
  };
  const pick = (at: number): void => {
    const value = options[at]?.value;
    if (value === undefined) return;
    if (!multiple) {
      send([value]);
      return;
    }
    setChosen(chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value].slice(-most));
  };
  const show = (): void => {
    setActive(0);
    setOpen(true);
  };

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector('.select-list')?.scrollIntoView({ block: 'nearest' });
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as globalThis.Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, open ? active : -1, options.length);
    if (next !== undefined) {
      setActive(next);
      setOpen(true);
    } else if (open && (event.key === 'Home' || event.key === 'End'))
      setActive(event.key === 'Home' ? 0 : options.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (open) pick(active);
      else show();
    } else if (event.key === 'Escape' && open) setOpen(false);
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
  };

  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const placeholder = select.placeholder ?? words.choose;
  return (
    <div className="select" ref={box}>
      <button
        type="button"
        role="combobox"
        className="select-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? optionId(listId, active) : undefined}
        aria-label={placeholder}
        disabled={select.disabled}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (open) setOpen(false);
          else show();
        }}
      >
        <span className={labels.length > 0 ? 'select-value' : 'select-hint'}>
          {labels.length > 0 ? labels.join(', ') : placeholder}
        </span>
        <span aria-hidden="true" className="caret" />
      </button>
      {open ? (
        <div className="select-list">
          <Listbox
            id={listId}
            label={placeholder}
            multiple={multiple}
            items={options.map(({ value, label, description }) => ({
              key: value,
              label,
              description,
              chosen: chosen.includes(value),
            }))}
            active={active}
            onActive={setActive}
            onPick={pick}
          />
          {multiple ? (
            <button
              type="button"
              className="button primary"
              disabled={chosen.length < least}
              onClick={() => {
                send(chosen);
              }}
            >
              {words.apply}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
