// The message box: plain text or a chosen command; builds what is sent. Called by app.tsx.
import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { plainTextCommand, typedCommands, type Entry } from '../commands.js';
import { command } from '../interaction.js';
import { usePage } from '../page.js';
import { CommandForm } from './command.js';
import { TextForm } from './text.js';
import { given, problems, type Values } from './values.js';

interface Chosen {
  readonly entry: Entry;
  readonly values: Values;
}

interface Props {
  readonly onSend: (request: object, used: string) => void;
  /** Text that is only to stand in the channel. */
  readonly onSay: (text: string) => void;
}

export function Composer({ onSend, onSay }: Props): VNode {
  const page = usePage();
  const { bot, language, setting, words } = page;
  const [chosen, setChosen] = useState<Chosen | undefined>();
  /** Whether the visitor has been here, so that the box may take the focus. */
  const [used, setUsed] = useState(false);
  const commands = typedCommands(bot, language, setting.role);
  const plain = plainTextCommand(commands);

  /**
   * Names are of one language and commands of one role; a half-filled command does not survive a switch. At once: later,
   * on a slow machine, it would take away a command that was chosen after the switch.
   */
  useLayoutEffect(() => {
    setChosen(undefined);
    setUsed(false);
  }, [language, setting.role]);

  const choose = (entry: Entry, values: Values): void => {
    setUsed(true);
    setChosen({ entry, values });
  };
  const send = (entry: Entry, values: Values): void => {
    setChosen(undefined);
    onSend(command(setting, entry.path, given(entry.options, values, page)), entry.label);
  };

  return (
    <section id="message-box" tabIndex={-1} className="composer" aria-label={words.composer(setting.channel)}>
      {chosen ? (
        <CommandForm
          key={chosen.entry.label}
          command={chosen.entry}
          initial={chosen.values}
          onLeave={() => {
            setChosen(undefined);
          }}
          onSend={(values) => {
            send(chosen.entry, values);
          }}
        />
      ) : (
        <TextForm
          commands={commands}
          plain={plain?.entry}
          focus={used}
          onPick={(entry, rest) => {
            const first = entry.options[0];
            choose(entry, first && rest !== '' ? { [first.name]: { text: rest } } : {});
          }}
          onSay={onSay}
          onPlain={(text) => {
            if (!plain) return;
            const values = { [plain.option]: { text } };
            if (Object.keys(problems(plain.entry.options, values, page)).length > 0)
              choose(plain.entry, values);
            else send(plain.entry, values);
          }}
        />
      )}
    </section>
  );
}
