// The channel's bar: its name, language, role, theme, pins and payload. Called by app.tsx.
import type { VNode } from 'preact';
import type { Language } from './api.js';
import { Icon } from './icons.js';
import type { Role } from './interaction.js';
import { usePage } from './page.js';

export type Theme = 'light' | 'dark';

interface Props {
  readonly theme: Theme;
  readonly onLanguage: (language: Language) => void;
  readonly onRole: (role: Role) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onPins: () => void;
  readonly onPayload: () => void;
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };
const roles: readonly Role[] = ['member', 'moderator'];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): VNode {
  return (
    <select
      className="choice"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        const found = options.find(([it]) => it === event.currentTarget.value);
        if (found) onChange(found[0]);
      }}
    >
      {options.map(([it, text]) => (
        <option
          key={it}
          value={it}
          selected={it === value}
          lang={label === 'Language' || label === 'Idioma' ? it : undefined}
        >
          {text}
        </option>
      ))}
    </select>
  );
}

export function Header({ theme, onLanguage, onRole, onTheme, onPins, onPayload }: Props): VNode {
  const { bot, channelName, language, setting, words } = usePage();
  const next: Theme = theme === 'dark' ? 'light' : 'dark';
  const themeLabel = next === 'dark' ? words.toDark : words.toLight;
  return (
    <header className="bar">
      <h1>
        <span className="hash" aria-hidden="true">
          #
        </span>
        {channelName} <span className="tag">{words.preview}</span>
      </h1>
      <div className="tools" role="group" aria-label={words.settings}>
        <Choice
          label={words.language}
          value={language}
          options={bot.languages.map((it) => [it, languageNames[it]] as const)}
          onChange={onLanguage}
        />
        <Choice
          label={words.role}
          value={setting.role}
          options={roles.map((it) => [it, words.roles[it]] as const)}
          onChange={onRole}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={themeLabel}
          title={themeLabel}
          onClick={() => {
            onTheme(next);
          }}
        >
          <Icon name={next === 'dark' ? 'moon' : 'sun'} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-haspopup="dialog"
          aria-label={words.pins}
          title={words.pins}
          onClick={onPins}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-haspopup="dialog"
          aria-label={words.payload}
          title={words.payload}
          onClick={onPayload}
        >
          <Icon name="code" />
        </button>
      </div>
    </header>
  );
}
