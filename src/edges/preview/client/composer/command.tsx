// The message box once a command is chosen: its name, its options as chips, and those that can be added. Called by
// composer.tsx.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { descriptionOf, nameOf, type Entry } from '../commands.js';
import { Icon } from '../icons.js';
import { usePage } from '../page.js';
import { OptionField } from './option.js';
import { problems, type Errors, type Filled, type Values } from './values.js';

interface Props {
  readonly command: Entry;
  readonly initial: Values;
  readonly onSend: (values: Values) => void;
  /** Back to plain text. */
  readonly onLeave: () => void;
}

const without = <T,>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([it]) => it !== name));

export function CommandForm({ command, initial, onSend, onLeave }: Props): VNode {
  const page = usePage();
  const { language, words } = page;
  const [values, setValues] = useState(initial);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<Errors>(() =>
    Object.keys(initial).length > 0 ? problems(command.options, initial, page) : {},
  );
  const shown = [
    ...command.options.filter(({ required }) => required),
    ...added.flatMap((name) => command.options.filter((option) => option.name === name)),
  ];
  const rest = command.options.filter((option) => !shown.includes(option));
  const [focus, setFocus] = useState({ name: shown[0]?.name, turn: 0 });
  const send = useRef<HTMLButtonElement>(null);
  const focusOn = (name: string | undefined): void => {
    setFocus(({ turn }) => ({ name, turn: turn + 1 }));
  };
  useLayoutEffect(() => {
    if (focus.name === undefined) send.current?.focus();
  }, [focus]);

  const change = (name: string, filled: Filled): void => {
    setValues({ ...values, [name]: filled });
    setErrors(without(errors, name));
  };
  const submit = (): void => {
    const wrong = problems(shown, values, page);
    setErrors(wrong);
    const first = shown.find(({ name }) => name in wrong);
    if (first) focusOn(first.name);
    else onSend(values);
  };
  const remove = (name: string): void => {
    setValues(without(values, name));
    setAdded(added.filter((it) => it !== name));
    focusOn(shown.find((option) => option.name !== name)?.name);
  };

  return (
    <form
      className="composer-box"
      aria-label={command.label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <div className="chips">
        <button
          type="button"
          className="chip-command"
          aria-label={words.removeCommand(command.label)}
          onClick={onLeave}
        >
          {command.label}
          <Icon name="close" />
        </button>
        {shown.map((option) => (
          <OptionField
            key={option.name}
            command={command}
            option={option}
            values={values}
            error={errors[option.name]}
            focusOn={focus.name === option.name ? focus.turn : undefined}
            onChange={(filled) => {
              change(option.name, filled);
            }}
            onPicked={(filled) => {
              change(option.name, filled);
              const next = shown.find(
                ({ name, required }) => required && name !== option.name && !values[name]?.text,
              );
              if (next) focusOn(next.name);
            }}
            onEnter={submit}
            onRemove={() => {
              if (option.required) onLeave();
              else remove(option.name);
            }}
          />
        ))}
        {rest.map((option) => (
          <button
            key={option.name}
            type="button"
            className="chip-add"
            title={descriptionOf(option, language)}
            aria-label={words.addOption(nameOf(option, language))}
            onClick={() => {
              setAdded([...added, option.name]);
              focusOn(option.name);
            }}
          >
            + {nameOf(option, language)}
          </button>
        ))}
      </div>
      <button type="submit" ref={send} className="icon-button send" aria-label={words.send}>
        <Icon name="send" />
      </button>
    </form>
  );
}
