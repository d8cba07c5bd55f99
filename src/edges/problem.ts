// The one error that an edge throws on purpose. Thrown by listen.ts, shown by main.ts and main-http.ts.

/** A port or address cannot be used; the message is one plain line that tells the operator what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}
