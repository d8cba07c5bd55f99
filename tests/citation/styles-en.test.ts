// The five text styles in English, to the letter, as their manuals write an online encyclopaedia entry.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { cite } from '../../src/citation/cite.js';
import { inText, offline, reference, written } from './sources.js';

const url = 'https://atlas.example/lights/morro-alto-light';
const dated = { published: '2025-09-03' };
const unsigned = { author: undefined };

describe('APA 7', () => {
  it('cites an undated entry with n.d. and the day of retrieval', () => {
    expect(reference('apa', 'en')).toBe(
      `Ferrer, M. L. (n.d.). Morro Alto Light. In *Atlas of Lights*. Retrieved November 23, 2026, from ${url}`,
    );
  });
  it('cites a dated entry with its year and no day of retrieval', () => {
    expect(reference('apa', 'en', dated)).toBe(
      `Ferrer, M. L. (2025). Morro Alto Light. In *Atlas of Lights*. ${url}`,
    );
  });
  it('puts the title first where there is no author', () => {
    expect(reference('apa', 'en', unsigned)).toBe(
      `Morro Alto Light. (n.d.). In *Atlas of Lights*. Retrieved November 23, 2026, from ${url}`,
    );
  });
  it('ends after the container where there is no address', () => {
    expect(reference('apa', 'en', offline)).toBe(
      'Ferrer, M. L. (n.d.). Morro Alto Light. In *Atlas of Lights*.',
    );
  });
  it('cites author, date and paragraph in the text', () => {
    expect(inText('apa', 'en', undefined)).toBe('(Ferrer, n.d.)');
    expect(inText('apa', 'en', 2)).toBe('(Ferrer, n.d., para. 2)');
    expect(inText('apa', 'en', 0)).toBe('(Ferrer, n.d., header)');
    expect(inText('apa', 'en', 2, dated)).toBe('(Ferrer, 2025, para. 2)');
    expect(inText('apa', 'en', 2, unsigned)).toBe('(“Morro Alto Light,” n.d., para. 2)');
  });
});

describe('MLA 9', () => {
  it('cites an undated entry with the day of access', () => {
    expect(reference('mla', 'en')).toBe(
      `Ferrer, Marta L. “Morro Alto Light.” *Atlas of Lights*, ${url}. Accessed 23 Nov. 2026.`,
    );
  });
  it('cites a dated entry with its day, its month shortened, and no day of access', () => {
    expect(reference('mla', 'en', dated)).toBe(
      `Ferrer, Marta L. “Morro Alto Light.” *Atlas of Lights*, 3 Sept. 2025, ${url}.`,
    );
  });
  it('puts the title first where there is no author', () => {
    expect(reference('mla', 'en', unsigned)).toBe(
      `“Morro Alto Light.” *Atlas of Lights*, ${url}. Accessed 23 Nov. 2026.`,
    );
  });
  it('ends after the container where there is no address', () => {
    expect(reference('mla', 'en', offline)).toBe('Ferrer, Marta L. “Morro Alto Light.” *Atlas of Lights*.');
  });
  it('cites the author, or the title, and the paragraph in the text', () => {
    expect(inText('mla', 'en', undefined)).toBe('(Ferrer)');
    expect(inText('mla', 'en', 2)).toBe('(Ferrer, par. 2)');
    expect(inText('mla', 'en', 0)).toBe('(Ferrer, header)');
    expect(inText('mla', 'en', undefined, unsigned)).toBe('(“Morro Alto Light”)');
    expect(inText('mla', 'en', 2, unsigned)).toBe('(“Morro Alto Light,” par. 2)');
  });
});

describe('Chicago 17', () => {
  it('cites an undated entry with the day of access', () => {
    expect(reference('chicago', 'en')).toBe(
      `Ferrer, Marta L. “Morro Alto Light.” In *Atlas of Lights*. Accessed November 23, 2026. ${url}.`,
    );
  });
  it('cites a dated entry with its day alone', () => {
    expect(reference('chicago', 'en', dated)).toBe(
      `Ferrer, Marta L. “Morro Alto Light.” In *Atlas of Lights*. September 3, 2025. ${url}.`,
    );
  });
  it('cites an unsigned entry under its work', () => {
    expect(reference('chicago', 'en', unsigned)).toBe(
      `*Atlas of Lights*, s.v. “Morro Alto Light.” Accessed November 23, 2026. ${url}.`,
    );
  });
  it('says n.d. where there is neither a date nor an address', () => {
    expect(reference('chicago', 'en', offline)).toBe(
      'Ferrer, Marta L. “Morro Alto Light.” In *Atlas of Lights*. N.d.',
    );
    expect(inText('chicago', 'en', 2, offline)).toBe(
      'Marta L. Ferrer, “Morro Alto Light,” in *Atlas of Lights*, para. 2, n.d.',
    );
  });
  it('gives the full note, with the paragraph where a page would stand', () => {
    expect(inText('chicago', 'en', undefined)).toBe(
      `Marta L. Ferrer, “Morro Alto Light,” in *Atlas of Lights*, accessed November 23, 2026, ${url}.`,
    );
    expect(inText('chicago', 'en', 2)).toBe(
      `Marta L. Ferrer, “Morro Alto Light,” in *Atlas of Lights*, para. 2, accessed November 23, 2026, ${url}.`,
    );
    expect(inText('chicago', 'en', 0, dated)).toBe(
      `Marta L. Ferrer, “Morro Alto Light,” in *Atlas of Lights*, header, September 3, 2025, ${url}.`,
    );
    expect(inText('chicago', 'en', 2, unsigned)).toBe(
      `*Atlas of Lights*, s.v. “Morro Alto Light,” para. 2, accessed November 23, 2026, ${url}.`,
    );
  });
});

