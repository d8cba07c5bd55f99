// What a picture looks like: nothing overflows, all can be read, the alt text says the same.
import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { draw } from '../../scripts/cards/render.js';
import { margin, smallest, width } from '../../scripts/cards/style.js';
import { joiner } from '../../scripts/cards/element.js';
import { pictures, textsOf } from './layouts.js';

/** WCAG 2.2, "relative luminance" of a colour as #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(pictures)('$title', ({ layout, alt }) => {
  const texts = textsOf(layout);

  it('can be read: contrast of 4.5 to 1 or more (WCAG 2.2, AA), and no small print', () => {
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(({ colour, paper }) => !(contrast(colour, paper) >= 4.5))).toEqual([]);
    expect(texts.filter(({ size }) => !(size >= smallest))).toEqual([]);
  });

  it('says nothing that its alt text does not say', () => {
    const parts = texts.flatMap(({ text }) =>
      text.replaceAll(joiner, '').replaceAll('\u00A0', ' ').trim().split(' · '),
    );
    expect(parts.filter((part) => !alt.includes(part))).toEqual([]);
  });

  it('keeps every box and every drop of ink within its margins', async () => {
    const { nodes, svg } = await draw(layout);
    const [whole] = nodes;
    expect(whole?.width).toBe(width);
    const written = nodes.filter(({ textContent }) => textContent !== undefined);
    expect(written.length).toBe(texts.length);
    const outside = written.filter(
      ({ left, top, width: wide, height }) =>
        left < margin - 1 ||
        left + wide > width - margin + 1 ||
        top < 0 ||
        top + height > (whole?.height ?? 0),
    );
    expect(outside.map(({ textContent }) => textContent)).toEqual([]);
    // Taller than this, it is shown as a strip that nobody can read.
    expect(whole?.height).toBeLessThan(1.75 * width);
    expect(await inkInMargins(svg)).toEqual([]);
  });
});

/** The rows, at half the size, in which the left or right margin is not of one colour. */
async function inkInMargins(svg: string): Promise<number[]> {
  const half = width / 2;
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: half },
    font: { loadSystemFonts: false },
  });
  const { pixels } = image;
  const columns = Array.from({ length: margin / 2 - 2 }, (_, at) => at);
  return Array.from({ length: image.height }, (_, row) => row).filter((row) => {
    const colourAt = (column: number): number => pixels.readUInt32BE((row * half + column) * 4);
    return columns.some((at) => colourAt(at) !== colourAt(0) || colourAt(half - 1 - at) !== colourAt(0));
  });
}
