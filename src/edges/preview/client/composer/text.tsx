// The message box before a command is chosen: plain text, and the picker of commands after `/`. Called by composer.tsx.
import type { VNode } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { matching, typedInFull, type Entry } from '../commands.js';
import { Icon } from '../icons.js';
import { Listbox, moved, optionId } from '../listbox.js';
import { usePage } from '../page.js';

/** Characters of a member's message (Message resource, "Create Message"). */
const maxMessage = 2000;

interface Props {
  readonly commands: readonly Entry[];
  /** The command that plain text is sent as, if there is one. */
  readonly plain: Entry | undefined;
  /** Whether the field takes the focus at once. */
  readonly focus: boolean;
  readonly onPick: (command: Entry, rest: string) => void;
  readonly onPlain: (text: string) => void;
  readonly onSay: (text: string) => void;
}

export function TextForm({ commands, plain, focus, onPick, onPlain, onSay }: Props): VNode {
  const { setting, words } = usePage();
  const { channel } = setting;
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hintId = useId();
  useLayoutEffect(() => {
    if (focus) input.current?.focus();
  }, []);

  const slash = text.startsWith('/');
  const entries = slash ? matching(commands, text) : [];
  const open = slash && !closed;
  const listed = open && entries.length > 0;
  const pick = (at: number): void => {
    const entry = entries[at];
    if (entry) onPick(entry, '');
  };
  const submit = (): void => {
    if (slash) pick(active);
    else if (text.trim() !== '') {
      onPlain(text);
      setText('');
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = listed ? moved(event.key, active, entries.length) : undefined;
    if (next !== undefined) setActive(next);
    else if (event.key === 'Tab' && !event.shiftKey && listed) pick(active);
    else if (event.key === 'Escape' && open) setClosed(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <form
        className="composer-box"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {open ? (
          <div className="popup">
            <p className="popup-title" aria-hidden="true">
              <strong>{words.commands}</strong>
            </p>
            {listed ? (
              <Listbox
                id={listId}
                label={words.commands}
                items={entries.map(({ label, description }) => ({ key: label, label, description }))}
                active={active}
                onActive={setActive}
                onPick={pick}
              />
            ) : (
              <p className="popup-empty" role="status">
                {words.noCommands}
              </p>
            )}
          </div>
        ) : null}
        <input
          ref={input}
          id="composer"
          className="composer-field"
          type="text"
          role="combobox"
          autoComplete="off"
          enterKeyHint="send"
          placeholder={words.placeholder(channel)}
          aria-label={words.composer(channel)}
          aria-describedby={hintId}
          aria-autocomplete="list"
          aria-expanded={listed}
          aria-controls={listed ? listId : undefined}
          aria-activedescendant={listed ? optionId(listId, active) : undefined}
          value={text}
          onBlur={() => {
            setClosed(true);
          }}
          onFocus={() => {
            setClosed(false);
          }}
          onInput={(event) => {
            const { value } = event.currentTarget;
            const full = typedInFull(commands, value);
            setText(full ? '' : value);
            setActive(0);
            setClosed(false);
            if (full) onPick(full.entry, full.rest);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="icon-button send" aria-label={words.send}>
          <Icon name="send" />
        </button>
      </form>
      <div className="hint">
        <span id={hintId}>{plain ? words.hint(plain.label) : ''}</span>
        {slash || text.trim() === '' ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onSay(text.trim().slice(0, maxMessage));
              setText('');
              input.current?.focus();
            }}
          >
            {words.onlyPost}
          </button>
        )}
      </div>
    </>
  );
}
