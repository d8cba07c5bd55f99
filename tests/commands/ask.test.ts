// /… ask: answers, silences, suggestions, and the presses on passages.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Press, PressedMessage } from '../../commands/command.js';
import { ask } from '../../commands/ask.js';
import { languages } from '../../src/article/schema.js';
import { answerView, type PassagesView, type SilenceView } from '../../src/reply/view.js';
import { lighthouse, packs } from '../reply/drawn.js';
import { press as pressOf, replyOf, request } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const run = (
  options: Record<string, string | boolean>,
  locale = 'en-US',
  serverLocale: string | undefined = 'en-US',
) => replyOf(ask.run(context, request({ locale, serverLocale, options })));

const complete = (typed: string, locale = 'en-US', options = {}) =>
  ask.complete?.(
    context,
    request({ locale, serverLocale: 'en-US', options: { question: typed, ...options } }),
  ) ?? [];

const press = (message: Partial<PressedMessage>, parts: Partial<Press>): Press => pressOf(parts, message);

const pressed = (action: 'show' | 'context' | 'share', ...parts: Parameters<typeof press>) =>
  replyOf(ask.presses?.[action]?.(context, press(...parts)));

describe('ask', () => {
  it('ASKED 1: any free text runs the full search', () => {
    const { view, isPrivate } = run({ question: 'so who was it that designed this thing' });
    expect(isPrivate).toBe(false);
    expect((view as PassagesView).shown[0]?.id).toBe('designer');
  });

  it('ASKED 2: a suggestion’s text in either language leads to its question', () => {
    for (const question of lighthouse.article.questions)
      for (const language of languages) {
        const { view } = run({ question: ` ${question.text[language].toUpperCase()} ` });
        expect(view.language).toBe(language);
        expect((view as PassagesView).shown[0]?.id).toBe(question.passages[0]);
      }
  });

  it('ASKED 2: a language’s label in either language means that language', () => {
    for (const label of ['es', 'Spanish', 'Español', 'español'])
      expect(run({ question: 'How tall is the tower?', language: label }).view.language).toBe('es');
    expect(run({ question: 'How tall is the tower?', language: 'Klingon' }).view.language).toBe('en');
  });

  it('a suggestion in one language with the other one forced is answered in that one', () => {
    const { view } = run({ question: 'How tall is the tower?', language: 'es' });
    expect((view as PassagesView).shown[0]?.id).toBe('height');
  });

  it('tells beside an answer which topic of the question is not said, in the reply’s language', () => {
    const [topic] = lighthouse.article.unsaid;
    const passages = [{ id: 'first-lit', score: 1, shown: true }];
    const answer = { outcome: 'answered' as const, language: 'es' as const, confidence: 1, passages };
    const view = answerView(lighthouse.article, '¿cuándo se encendió?', { ...answer, unsaid: topic?.id });
    expect(topic).toBeDefined();
    expect((view as PassagesView).unsaid).toBe(topic?.topic.es);
    const whole = answerView(lighthouse.article, '¿cuándo se encendió?', answer) as PassagesView;
    expect(whole.unsaid).toBeUndefined();
  });

  it('offers beside an answer what explains the question too, else what stands beside it', () => {
    const passages = [
      { id: 'first-lit', score: 0.9, shown: true },
      { id: 'unsettled', score: 0.3, shown: false },
      { id: 'dark-lamp', score: 0.2, shown: false },
    ];
    const answer = { outcome: 'answered' as const, language: 'en' as const, confidence: 1, passages };
    const { others } = answerView(lighthouse.article, 'when was it lit', answer) as PassagesView;
    const section = lighthouse.article.passages.find(({ id }) => id === 'first-lit')?.section;
    expect(others.map(({ id }) => id)).not.toContain('dark-lamp');
    expect(others[0]?.id).toBe('unsettled');
    expect(others.slice(1).map((each) => each.section)).toEqual([section, section]);
  });

  it('ASKED 22: silence shows no passage, only offers', () => {
    const { view } = run({ question: 'what does a ticket cost' });
    expect(view).toMatchObject({ kind: 'notCovered', reason: 'unsaid', topic: 'what a ticket costs' });
    expect(view).not.toHaveProperty('shown');
  });

  it('ASKED 21: at most three offers, from our own titles', () => {
    for (const question of [
      'the',
      'what does a ticket cost',
      'who sings the national anthem',
      'wie hoch ist der Turm',
    ]) {
      const { view } = run({ question });
      if (view.kind !== 'notCovered') continue;
      expect((view satisfies SilenceView).nearest.length).toBeLessThanOrEqual(3);
      expect(view.examples.length).toBeLessThanOrEqual(3);
    }
  });

  it('ASKED 39: the question’s language decides, whatever the client’s and the server’s', () => {
    expect(run({ question: '¿Cuánto mide la torre?' }).view.language).toBe('es');
    expect(run({ question: 'How tall is the tower?' }, 'es-ES', 'es-ES').view.language).toBe('en');
  });

  it('a question longer than its limit is cut before it is searched', () => {
    expect(run({ question: `how tall is the tower ${'x'.repeat(6000)}` }).view.kind).toMatch(
      /answer|notCovered/u,
    );
  });
});

