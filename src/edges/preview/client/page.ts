// What every part of the page shares: the bot, the visitor's language, role and words. Given by app.tsx.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bot, Language } from './api.js';
import type { Setting } from './interaction.js';
import type { Strings } from './strings.js';

export interface Page {
  readonly bot: Bot;
  readonly language: Language;
  readonly words: Strings;
  readonly setting: Setting;
  /** Brings a message of the channel into view. */
  readonly jump: (id: string) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside the page, which only a mistake in this code can cause. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage is called outside the page');
  return page;
}
