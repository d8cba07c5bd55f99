// Writes a picture of few colours as a PNG with a palette, lossless and half as large as resvg's own. Called by
// render.ts. Portable Network Graphics (W3C, third edition), sections 5 and 11.
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Colours that a palette of one byte a pixel holds (section 11.2.1). */
const maxColours = 256;

/**
 * @param pixels Red, green, blue and opacity of each pixel, a byte each, row by row; all opaque.
 * @param width In pixels.
 * @returns The file, or undefined where there are more than 256 colours.
 */
export async function indexedPng(pixels: Uint8Array, width: number): Promise<Uint8Array | undefined> {
  const height = pixels.length / 4 / width;
  const all = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const palette = new Map<number, number>();
  // Each row begins with a byte that names its filter: 0, none (section 9).
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = all.readUInt32BE((y * width + x) * 4) >>> 8;
      const index = palette.get(colour) ?? palette.size;
      if (index === maxColours) return undefined;
      palette.set(colour, index);
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, each an index of the palette
  const colours = Buffer.alloc(palette.size * 3);
  for (const [colour, index] of palette) colours.writeUIntBE(colour, index * 3, 3);
  const data = await promisify(deflate)(rows);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    ...chunk('PLTE', colours),
    ...chunk('IDAT', data),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer[] {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return [length, content, check];
}
