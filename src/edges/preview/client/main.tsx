// The page's entry, bundled by the build into one script: asks the server what the bot is, then draws the channel.
import { render } from 'preact';
import { App } from './app.js';
import { fetchBot } from './api.js';
import { strings } from './strings.js';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no element "app"');
const words = strings[navigator.language.startsWith('es') ? 'es' : 'en'];

render(<p className="cover">{words.loading}</p>, root);
try {
  render(<App bot={await fetchBot()} />, root);
} catch {
  render(
    <p className="cover" role="alert">
      {words.cannotLoad}
    </p>,
    root,
  );
}
