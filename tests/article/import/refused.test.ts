// What stands in the article's place: each kind is told with what to do.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../../src/article/import/index.js';

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('in the article’s place', () => {
  it.each<[string, string | Buffer, string]>([
    [
      'missing.html',
      page('404 Not Found', '<h1>404 Not Found</h1><p>The page you requested could not be found.</p>'),
      'this is an error page (“404 Not Found”), not the article; open the article’s own page and save that',
    ],
    [
      'robots.html',
      page(
        'Just a moment...',
        '<h1>atlas.example</h1><p>Verifying you are human. This may take a while.</p>',
      ),
      'this is a check for robots (“Just a moment...”), not the article; open the page in a browser and save it from there',
    ],
    [
      'consent.html',
      page(
        'Before you continue',
        '<h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data for personalised advertising. You may click to consent.</p>',
      ),
      'this is a page about cookies and consent (“Before you continue”), not the article; answer it in the browser, then save the article’s page',
    ],
    [
      'paid.html',
      page(
        'A Bridge',
        '<h1>A Bridge</h1><p>The bridge opened in 1931. It is long.</p><div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in to read the full article.</p></div>',
      ),
      'this is only the beginning of the article, the rest is for paying or registered readers; save the page when all of it is shown',
    ],
    [
      'page.docx',
      Buffer.from('504b0304140006000800', 'hex'),
      'this is a zip archive or an office document; unpack it, or save what it shows as text',
    ],
    [
      'cut.mhtml',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
      'there is no page in this web archive; save it again from the browser, or as “HTML only”',
    ],
  ])('%s', (name, content, message) => {
    expect(() => readArticleText(content, name)).toThrow(`${name}:1: ${message}`);
  });
});
