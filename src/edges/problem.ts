// The one error that an edge throws on purpose. Thrown by listen.ts and the preview, shown by main.ts and main-http.ts.

/** An edge cannot start; the message is one plain line that tells the operator what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
