// Types for the parts of citation-js that the tests use; it ships plain JavaScript.
declare module '@citation-js/core' {
  class Cite {
    constructor(data: unknown, options?: { readonly forceType?: string; readonly generateGraph?: boolean });
    readonly data: readonly Record<string, unknown>[];
    format(output: 'bibliography' | 'citation', options: Readonly<Record<string, unknown>>): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
