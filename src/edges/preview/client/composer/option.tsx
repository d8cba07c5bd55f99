// One option of the chosen command: its name, its field with suggestions or choices, and what is wrong with it. Called
// by command.tsx.
import type { VNode } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { descriptionOf, nameOf, type Entry } from '../commands.js';
import type { Definition } from '../discord.js';
import { Icon } from '../icons.js';
import { autocomplete } from '../interaction.js';
import { Listbox, moved, optionId } from '../listbox.js';
import { usePage } from '../page.js';
import { useSuggestions } from './suggestions.js';
import { choiceLabel, fixedChoices, given, type Filled, type Values } from './values.js';

interface Props {
  readonly command: Entry;
  readonly option: Definition;
  readonly values: Values;
  readonly error: string | undefined;
  /** Changes when the field is to take the focus. */
  readonly focusOn: number | undefined;
  readonly onChange: (filled: Filled) => void;
  /** A choice was picked. */
  readonly onPicked: (filled: Filled) => void;
  readonly onEnter: () => void;
  /** Takes the option away; for a required one, the whole command. */
  readonly onRemove: () => void;
}

export function OptionField(props: Props): VNode {
  const { command, option, values, error, focusOn, onChange, onPicked, onEnter, onRemove } = props;
  const page = usePage();
  const { language, setting, words } = page;
  const id = useId();
  const listId = `${id}-list`;
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const filled = values[option.name] ?? { text: '' };
  const fixed = fixedChoices(option, page);
  const live = option.autocomplete === true;
  const found = useSuggestions(
    () => autocomplete(setting, command.path, given(command.options, values, page, option.name)),
    filled.text,
    live && open,
  );

  useLayoutEffect(() => {
    if (focusOn !== undefined) input.current?.focus();
  }, [focusOn]);

  const typed = filled.picked ? '' : filled.text.trim().toLowerCase();
  const choices =
    fixed?.filter((choice) => choiceLabel(choice, language).toLowerCase().includes(typed)) ?? found.choices;
  const hasList = live || fixed !== undefined;
  const listed = open && choices.length > 0;

  const pick = (at: number): void => {
    const choice = choices[at];
    if (!choice) return;
    setOpen(false);
    setActive(-1);
    onPicked({ text: choiceLabel(choice, language), picked: choice });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = hasList ? moved(event.key, active, choices.length) : undefined;
    if (next !== undefined) {
      setOpen(true);
      setActive(next);
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && listed && active >= 0)
      pick(active);
    else if (event.key === 'Enter') {
      setOpen(false);
      onEnter();
    } else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Backspace' && filled.text === '') onRemove();
    else return;
    event.preventDefault();
  };

  const name = nameOf(option, language);
  const described = [`${id}-about`, ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div className={error === undefined ? 'chip' : 'chip wrong'}>
      <label className="chip-name" for={id}>
        {name}
        {option.required ? <span aria-hidden="true">*</span> : null}
      </label>
      <input
        ref={input}
        id={id}
        className="chip-field"
        type="text"
        autoComplete="off"
        spellcheck={!hasList}
        inputMode={option.type === 4 ? 'numeric' : 'text'}
        value={filled.text}
        role={hasList ? 'combobox' : undefined}
        aria-autocomplete={hasList ? 'list' : undefined}
        aria-expanded={hasList ? listed : undefined}
        aria-controls={listed ? listId : undefined}
        aria-activedescendant={listed && active >= 0 ? optionId(listId, active) : undefined}
        aria-required={option.required}
        aria-invalid={error !== undefined}
        aria-describedby={described}
        onFocus={() => {
          setOpen(hasList);
        }}
        onBlur={() => {
          setOpen(false);
          setActive(-1);
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setOpen(hasList);
          setActive(fixed && value !== '' ? 0 : -1);
          onChange({ text: value });
        }}
        onKeyDown={onKeyDown}
      />
      {option.required ? null : (
        <button
          type="button"
          className="chip-remove"
          aria-label={words.removeOption(name)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
      <span id={`${id}-about`} className="unseen">
        {descriptionOf(option, language)}
      </span>
      {error === undefined ? null : (
        <span id={`${id}-error`} role="alert" className="chip-error">
          {error}
        </span>
      )}
      {open && hasList ? (
        <div className="popup">
          <p className="popup-title" aria-hidden="true">
            <strong>{name}</strong> {descriptionOf(option, language)}
          </p>
          {listed ? (
            <Listbox
              id={listId}
              label={words.optionsFor(name)}
              items={choices.map((choice) => ({
                key: String(choice.value),
                label: choiceLabel(choice, language),
              }))}
              active={active}
              onActive={setActive}
              onPick={pick}
            />
          ) : (
            <p className="popup-empty" role="status">
              {fixed ? words.noFixedChoices : found.loading ? words.loadingChoices : words.noChoices}
            </p>
          )}
        </div>
      ) : null}
    </div>
  );
}
