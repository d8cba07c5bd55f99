// How an edge ends. Returned by the gateway and the HTTP edge, read by start.ts.

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
}

/** How long replies in flight may take once an edge is told to stop, in ms. */
export const DRAIN_MS = 10_000;
