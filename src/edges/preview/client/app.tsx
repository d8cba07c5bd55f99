// The page: the channel's bar, its messages, the message box and the panels over them. Called by main.tsx.
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Bot, Language } from './api.js';
import { useChannel } from './channel.js';
import { plainTextCommand, typedCommands } from './commands.js';
import { Composer } from './composer/composer.js';
import type { Entry } from './entry.js';
import { Header, type Theme } from './header.js';
import { command, type Role } from './interaction.js';
import { Log } from './log.js';
import { PageContext, type Page } from './page.js';
import { anchorOf } from './people.js';
import { FormPanel, PayloadPanel, PinsPanel } from './panel/panels.js';
import { strings } from './strings.js';

const examplesAtFirst = 2;
const textType = 3;

/** The language that the visitor's browser prefers, of those that the bot speaks. */
export function preferredLanguage({ languages }: Pick<Bot, 'languages'>): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.flatMap((tag) => languages.filter((it) => it === tag))[0] ?? languages[0] ?? 'en';
}

/** What the invented member says: a question of the article's own and a topic that it lacks, if the pack has both. */
function sampleMessage({ examples, unsaid }: Bot, language: Language): string | undefined {
  const question = examples[language].at(-1);
  return question && unsaid ? strings[language].sampleText(question, unsaid[language]) : question;
}

type Panel = { readonly kind: 'pins' } | { readonly kind: 'payload'; readonly entry: Entry | undefined };

export function App({ bot }: { bot: Bot }): VNode {
  const [language, setLanguage] = useState(() => preferredLanguage(bot));
  const [role, setRole] = useState<Role>('member');
  const [theme, setTheme] = useState<Theme>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const [panel, setPanel] = useState<Panel | undefined>();
  const [target, setTarget] = useState<{ readonly id: string } | undefined>();
  const channel = useChannel();
  const words = strings[language];
  const page = useMemo<Page>(
    () => ({
      bot,
      language,
      words,
      setting: {
        language,
        role,
        names: { bot: bot.name, visitor: words.visitor, sample: words.sample },
        channel: bot.commands[0]?.name ?? bot.name,
      },
      jump: (id) => {
        setPanel(undefined);
        setTarget({ id });
      },
    }),
    [bot, language, role],
  );
  const { setting } = page;

  const ask = (question: string, example = false): Promise<void> => {
    const plain = plainTextCommand(typedCommands(bot, language, role));
    if (!plain) return Promise.resolve();
    const option = { name: plain.option, type: textType, value: question };
    const request = command(setting, plain.entry.path, [option]);
    return channel.send(setting, { request, used: plain.entry.label, example });
  };

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  /** After a panel has closed and given the focus back. */
  useEffect(() => {
    const element = target && document.getElementById(anchorOf(target.id));
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [target]);

  /** The example conversation is of the page's language, until the visitor has asked something. */
  const touched = useRef(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `#${setting.channel} · ${bot.name} · ${words.preview}`;
    if (touched.current) return;
    channel.clearExamples();
    const sample = sampleMessage(bot, language);
    if (sample !== undefined) channel.say({ author: 'sample', content: sample, language, example: true });
    const questions = bot.examples[language].slice(0, examplesAtFirst);
    void questions.reduce<Promise<void>>(
      (before, question) => before.then(() => ask(question, true)),
      Promise.resolve(),
    );
  }, [language]);

  const openPayload = (entry: Entry | undefined): void => {
    setPanel({ kind: 'payload', entry });
  };
  const close = (): void => {
    setPanel(undefined);
  };
  return (
    <PageContext.Provider value={page}>
      <a
        className="skip"
        href="#message-box"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLInputElement>('#message-box input')?.focus();
        }}
      >
        {words.skip}
      </a>
      <div className="app">
        <Header
          theme={theme}
          onLanguage={setLanguage}
          onRole={setRole}
          onTheme={setTheme}
          onPins={() => {
            setPanel({ kind: 'pins' });
          }}
          onPayload={() => {
            openPayload(channel.entries.findLast(({ request }) => request !== undefined));
          }}
        />
        <Log
          channel={channel}
          onPayload={openPayload}
          onExample={(question) => {
            touched.current = true;
            void ask(question);
          }}
        />
        <Composer
          onSend={(request, used) => {
            touched.current = true;
            void channel.send(setting, { request, used });
          }}
          onSay={(content) => {
            touched.current = true;
            channel.say({ author: 'visitor', content, language: undefined, example: false });
          }}
        />
      </div>
      {panel?.kind === 'pins' ? (
        <PinsPanel entries={channel.entries} onJump={page.jump} onClose={close} />
      ) : null}
      {panel?.kind === 'payload' ? <PayloadPanel entry={panel.entry} onClose={close} /> : null}
      {channel.form ? <FormPanel form={channel.form} channel={channel} /> : null}
    </PageContext.Provider>
  );
}
