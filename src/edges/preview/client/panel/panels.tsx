// What the drawers hold: the payload of a message, the pinned messages, a form of the bot's. Called by app.tsx.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Channel, Form } from '../channel.js';
import { moderatorCommands } from '../commands.js';
import type { Component, TextInput } from '../discord.js';
import { pinnedOf, type Entry } from '../entry.js';
import { formSubmit } from '../interaction.js';
import { Body } from '../message/body.js';
import { usePage } from '../page.js';
import { Drawer } from './drawer.js';

function Json({ title, value }: { title: string; value: unknown }): VNode {
  return (
    <section>
      <h3>{title}</h3>
      <pre className="json" tabIndex={0} aria-label={title}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  );
}

export function PayloadPanel({ entry, onClose }: { entry: Entry | undefined; onClose: () => void }): VNode {
  const { words } = usePage();
  return (
    <Drawer title={words.payloadOf} onClose={onClose}>
      {entry ? (
        <>
          <Json title={words.response} value={entry.response ?? null} />
          <Json title={words.request} value={entry.request ?? null} />
        </>
      ) : (
        <p>{words.noPayload}</p>
      )}
    </Drawer>
  );
}

interface PinsProps {
  readonly entries: readonly Entry[];
  readonly onJump: (id: string) => void;
  readonly onClose: () => void;
}

export function PinsPanel({ entries, onJump, onClose }: PinsProps): VNode {
  const { bot, language, setting, words } = usePage();
  const pinned = pinnedOf(entries);
  const [card] = moderatorCommands(bot, language);
  return (
    <Drawer title={words.pins} onClose={onClose}>
      {pinned.map((entry) => (
        <article key={entry.id} className="pinned">
          <header className="pinned-head">
            <span className="author-name">{setting.names[entry.author]}</span>
            <button
              type="button"
              className="button secondary"
              onClick={() => {
                onJump(entry.id);
              }}
            >
              {words.jump}
            </button>
          </header>
          <div className="content" lang={entry.language}>
            <Body entry={entry} onPress={undefined} />
          </div>
        </article>
      ))}
      {pinned.length > 0 ? null : (
        <div className="nothing">
          <p>
            <strong>{words.noPins}</strong>
          </p>
          {card ? <p>{words.noPinsMore(card.label)}</p> : null}
        </div>
      )}
    </Drawer>
  );
}

interface Field {
  readonly label: string;
  readonly input: TextInput;
}

/** The text inputs of a form, each in its label (type 18) or in a row (type 1). */
function fieldsIn(list: readonly Component[], label = ''): Field[] {
  return list.flatMap((it): Field[] => {
    if (it.type === 18) return fieldsIn([it.component], it.label);
    if (it.type === 1) return fieldsIn(it.components);
    return it.type === 4 ? [{ label: it.label ?? label, input: it }] : [];
  });
}

export function FormPanel({ form, channel }: { form: Form; channel: Channel }): VNode {
  const { words } = usePage();
  const fields = fieldsIn(form.data.components ?? []);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const textOf = ({ input }: Field): string => texts[input.custom_id] ?? input.value ?? '';
  const close = (): void => {
    channel.openForm(undefined);
  };
  return (
    <Drawer title={form.data.title ?? ''} small onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const values = fields.map((field) => [field.input.custom_id, textOf(field)] as const);
          const request = formSubmit(form.setting, form.data.custom_id ?? '', values);
          void channel.send(form.setting, { request, used: undefined });
          close();
        }}
      >
        {fields.map((field) => {
          const { input, label } = field;
          const shared = {
            value: textOf(field),
            required: input.required ?? true,
            minLength: input.min_length,
            maxLength: input.max_length ?? 4000,
            placeholder: input.placeholder,
            onInput: (event: { currentTarget: { value: string } }) => {
              setTexts({ ...texts, [input.custom_id]: event.currentTarget.value });
            },
          };
          return (
            <label key={input.custom_id} className="form-field">
              {label}
              {input.style === 2 ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />}
            </label>
          );
        })}
        <div className="row">
          <button type="submit" className="button primary">
            {words.submit}
          </button>
          <button type="button" className="button secondary" onClick={close}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Drawer>
  );
}
