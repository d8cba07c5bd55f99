// One line in the log and one count for each interaction. Used by the gateway's intake and by the HTTP edge.
import type { Outcome } from '../discord/handled.js';
import type { Log } from '../log.js';
import type { Delivery, Observer } from './operations/observer.js';

/**
 * @param ms How long it took from its arrival until its response had reached Discord.
 * @param error What went wrong, where the response did not arrive.
 */
export type ReportInteraction = (outcome: Outcome, ms: number, delivery: Delivery, error?: unknown) => void;

/** The line has the command, the outcome, the language and the time; never a member's words or id. */
export const createReport =
  ({ log, observer }: { readonly log: Log; readonly observer: Observer }): ReportInteraction =>
  (outcome, ms, delivery, error) => {
    observer.interaction(outcome, ms, delivery);
    const entry = { ...outcome, ms: Math.round(ms) };
    // What a member types is completed at every key: lines for whoever looks closely.
    if (delivery === 'sent') log[outcome.outcome === 'suggested' ? 'debug' : 'info'](entry, 'interaction');
    else if (delivery === 'none') log.warn({ ...entry, delivery }, 'interaction without a response');
    else log.warn({ ...entry, delivery, err: error }, 'interaction, response not delivered');
  };
