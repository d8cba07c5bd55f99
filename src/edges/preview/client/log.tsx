// The channel's messages under the welcome with its questions to try; a screen reader hears what is added. Called by
// app.tsx.
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Channel } from './channel.js';
import type { Entry } from './entry.js';
import { Avatar } from './icons.js';
import { Message } from './message/message.js';
import { usePage } from './page.js';
import { anchorOf } from './people.js';

interface Props {
  readonly channel: Channel;
  readonly onExample: (question: string) => void;
  readonly onPayload: (entry: Entry) => void;
}

export function Log({ channel, onExample, onPayload }: Props): VNode {
  const { bot, language, setting, words } = usePage();
  const { entries } = channel;
  const scroller = useRef<HTMLElement>(null);
  /** A card that the bot posts stands below the reply that tells of it, which is to be read first. */
  const last = entries.findLast(({ posted }) => !posted);

  /** A new message comes into view by its beginning; an edit in place moves nothing. */
  useEffect(() => {
    if (!last || last.example) return;
    const element = document.getElementById(anchorOf(last.id));
    const box = scroller.current;
    if (!element || !box) return;
    const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, top - 12);
  }, [last?.id, last?.state]);

  return (
    <main ref={scroller} className="log" tabIndex={-1}>
      <section className="welcome" aria-labelledby="welcome">
        <Avatar />
        <h2 id="welcome">{words.welcome(setting.channel)}</h2>
        <p>{words.previewNote}</p>
        <p>{words.welcomeMore(bot.name)}</p>
        <ul className="examples" aria-label={words.tryThese}>
          {bot.examples[language].map((question) => (
            <li key={question}>
              <button
                type="button"
                className="example"
                onClick={() => {
                  onExample(question);
                }}
              >
                {question}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div role="log" aria-live="polite" aria-label={words.messages} className="messages">
        {entries.map((entry) => (
          <Message key={entry.id} entry={entry} channel={channel} onPayload={onPayload} />
        ))}
      </div>
    </main>
  );
}
