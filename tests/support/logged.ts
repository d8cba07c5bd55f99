// Everything that a logger writes, to look through and to wait for. For the tests of the edges.
import { EventEmitter, on } from 'node:events';

export type Entry = Readonly<Record<string, unknown>>;

export class Logged {
  readonly lines: string[] = [];
  readonly #written = new EventEmitter();

  write(line: string): void {
    this.lines.push(line);
    this.#written.emit('line');
  }

  get entries(): Entry[] {
    return this.lines.map((line) => JSON.parse(line) as Entry);
  }

  /** The first entry that fits, also one still to come within 30 seconds. */
  async entry(fits: (entry: Entry) => boolean): Promise<Entry> {
    const lines = on(this.#written, 'line', { signal: AbortSignal.timeout(30_000) });
    for (;;) {
      const found = this.entries.find(fits);
      if (found) return found;
      await lines.next();
    }
  }

  /** The entry of an interaction with this command. */
  of(name: string): Promise<Entry> {
    return this.entry((entry) => entry['command'] === name);
  }
}
