// `npm run cards`: the files that it makes, takes over and makes again, and what it says where it cannot.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/cards.js';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { missingPictures, noPictures, picturesIn } from '../../src/reply/pictures.js';
import { edited, packPath } from '../article/lighthouse.js';

const above = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => {
  rmSync(above, { recursive: true });
});
let folders = 0;
const newFolder = (): string => join(above, String((folders += 1)));

interface Run {
  readonly code: number;
  readonly helped: string;
  readonly said: string;
}

async function run(env: Record<string, string>, ...argv: string[]): Promise<Run> {
  const written = { helped: '', said: '' };
  const code = await main(argv, env, {
    out: (text) => (written.helped += text),
    err: (text) => (written.said += text),
  });
  return { code, ...written };
}

async function cards(pack: string, ...argv: string[]): Promise<Run> {
  return run({ PACK_FILE: pack }, ...argv);
}

/** A pack that is the lighthouse's with one change. */
function changed(from: string, to: string): string {
  const path = `${newFolder()}.yaml`;
  writeFileSync(path, edited(from, to));
  return path;
}

const files = (folder: string): string[] => readdirSync(folder).sort();

describe('npm run cards', () => {
  const folder = newFolder();
  const wanted = missingPictures(loadPack(packPath), noPictures);

  it('makes a PNG of 1200 pixels and less than 150 kB for each fact and the timeline, in each language', async () => {
    const { code, said } = await cards(packPath, '--out', folder);
    expect(code).toBe(0);
    expect(said).toMatch(/^Making 8 pictures…\nPictures: 8 made, 0 kept\.\n$/u);
    expect(files(folder)).toEqual([...wanted, 'made.json'].sort());
    for (const name of wanted) {
      const png = readFileSync(join(folder, name));
      expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
      expect(png.readUInt32BE(16)).toBe(1200);
      expect(png.readUInt32BE(20)).toBeGreaterThan(600);
      expect(png.length).toBeLessThan(150_000);
    }
  });

  it('keeps what is there, and makes again what was made otherwise or is lost', async () => {
    const [first = '', second = '', third = ''] = wanted;
    const past = new Date('2020-01-01');
    for (const name of wanted) utimesSync(join(folder, name), past, past);
    expect((await cards(packPath, '--out', folder)).said).toMatch(/^Pictures: 0 made, 8 kept\.\n$/u);
    expect(statSync(join(folder, first)).mtime).toEqual(past);

    const record = join(folder, 'made.json');
    const made = JSON.parse(readFileSync(record, 'utf8')) as Record<string, object>;
    writeFileSync(
      record,
      JSON.stringify({ ...made, [first]: { ...made[first], recipe: 'an older layout' } }),
    );
    rmSync(join(folder, second));
    expect((await cards(packPath, '--out', folder)).said).toMatch(/: 2 made, 6 kept\.\n$/u);
    expect(statSync(join(folder, first)).mtime).not.toEqual(past);
    expect(statSync(join(folder, third)).mtime).toEqual(past);
    expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual(made);
  });

  it('takes over what an earlier build made, and nothing that is no longer wanted', async () => {
    const pack = changed('43 metres, es', '44 metres, es');
    const next = newFolder();
    const { code, said } = await cards(pack, '--out', next, '--from', folder);
    expect(code).toBe(0);
    expect(said).toMatch(/^Making 1 picture…\nPictures: 1 made, 7 kept\.\n$/u);
    expect(missingPictures(loadPack(pack), picturesIn(next))).toEqual([]);
    expect(files(next)).toHaveLength(9);
  });

  it('leaves the pictures of another pack there in a build of the program’s own', async () => {
    const next = newFolder();
    const other = changed('43 metres, es', '45 metres, es');
    writeFileSync(other, readFileSync(other, 'utf8').replace('command: faro', 'command: otro'));
    expect((await cards(other, '--out', next, '--from', folder)).said).toMatch(/: 1 made, 7 kept\.\n$/u);
    expect(files(next)).toHaveLength(10);
    expect(missingPictures(loadPack(other), picturesIn(next))).toEqual([]);
    expect(missingPictures(loadPack(packPath), picturesIn(next))).toEqual([]);
  });

  it('makes pictures in the language of the pack only', async () => {
    const next = newFolder();
    await cards(changed('languages: [en, es]', 'languages: [es]'), '--out', next, '--from', folder);
    expect(files(next).filter((name) => name.includes('-en-'))).toEqual([]);
    expect(files(next).filter((name) => name.includes('-es-'))).toHaveLength(4);
  });

  it('leaves out a picture with a character that no font has, and names both', async () => {
    const pack = changed('label: { en: height of the tower,', 'label: { en: height of the 塔,');
    const next = newFolder();
    const { code, said } = await cards(pack, '--out', next, '--from', folder);
    expect(code).toBe(1);
    expect(said).toMatch(/^metres-en-\w{8}\.png: no font has the characters 塔$/mu);
    expect(said).toMatch(/: 0 made, 7 kept\.\n$/u);
    expect(missingPictures(loadPack(pack), picturesIn(next))).toHaveLength(1);
  });

  it('says what is wrong with a pack, with the environment or with its use', async () => {
    expect(await cards('nowhere.yaml')).toEqual({
      code: 1,
      helped: '',
      said: 'nowhere.yaml:1: the file cannot be read (there is none of this name); check its name and its rights\n',
    });
    expect(await run({ PORT: 'x' })).toEqual({
      code: 1,
      helped: '',
      said: 'PORT is "x"; expected a whole number from 1 to 65535.\n',
    });
    const wrong = await cards(packPath, '--wrong');
    expect(wrong.code).toBe(2);
    expect(wrong.said).toContain("Unknown option '--wrong'");
    expect(wrong.said).toContain('npm run cards -- --out FOLDER');
    const help = await cards(packPath, '--help');
    expect([help.code, help.said]).toEqual([0, '']);
    expect(help.helped).toContain('npm run cards -- --from FOLDER');
  });
});

describe('the build', () => {
  it('has made every picture of the bundled pack where the bot reads them', () => {
    const built = fileURLToPath(new URL('../../dist/pictures', import.meta.url));
    expect(missingPictures(loadPack(bundledPack), picturesIn(built))).toEqual([]);
  });
});
