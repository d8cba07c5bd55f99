// How an edge ends. An ending is made by start.ts and handed to the edge and to whoever works on after a response.
import type { Closing } from '../discord/cards/carry-out.js';

/** The process's exit code and, where it is not 0, one line for the operator. */
export interface End {
  readonly code: 0 | 1;
  readonly reason: string | undefined;
}

/** What runs until it is told to stop, or can go on no longer. */
export interface Running {
  /** Resolves when it has ended and its connections are closed; never rejects. */
  readonly ended: Promise<End>;
  /** Whether it is on its way to the end. */
  readonly isEnding: boolean;
  /** Takes no more interactions, lets replies in flight finish, closes its connections and ends with code 0. */
  stop(): void;
  /** Ends in the same way, but with code 1: Discord refuses the bot's token, and so nothing can be done any more. */
  tokenRefused(): void;
}

/** How long replies in flight may take once an edge is told to stop, in ms. */
const DRAIN_MS = 10_000;

/** The share of that time after which what is not done is broken off, so that members can still be told. */
const CUT_OFF = 0.7;

/** The end of an edge, as a state that others can look at. */
export interface Ending extends Closing {
  /** How long replies in flight may take, in ms. */
  readonly drain: number;
  /** @returns Whether it has begun only now. */
  begin(): boolean;
}

/** @param drain How long replies in flight may take, in ms; the tests shorten it. */
export function createEnding(drain = DRAIN_MS): Ending {
  const cutOff = new AbortController();
  let begun = false;
  return {
    drain,
    cutOff: cutOff.signal,
    get isBegun() {
      return begun;
    },
    begin() {
      if (begun) return false;
      begun = true;
      setTimeout(() => {
        cutOff.abort();
      }, drain * CUT_OFF).unref();
      return true;
    },
  };
}