describe('suggestions', () => {
  it('ASKED 3: 0 to 25 choices of 1 to 100 characters, for any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en-US', 'es-419', 'fr'),
        (typed, locale) => {
          const choices = complete(typed, locale);
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const { name, value } of choices)
            for (const text of [name, value]) {
              expect(text.length).toBeGreaterThanOrEqual(1);
              expect(text.length).toBeLessThanOrEqual(100);
            }
        },
      ),
    );
  });

  it('ASKED 26: come in the member’s language, or in the one that is forced', () => {
    expect(complete('', 'es-419')[0]?.name).toBe('¿Qué es el Faro de Morro Alto?');
    expect(complete('')[0]?.name).toBe('What is Morro Alto Light?');
    expect(complete('', 'en-US', { language: 'es' })[0]?.name).toBe('¿Qué es el Faro de Morro Alto?');
  });

  it.each(packs)('ASKED 5: each of $name gets its own passage first', (pack) => {
    for (const locale of ['en-US', 'es-ES']) {
      const parts = { ...pack, version: '' };
      const choices = ask.complete?.(parts, request({ locale, options: { question: '' } })) ?? [];
      expect(choices.length).toBe(Math.min(25, pack.article.questions.length));
      choices.forEach(({ value }, at) => {
        const { view } = replyOf(ask.run(parts, request({ locale, options: { question: value } })));
        expect((view as PassagesView).shown[0]?.id).toBe(pack.article.questions[at]?.passages[0]);
      });
    }
  });
});

describe('presses', () => {
  const show = (message: Partial<PressedMessage>, parts: Partial<Press>) => pressed('show', message, parts);

  it('a choice shows its passage, and the others stay reachable', () => {
    const reply = show({ shown: ['height'], offered: ['oldest', 'aurora'] }, { values: ['oldest'] });
    const view = reply.view as PassagesView;
    expect(view.shown.map(({ id }) => id)).toEqual(['oldest']);
    expect(view.others.map(({ id }) => id)).toEqual(['height', 'aurora']);
    expect(reply).toMatchObject({ place: 'update', isPrivate: false });
  });

  it('ids that the article does not have are dropped; with none left, the section’s passages are offered', () => {
    const view = show({ shown: ['gone'], offered: ['nope'] }, { values: ['aurora'] }).view as PassagesView;
    expect(view.others.map(({ id }) => id)).toEqual(['dark-lamp', 'unsettled']);
    expect(show({}, { values: ['nope'] }).view).toMatchObject({ kind: 'notice', notice: 'stale' });
  });

  it('the context has the neighbours of the same paragraph only', () => {
    const context_ = (id: string) => pressed('context', {}, { args: [id] }).view;
    expect(context_('aurora')).toMatchObject({ before: undefined, after: { id: 'dark-lamp' } });
    expect(context_('nope')).toMatchObject({ notice: 'stale' });
  });

  it('ASKED 6: a private answer can be shared under the member’s name; nothing else can', () => {
    const share = (message: Partial<PressedMessage>, parts: Partial<Press>) =>
      pressed('share', message, { args: ['height', 'oldest'], ...parts });
    const shared = share({ isPrivate: true }, {});
    expect(shared).toMatchObject({ isPrivate: false, place: 'new', view: { sharedBy: 'Ana' } });
    expect((shared.view as PassagesView).shown.map(({ id }) => id)).toEqual(['height', 'oldest']);
    for (const refused of [
      share({}, {}),
      share({ isPrivate: true }, { mine: false }),
      share({ isPrivate: true }, { args: ['x'] }),
    ])
      expect(refused).toMatchObject({ isPrivate: true, view: { notice: 'stale' } });
  });
});