describe('Harvard', () => {
  it('cites an undated entry as no date, with the day before the month', () => {
    expect(reference('harvard', 'en')).toBe(
      `Ferrer, M.L. (no date) ‘Morro Alto Light’, *Atlas of Lights*. Available at: ${url} (Accessed: 23 November 2026).`,
    );
  });
  it('keeps the day of access beside the year of a dated entry', () => {
    expect(reference('harvard', 'en', dated)).toBe(
      `Ferrer, M.L. (2025) ‘Morro Alto Light’, *Atlas of Lights*. Available at: ${url} (Accessed: 23 November 2026).`,
    );
  });
  it('puts the title first where there is no author', () => {
    expect(reference('harvard', 'en', unsigned)).toBe(
      `‘Morro Alto Light’ (no date) *Atlas of Lights*. Available at: ${url} (Accessed: 23 November 2026).`,
    );
  });
  it('ends after the container where there is no address, and after the address where nobody knows when it was read', () => {
    expect(reference('harvard', 'en', offline)).toBe(
      'Ferrer, M.L. (no date) ‘Morro Alto Light’, *Atlas of Lights*.',
    );
    expect(reference('harvard', 'en', { read: '' })).toBe(
      `Ferrer, M.L. (no date) ‘Morro Alto Light’, *Atlas of Lights*. Available at: ${url}.`,
    );
  });
  it('cites author, date and paragraph in the text', () => {
    expect(inText('harvard', 'en', undefined)).toBe('(Ferrer, no date)');
    expect(inText('harvard', 'en', 2)).toBe('(Ferrer, no date, para. 2)');
    expect(inText('harvard', 'en', 0, dated)).toBe('(Ferrer, 2025, header)');
    expect(inText('harvard', 'en', 2, unsigned)).toBe('(‘Morro Alto Light’, no date, para. 2)');
  });
});

describe('Vancouver', () => {
  it('says what the entry does not: place and date', () => {
    expect(reference('vancouver', 'en')).toBe(
      `Ferrer ML. Morro Alto Light. In: Atlas of Lights [Internet]. [place unknown]: Atlas of Lights; [date unknown] [cited 2026 Nov 23]. Available from: ${url}`,
    );
  });
  it('cites a dated entry with its day and the day of citation', () => {
    expect(reference('vancouver', 'en', dated)).toBe(
      `Ferrer ML. Morro Alto Light. In: Atlas of Lights [Internet]. [place unknown]: Atlas of Lights; 2025 Sep 3 [cited 2026 Nov 23]. Available from: ${url}`,
    );
  });
  it('puts the title first where there is no author', () => {
    expect(reference('vancouver', 'en', unsigned)).toBe(
      `Morro Alto Light. In: Atlas of Lights [Internet]. [place unknown]: Atlas of Lights; [date unknown] [cited 2026 Nov 23]. Available from: ${url}`,
    );
  });
  it('is not from the Internet where there is no address', () => {
    expect(reference('vancouver', 'en', offline)).toBe(
      'Ferrer ML. Morro Alto Light. In: Atlas of Lights. [place unknown]: Atlas of Lights; [date unknown].',
    );
  });
  it('ends an address with a full stop only after a slash', () => {
    expect(reference('vancouver', 'en', { url: 'https://atlas.example/' })).toMatch(
      /Available from: https:\/\/atlas\.example\/\.$/u,
    );
  });
  it('cites a number and the paragraph in the text', () => {
    expect(inText('vancouver', 'en', undefined)).toBe('(1)');
    expect(inText('vancouver', 'en', 2)).toBe('(1, para. 2)');
    expect(inText('vancouver', 'en', 0)).toBe('(1, header)');
  });
});

const pack = fileURLToPath(new URL('../../data/cecot.yaml', import.meta.url));
describe.skipIf(!existsSync(pack))(
  'the article of data/cecot.yaml (skipped where the pack is absent)',
  () => {
    const url = 'https://www.britannica.com/topic/Terrorism-Confinement-Center';
    it.each([
      [
        'apa',
        `Angell, K. (n.d.). Terrorism Confinement Center. In *Encyclopaedia Britannica*. Retrieved November 23, 2026, from ${url}`,
      ],
      [
        'mla',
        `Angell, Katie. “Terrorism Confinement Center.” *Encyclopaedia Britannica*, ${url}. Accessed 23 Nov. 2026.`,
      ],
      [
        'chicago',
        `Angell, Katie. “Terrorism Confinement Center.” In *Encyclopaedia Britannica*. Accessed November 23, 2026. ${url}.`,
      ],
      [
        'harvard',
        `Angell, K. (no date) ‘Terrorism Confinement Center’, *Encyclopaedia Britannica*. Available at: ${url} (Accessed: 23 November 2026).`,
      ],
      [
        'vancouver',
        `Angell K. Terrorism Confinement Center. In: Encyclopaedia Britannica [Internet]. [place unknown]: Encyclopaedia Britannica; [date unknown] [cited 2026 Nov 23]. Available from: ${url}`,
      ],
    ] as const)('is cited in %s', (style, expected) => {
      expect(written(cite(loadPack(pack), style, 'en').reference)).toBe(expected);
    });
  },
);
