// One message of the channel: who used what, the reply itself, the notice of a private one, its menu. Called by log.tsx.
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Channel } from '../channel.js';
import { messageCommands } from '../commands.js';
import { isPrivate } from '../discord.js';
import { messageOf, type Entry } from '../entry.js';
import { Avatar, Icon, PersonAvatar } from '../icons.js';
import { messageCommand } from '../interaction.js';
import { usePage } from '../page.js';
import { anchorOf } from '../people.js';
import { Body } from './body.js';
import { MessageMenu } from './menu.js';

interface Props {
  readonly entry: Entry;
  readonly channel: Channel;
  readonly onPayload: (entry: Entry) => void;
}

/** What the page says below a message. */
function Notes({ entry, channel }: Omit<Props, 'onPayload'>): VNode {
  const { bot, language, words } = usePage();
  const [app] = messageCommands(bot, language);
  return (
    <>
      {entry.edited ? <p className="note">{words.edited}</p> : null}
      {entry.author === 'sample' ? (
        <p className="note">
          {words.invented} {app ? words.tryMenu(app.label) : ''}
        </p>
      ) : null}
      {entry.pressFailed ? (
        <p className="failed" role="alert">
          {words.failed}
        </p>
      ) : null}
      {isPrivate(entry.data) ? (
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
    </>
  );
}

export function Message({ entry, channel, onPayload }: Props): VNode {
  const { language, setting, words } = usePage();
  const { author, pinnedAt } = entry;
  const name = setting.names[author];
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
      id={anchorOf(entry.id)}
      tabIndex={-1}
      className={`message by-${author}${hidden ? ' private' : ''}`}
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
          <span className="person">{setting.names.visitor}</span> {words.used}{' '}
          <span className="command">{entry.used}</span>
        </p>
      )}
      {author === 'bot' ? <Avatar /> : <PersonAvatar name={name} />}
      <div className="message-body">
        <p className="author" id={nameId}>
          <span className="author-name">{name}</span>{' '}
          {author === 'bot' ? <span className="badge">{words.app}</span> : null}{' '}
          <time dateTime={time.toISOString()}>
            {time.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })}
          </time>
          {pinnedAt === undefined ? null : (
            <span className="pin-mark">
              <Icon name="pin" />
              {words.pinned}
            </span>
          )}
        </p>
        <div className="content" lang={entry.language}>
          <Body
            entry={entry}
            onPress={(pressed) => {
              void channel.press(setting, entry, pressed);
            }}
          />
        </div>
        <Notes entry={entry} channel={channel} />
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
            onPayload={
              entry.request === undefined
                ? undefined
                : () => {
                    onPayload(entry);
                  }
            }
            onCommand={(command, used) => {
              const request = messageCommand(setting, command, entry.id, messageOf(entry, setting));
              void channel.send(setting, { request, used });
            }}
          />
        ) : null}
      </div>
    </article>
  );
}
