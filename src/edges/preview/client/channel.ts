// The channel of this tab: its messages in memory and what becomes of each interaction. Called by app.tsx.
import { useCallback, useRef, useState } from 'preact/hooks';
import { postInteraction, type Handled } from './api.js';
import { responses, type MessageData } from './discord.js';
import { applyEffects } from './effects.js';
import * as build from './interaction.js';

export interface Entry {
  readonly id: string;
  readonly state: 'waiting' | 'shown' | 'failed';
  /** The command that made it, as the visitor typed it; undefined for what a press made. */
  readonly used: string | undefined;
  readonly at: number;
  readonly data: MessageData | undefined;
  /** What went to the bot and what came back, for the payload panel. */
  readonly request: object;
  readonly response: unknown;
  /** The language of the reply. */
  readonly language: string | undefined;
  readonly edited: boolean;
  readonly pinned: boolean;
  /** Whether the page asked it by itself on the first visit. */
  readonly example: boolean;
  /** The last press on it went wrong. */
  readonly pressFailed: boolean;
}

export interface Pressed {
  readonly type: number;
  readonly custom_id: string;
  readonly values?: readonly string[];
}

export interface Form {
  readonly data: MessageData;
  readonly setting: build.Setting;
}

export interface Channel {
  readonly entries: readonly Entry[];
  readonly form: Form | undefined;
  /** Sends a command; its message stands in the channel at once and is filled when the reply arrives. */
  readonly send: (request: object, used: string | undefined, example?: boolean) => Promise<void>;
  readonly press: (setting: build.Setting, entry: Entry, pressed: Pressed) => Promise<void>;
  readonly remove: (id: string) => void;
  readonly clearExamples: () => void;
  readonly openForm: (form: Form | undefined) => void;
}

const merged = (old: MessageData | undefined, next: MessageData | undefined): MessageData => ({
  ...old,
  ...next,
  flags: (old?.flags ?? 0) | (next?.flags ?? 0),
});

function entryOf(request: object, used: string | undefined, example: boolean): Entry {
  return {
    id: build.snowflake(),
    state: 'waiting',
    used,
    at: Date.now(),
    data: undefined,
    request,
    response: undefined,
    language: undefined,
    edited: false,
    pinned: false,
    example,
    pressFailed: false,
  };
}

/** @returns The response, or undefined where the server gave none that could be shown. */
async function attempt(request: object): Promise<Handled | undefined> {
  try {
    const handled = await postInteraction(request);
    return handled.response ? handled : undefined;
  } catch {
    return undefined;
  }
}

/** The entry's new content for a response that makes or fills a message. */
function filled(handled: Handled): Partial<Entry> {
  const { response, outcome } = handled;
  const state = response?.type === responses.thinking ? 'waiting' : 'shown';
  return { state, data: response?.data, response, language: outcome?.language, pressFailed: false };
}

export function useChannel(): Channel {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [form, openForm] = useState<Form | undefined>();
  /** Presses in the order sent, so that a late response to an older one changes nothing. */
  const latest = useRef(new Map<string, object>());

  const change = (id: string, fields: Partial<Entry>): void => {
    setEntries((all) => all.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  };
  const add = (entry: Entry): void => {
    setEntries((all) => [...all, entry]);
  };
  const remove = useCallback((id: string) => {
    setEntries((all) => all.filter((entry) => entry.id !== id));
  }, []);
  const clearExamples = useCallback(() => {
    setEntries((all) => all.filter(({ example }) => !example));
  }, []);
  const effects = (handled: Handled, own: string): void => {
    const { effects: wanted = [] } = handled;
    if (wanted.length > 0) setEntries((all) => applyEffects(all, wanted, own));
  };

  const send: Channel['send'] = useCallback(async (request, used, example = false) => {
    const entry = entryOf(request, used, example);
    add(entry);
    const handled = await attempt(request);
    if (!handled) {
      change(entry.id, { state: 'failed' });
      return;
    }
    change(entry.id, filled(handled));
    effects(handled, entry.id);
  }, []);

  const press: Channel['press'] = useCallback(async (setting, entry, pressed) => {
    const request = build.press(setting, entry, pressed);
    latest.current.set(entry.id, request);
    const handled = await attempt(request);
    const isLatest = latest.current.get(entry.id) === request;
    if (!handled?.response) {
      change(entry.id, { pressFailed: true });
      return;
    }
    const { type, data } = handled.response;
    if (type === responses.update && isLatest)
      change(entry.id, {
        ...filled(handled),
        data: merged(entry.data, data),
        request,
        edited: true,
      });
    else if (type === responses.message || type === responses.thinking)
      add({ ...entryOf(request, undefined, false), ...filled(handled) });
    else if (type === responses.form && data) openForm({ data, setting });
    effects(handled, entry.id);
  }, []);

  return { entries, form, send, press, remove, clearExamples, openForm };
}
