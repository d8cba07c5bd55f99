// Draws a layout: satori makes it an SVG, resvg a PNG. Called by make.ts; the one file that knows both libraries.
import { readFileSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type SatoriNode, type SatoriOptions } from 'satori';
import { joiner, type Element } from './element.js';
import { faces } from './faces.js';
import { indexedPng } from './png.js';
import { width } from './style.js';

/** A character that no font has; the picture would show a box in its place. */
export class GlyphError extends Error {
  override readonly name = 'GlyphError';
}

export interface Drawing {
  readonly svg: string;
  /** Every box and text with its place, in pixels. */
  readonly nodes: readonly SatoriNode[];
}

let fonts: SatoriOptions['fonts'] | undefined;

/**
 * @param layout A picture's boxes.
 * @throws GlyphError when a character of it is in no font.
 */
export async function draw(layout: Element): Promise<Drawing> {
  fonts ??= faces.map(({ name, weight, file }) => ({ name, weight, data: readFileSync(file) }));
  const nodes: SatoriNode[] = [];
  const unknown: string[] = [];
  const svg = await satori(layout, {
    width,
    fonts,
    onNodeDetected: (node) => nodes.push(node),
    loadAdditionalAsset: (_language, segment) => {
      if (segment.replaceAll(joiner, '') !== '') unknown.push(segment);
      return Promise.resolve([]);
    },
    onStyleError: (error) => {
      throw error;
    },
  });
  if (unknown.length > 0) throw new GlyphError(`no font has the characters ${unknown.join(' ')}`);
  return { svg, nodes };
}

/** @returns The PNG, 1200 pixels wide. */
export async function paint({ svg }: Drawing): Promise<Uint8Array> {
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return (await indexedPng(image.pixels, image.width)) ?? image.asPng();
}
