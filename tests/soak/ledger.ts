// Keeps what was sent during a soak and what came of it. Used by run.ts.
import type { APIInteraction } from 'discord-api-types/v10';

/** Milliseconds that Discord waits for an answer. */
const IN_TIME = 3000;
/** Milliseconds after which no answer is waited for, and after which none comes to what the bot gives up. */
const LATEST = 15_000;
const GIVEN_UP = 6000;

/**
 * What has to come of an interaction.
 * - `answer`: an answer, in time;
 * - `nothing`: the bot gives it up on purpose (RELIABILITY, faults), or cannot know where an answer would go.
 */
export type Expected = 'answer' | 'nothing';

interface Open {
  readonly interaction: APIInteraction;
  readonly at: number;
  /** As #held was then. */
  readonly held: number;
  readonly expected: Expected;
  /** What struck it, for the words about a loss. */
  readonly fault: string;
}

export interface Tally {
  sent: number;
  answered: number;
  /** Among the answered: those that told a member to wait. */
  tooOften: number;
  /** Given up, or refused without an answer, on purpose. */
  refused: number;
  lost: number;
  /** Private replies that were opened, and that were filled afterwards. */
  opened: number;
  filled: number;
}

export class Ledger {
  readonly tally: Tally = { sent: 0, answered: 0, tooOften: 0, refused: 0, lost: 0, opened: 0, filled: 0 };
  /** A line for each loss, the first 20 of them. */
  readonly losses: string[] = [];
  readonly #open = new Map<string, Open>();
  readonly #unfilled = new Map<string, number>();
  readonly #times: number[] = [];
  /** Milliseconds for which this process itself was held up: they are nobody's delay. */
  #held = 0;

  send(interaction: APIInteraction, expected: Expected = 'answer', fault = 'no fault'): void {
    this.tally.sent += 1;
    this.#open.set(interaction.id, { interaction, at: performance.now(), held: this.#held, expected, fault });
  }

  /** @param ms For so long nothing could be sent or received here. */
  hold(ms: number): void {
    this.#held += ms;
  }

  /** Something that is refused without an answer, and was. */
  refuse(): void {
    this.tally.sent += 1;
    this.tally.refused += 1;
  }

  /** @returns The interaction, where an answer to it was waited for. */
  answer(id: string, body: unknown): APIInteraction | undefined {
    const open = this.#open.get(id);
    if (!open) return undefined;
    this.#open.delete(id);
    const took = performance.now() - open.at - (this.#held - open.held);
    if (took > IN_TIME)
      this.lose(`${describe(open.interaction)}, ${open.fault}, answered after ${took.toFixed(0)} ms`);
    else this.tally.answered += 1;
    this.#times.push(took);
    const { type } = body as { readonly type: number };
    if (JSON.stringify(body).includes('too many times')) this.tally.tooOften += 1;
    if (type === 5 || type === 6) {
      this.tally.opened += 1;
      this.#unfilled.set(open.interaction.token, performance.now());
    }
    return open.interaction;
  }

  fill(token: string): void {
    if (this.#unfilled.delete(token)) this.tally.filled += 1;
  }

  lose(what: string): void {
    this.tally.lost += 1;
    if (this.losses.length < 20) this.losses.push(what);
  }

  /** Counts what no answer can come to any more. */
  sweep(): void {
    const now = performance.now();
    for (const [id, { interaction, at, expected, fault }] of this.#open) {
      if (now - at < (expected === 'nothing' ? GIVEN_UP : LATEST)) continue;
      this.#open.delete(id);
      if (expected === 'nothing') this.tally.refused += 1;
      else this.lose(`${describe(interaction)}, ${fault}, sent ${Math.round((now - at) / 1000)} s ago`);
    }
    for (const [token, at] of this.#unfilled) {
      if (now - at < 60_000) continue;
      this.#unfilled.delete(token);
      this.lose('a private reply that was opened and never filled');
    }
  }

  get open(): number {
    return this.#open.size;
  }

  get isSettled(): boolean {
    return this.#open.size === 0 && this.#unfilled.size === 0;
  }

  /** Milliseconds. @param share From 0 to 1. */
  percentile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}

function describe({ type, data }: APIInteraction): string {
  const {
    name,
    options,
    custom_id: id,
  } = (data ?? {}) as {
    name?: string;
    custom_id?: string;
    options?: { name: string }[];
  };
  return `type ${type} ${id ?? [name, options?.[0]?.name].join(' ')}`;
}
