// The menu of one message: the bot's message commands under Apps, and the message's payload. Called by message.tsx.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { messageCommands } from '../commands.js';
import { usePage } from '../page.js';

interface Props {
  readonly id: string;
  readonly onCommand: (name: string, label: string) => void;
  /** Undefined where no interaction led to the message. */
  readonly onPayload: (() => void) | undefined;
  /** @param refocus Whether focus goes back to the menu's button. */
  readonly onClose: (refocus: boolean) => void;
}

export function MessageMenu({ id, onCommand, onPayload, onClose }: Props): VNode {
  const { bot, language, words } = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];

  useLayoutEffect(() => {
    items()[0]?.focus();
    menu.current?.scrollIntoView({ block: 'nearest' });
    const outside = (event: Event): void => {
      const target = event.target as HTMLElement;
      if (!target.closest('.message-actions')) onClose(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) all[target]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(event.key === 'Escape');
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  const apps = messageCommands(bot, language);
  return (
    <div id={id} ref={menu} role="menu" aria-label={words.actions} className="menu" onKeyDown={onKeyDown}>
      {apps.length > 0 ? (
        <div role="group" aria-label={words.apps} className="menu-group">
          <div className="menu-title" aria-hidden="true">
            {words.apps}
          </div>
          {apps.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                onClose(true);
                onCommand(name, label);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      ) : null}
      {onPayload ? (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose(true);
            onPayload();
          }}
        >
          {words.payload}
        </button>
      ) : null}
    </div>
  );
}
