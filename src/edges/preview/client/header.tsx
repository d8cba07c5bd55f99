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
  /** Whether each option is a language, named in itself. */
  readonly tongues?: boolean;
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  tongues = false,
}: ChoiceProps<T>): VNode {
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
        <option key={it} value={it} selected={it === value} lang={tongues ? it : undefined}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  /** Whether it opens a panel. */
  readonly opens?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, opens = false, onClick }: ToolProps): VNode {
  return (
    <button
      type="button"
      className="icon-button"
      aria-haspopup={opens ? 'dialog' : undefined}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

export function Header({ theme, onLanguage, onRole, onTheme, onPins, onPayload }: Props): VNode {
  const { bot, language, setting, words } = usePage();
  const next: Theme = theme === 'dark' ? 'light' : 'dark';
  const themeLabel = next === 'dark' ? words.toDark : words.toLight;
  return (
    <header className="bar">
      <h1>
        <span className="hash" aria-hidden="true">
          #
        </span>
        {setting.channel} <span className="tag">{words.preview}</span>
      </h1>
      <div className="tools" role="group" aria-label={words.settings}>
        <Choice
          label={words.language}
          value={language}
          options={bot.languages.map((it) => [it, languageNames[it]] as const)}
          onChange={onLanguage}
          tongues
        />
        <Choice
          label={words.role}
          value={setting.role}
          options={roles.map((it) => [it, words.roles[it]] as const)}
          onChange={onRole}
        />
        <Tool
          label={themeLabel}
          icon={next === 'dark' ? 'moon' : 'sun'}
          onClick={() => {
            onTheme(next);
          }}
        />
        <Tool label={words.pins} icon="pin" opens onClick={onPins} />
        <Tool label={words.payload} icon="code" opens onClick={onPayload} />
      </div>
    </header>
  );
}
