// The channel of this tab: its messages in memory and what becomes of each interaction. Called by app.tsx.
import { useCallback, useRef, useState } from 'preact/hooks';
import { postInteraction, type Answer } from './api.js';
import { applyChanges, type Cause } from './changes.js';
import { responses, type MessageData } from './discord.js';
import { entryOf, messageOf, postedOf, type Entry } from './entry.js';
import * as build from './interaction.js';

export interface Pressed {
  readonly type: number;
  readonly custom_id: string;
  readonly values?: readonly string[];
}

export interface Form {
  readonly data: MessageData;
  readonly setting: build.Setting;
}

export interface Sent {
  readonly request: object;
  /** The command as the visitor typed it; undefined for a form. */
  readonly used: string | undefined;
  /** Whether the page asks it by itself. */
  readonly example?: boolean;
}

export interface Channel {
  readonly entries: readonly Entry[];
  readonly form: Form | undefined;
  /** Sends a command; its message stands in the channel at once and is filled when the reply arrives. */
  readonly send: (setting: build.Setting, sent: Sent) => Promise<void>;
  readonly press: (setting: build.Setting, entry: Entry, pressed: Pressed) => Promise<void>;
  /** A member says something; no interaction comes of it. */
  readonly say: (said: Pick<Entry, 'author' | 'language' | 'example'> & { readonly content: string }) => void;
  readonly remove: (id: string) => void;
  readonly clearExamples: () => void;
  readonly openForm: (form: Form | undefined) => void;
}

const merged = (old: MessageData | undefined, next: MessageData | undefined): MessageData => ({
  ...old,
  ...next,
  flags: (old?.flags ?? 0) | (next?.flags ?? 0),
});

/** The entry's new content for a response that makes or fills a message. */
function filled({ response, files, outcome }: Answer): Partial<Entry> {
  const state = response.type === responses.thinking ? 'waiting' : 'shown';
  return { state, data: response.data, files, response, language: outcome.language, pressFailed: false };
}

export function useChannel(): Channel {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [form, openForm] = useState<Form | undefined>();
  /** The same as `entries`, for what happens while they wait to be drawn. */
  const now = useRef(entries);
  /** Presses in the order sent, so that a late response to an older one changes nothing. */
  const latest = useRef(new Map<string, object>());

  const update = (next: (all: readonly Entry[]) => readonly Entry[]): void => {
    now.current = next(now.current);
    setEntries(now.current);
  };
  const change = (id: string, fields: Partial<Entry>): void => {
    update((all) => all.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  };
  const add = (entry: Entry): void => {
    update((all) => [...all, entry]);
  };
  const carryOut = (answer: Answer, cause: Cause): void => {
    if (answer.changes.length > 0) update((all) => applyChanges(all, answer.changes, cause));
  };
  const remove = useCallback((id: string) => {
    update((all) => all.filter((entry) => entry.id !== id));
  }, []);
  const clearExamples = useCallback(() => {
    update((all) => all.filter(({ example }) => !example));
  }, []);

  /** @returns undefined where the server gave nothing that could be shown. */
  const attempt = async (setting: build.Setting, interaction: object): Promise<Answer | undefined> => {
    try {
      return await postInteraction({ interaction, posted: postedOf(now.current, setting) });
    } catch {
      return undefined;
    }
  };

  const say: Channel['say'] = useCallback(({ content, ...fields }) => {
    add(entryOf({ ...fields, state: 'shown', data: { content } }));
  }, []);

  const send: Channel['send'] = useCallback(async (setting, { request, used, example = false }) => {
    const { id } = entryOf({});
    add(entryOf({ id, request, used, example }));
    const answer = await attempt(setting, request);
    if (!answer) {
      change(id, { state: 'failed' });
      return;
    }
    change(id, filled(answer));
    carryOut(answer, { request, response: answer.response, own: id, replaces: false });
  }, []);

  const press: Channel['press'] = useCallback(async (setting, entry, pressed) => {
    const request = build.press(setting, messageOf(entry, setting), pressed);
    latest.current.set(entry.id, request);
    const answer = await attempt(setting, request);
    const isLatest = latest.current.get(entry.id) === request;
    if (!answer) {
      change(entry.id, { pressFailed: true });
      return;
    }
    const { response } = answer;
    const { type, data } = response;
    const replaces = type === responses.update || type === responses.deferredUpdate;
    const made = entryOf({ request, ...filled(answer) });
    if (type === responses.update && isLatest)
      change(entry.id, {
        ...filled(answer),
        data: merged(entry.data, data),
        // Files stay where an edit does not name them (Message resource, "Edit Message").
        files: data?.attachments ? answer.files : entry.files,
        request,
        edited: true,
      });
    else if (type === responses.message || type === responses.thinking) add(made);
    else if (type === responses.form && data) openForm({ data, setting });
    const pressedAgain = replaces && !isLatest;
    const own = pressedAgain ? undefined : replaces ? entry.id : made.id;
    carryOut(answer, { request, response, own, replaces });
  }, []);

  return { entries, form, send, press, say, remove, clearExamples, openForm };
}
