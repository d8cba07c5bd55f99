// The one error that the preview throws on purpose. Thrown by assets.ts and server.ts, shown by main.ts.

/** The preview cannot start; its message is one plain line that tells the operator what to do. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
}
