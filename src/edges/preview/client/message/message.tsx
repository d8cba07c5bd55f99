// One message of the channel: who used what, the reply itself, the notice of a private one, its menu. Called by log.tsx.
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Channel, Entry } from '../channel.js';
import { isPrivate } from '../discord.js';
import { Avatar } from '../icons.js';
import { messageCommand } from '../interaction.js';
import { usePage } from '../page.js';
import { ComponentList } from './components.js';
import { Markdown } from './markdown.js';
import { MessageMenu } from './menu.js';

interface Props {
  readonly entry: Entry;
  readonly channel: Channel;
  readonly onPayload: (entry: Entry) => void;
}

function Body({ entry, channel }: Omit<Props, 'onPayload'>): VNode {
  const { bot, setting, words } = usePage();
  const { state, data } = entry;
  if (state === 'waiting')
    return (
      <p className="thinking">
        <span aria-hidden="true" className="dots">
          <i />
          <i />
          <i />
        </span>
        {words.thinking(bot.name)}
      </p>
    );
  if (state === 'failed')
    return (
      <p className="failed">
        <strong>{words.failed}.</strong> {words.failedMore}
      </p>
    );
  return (
    <>
      {data?.content ? <Markdown text={data.content} /> : null}
      {(data?.embeds ?? []).map((_, at) => (
        <div key={at} className="unknown">
          {words.unknown('embed')}
        </div>
      ))}
      <ComponentList
        list={data?.components ?? []}
        onPress={(pressed) => {
          void channel.press(setting, entry, pressed);
        }}
      />
    </>
  );
}

export function Message({ entry, channel, onPayload }: Props): VNode {
  const { bot, language, setting, words } = usePage();
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const nameId = useId();
  const article = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const hidden = isPrivate(entry.data);
  const time = new Date(entry.at);

  /** An edit in place can take the pressed button away; the keyboard's place is then the message itself. */
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && (document.activeElement === document.body || document.activeElement === null))
      article.current?.focus({ preventScroll: true });
  }, [entry.data]);

  return (
    <article
      ref={article}
      tabIndex={-1}
      className={hidden ? 'message private' : 'message'}
      aria-labelledby={nameId}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={(event) => {
        hadFocus.current = event.relatedTarget === null;
      }}
      onContextMenu={(event) => {
        if ((event.target as HTMLElement).closest('a, .md') && getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      {entry.used === undefined ? null : (
        <p className="used">
          <span className="person">{setting.name}</span> {words.used}{' '}
          <span className="command">{entry.used}</span>
        </p>
      )}
      <Avatar name={bot.name} />
      <div className="message-body">
        <p className="author" id={nameId}>
          <span className="bot-name">{bot.name}</span> <span className="badge">{words.app}</span>{' '}
          <time dateTime={time.toISOString()}>
            {time.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })}
          </time>
        </p>
        <div className="content" lang={entry.language}>
          <Body entry={entry} channel={channel} />
        </div>
        {entry.edited ? <p className="note">{words.edited}</p> : null}
        {entry.pressFailed ? (
          <p className="failed" role="alert">
            {words.failed}
          </p>
        ) : null}
        {hidden ? (
          <p className="note">
            {words.onlyYou} ·{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                channel.remove(entry.id);
              }}
            >
              {words.dismiss}
            </button>
          </p>
        ) : null}
      </div>
      <div className="message-actions">
        <button
          type="button"
          ref={toggle}
          className="icon-button"
          aria-label={words.actions}
          aria-haspopup="menu"
          aria-expanded={open}
          aria-controls={open ? menuId : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span aria-hidden="true">⋯</span>
        </button>
        {open ? (
          <MessageMenu
            id={menuId}
            onClose={(refocus) => {
              setOpen(false);
              if (refocus) toggle.current?.focus();
            }}
            onPayload={() => {
              onPayload(entry);
            }}
            onCommand={(name, label) => {
              void channel.send(messageCommand(setting, name, entry), label);
            }}
          />
        ) : null}
      </div>
    </article>
  );
}
