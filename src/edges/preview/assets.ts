// The page's script and style as the build left them, and the page itself. Read once at start by server.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import { StartError } from '../problem.js';

export interface Assets {
  readonly script: string;
  readonly style: string;
}

/**
 * @param folder Where scripts/bundle.mjs writes: dist/preview.
 * @throws StartError where the build is missing.
 */
export function readAssets(folder: string): Assets {
  try {
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { script: read('app.js'), style: read('app.css') };
  } catch (error) {
    throw new StartError('The preview is not built: run `npm ci` and then `npm run build`.', {
      cause: error,
    });
  }
}

/**
 * The shell of the page; the script draws all of it.
 * @param name The bot's name, any text.
 */
export const pageFor = (name: string): ReturnType<typeof html> =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name} · preview</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/app.css" />
        <script type="module" src="/assets/app.js"></script>
      </head>
      <body>
        <div id="app"></div>
        <noscript>
          <p>
            This preview needs JavaScript. Without it, ask in the terminal: npm run ask -- "your question"
          </p>
          <p lang="es">
            Esta vista previa necesita JavaScript. Sin él, pregunta en la terminal: npm run ask -- "tu
            pregunta"
          </p>
        </noscript>
      </body>
    </html> `;
