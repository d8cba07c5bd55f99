// The preview edge: the app on a port of this computer, with bounds on slow and many connections. Called by main.ts.
import { BOUNDS, listen } from '../listen.js';
import { createPreviewApp, type PreviewParts } from './app.js';
import { readAssets } from './assets.js';

/** A page sends its pictures' worth of pins, and nobody but its visitor waits for it to stop. */
const bounds = { ...BOUNDS, request: 10_000, linger: 0, connections: 128 };
/** How long requests in flight may take once the preview is told to stop, in ms. */
const DRAIN_MS = 1000;

export interface PreviewOptions extends Omit<PreviewParts, 'assets'> {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the build left the page's script and style. */
  readonly assetsFolder: string;
}

export interface Preview {
  /** Where to open it, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests and closes the connections; resolves when that is done. */
  stop(): Promise<void>;
}

/**
 * Starts the preview; resolves once it can be opened.
 * @throws StartError where it is not built, or the port or address cannot be used.
 */
export async function startPreview({ port, assetsFolder, ...parts }: PreviewOptions): Promise<Preview> {
  const app = createPreviewApp({ ...parts, assets: readAssets(assetsFolder) });
  const { url, close } = await listen({ fetch: app.fetch, host: parts.host, port, bounds });
  return { url, stop: () => close(DRAIN_MS) };
}
