// "Check against the article" on messages with nothing to check: each kind gets its own answer.
import { describe, expect, it } from 'vitest';
import type { Target } from '../../commands/command.js';
import { languages, type Language } from '../../src/article/schema.js';
import { checking } from '../../src/reply/catalog/check.js';
import { buttonsOf } from '../reply/drawn.js';
import { drawn, met, read, run, viewOf } from './checked.js';

describe('messages with nothing to check', () => {
  const instead = {
    en: 'Choose another message, or ask the article a question with /faro ask.',
    es: 'Elige otro mensaje o hazle una pregunta al artículo con /faro preguntar.',
  };
  const kinds: [string, Partial<Target>, Record<Language, string>][] = [
    [
      'an empty one',
      {},
      {
        en: 'The bot found no words in this message. It does not read pictures, stickers, polls, code, or what a link leads to.',
        es: 'El bot no encontró palabras en este mensaje. No lee imágenes, stickers, encuestas, código ni lo que hay detrás de un enlace.',
      },
    ],
    [
      'a link, an emoji and a mention',
      { texts: ['https://atlas.example 😂 <@1> <:lamp:2>'] },
      { en: checking.en.empty, es: checking.es.empty },
    ],
    [
      'files alone',
      { files: 2 },
      {
        en: 'The message has 2 files and no text; the bot reads text only.',
        es: 'El mensaje tiene 2 archivos y ningún texto; el bot solo lee texto.',
      },
    ],
    [
      'one file',
      { files: 1 },
      {
        en: 'The message has 1 file and no text; the bot reads text only.',
        es: 'El mensaje tiene 1 archivo y ningún texto; el bot solo lee texto.',
      },
    ],
    [
      'a greeting',
      { texts: ['hola!! jajajaja', 'ok'] },
      {
        en: 'There is nothing in this message to look up in the article.',
        es: 'En este mensaje no hay nada que buscar en el artículo.',
      },
    ],
    [
      'another language',
      { texts: ['Der Turm ist hoch und die Lampe war nicht an.', 'Маяк был тёмным.'] },
      {
        en: 'This message is in another language; the bot reads English and Spanish only.',
        es: 'Este mensaje está en otro idioma; el bot solo lee español e inglés.',
      },
    ],
    [
      'one that Discord wrote',
      { author: 'system', texts: ['The tower is 43 metres tall.'] },
      {
        en: 'Discord itself wrote this message, and there is nothing in it to look up in the article.',
        es: 'Este mensaje lo escribió Discord y no hay en él nada que buscar en el artículo.',
      },
    ],
    [
      'our own',
      { author: 'ourselves', texts: ['The tower is 43 metres tall.'] },
      {
        en: 'This message is the bot’s own. Where it says something, the source stands beside it.',
        es: 'Este mensaje es del propio bot. Donde afirma algo, la fuente está al lado.',
      },
    ],
  ];

  it.each(kinds)('%s gets its own answer, in private', (_, target, texts) => {
    for (const language of languages) {
      const { view, isPrivate } = run(target, language);
      expect(isPrivate).toBe(true);
      const payload = drawn(view);
      expect(read(payload)).toEqual([texts[language], instead[language]]);
      expect(buttonsOf(payload)).toEqual([]);
    }
  });

  it('another bot’s message is read like anybody’s, and so are the texts of embeds', () => {
    const view = viewOf({ author: 'bot', texts: ['News', 'The tower is 43 metres tall.'], files: 1 });
    expect(met(view)).toEqual(['height']);
  });

  it('among others, a claim in another language is told so', () => {
    const lines = read(
      drawn(viewOf('The tower is 43 metres tall.\nDie Lampe war nicht an und der Turm ist hoch')),
    );
    expect(lines).toContain('The bot reads English and Spanish only.');
  });
});
