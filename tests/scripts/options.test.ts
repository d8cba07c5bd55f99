// Each script that is run by hand says what it does, and refuses what it does not know before it begins.
import { describe, expect, it } from 'vitest';
import { start } from '../support/program.js';

describe.each([
  'eval/main',
  'bench',
  'replicas',
  'schema',
  'screenshots',
  'soak',
  'fuzz',
  'cards',
  'commands',
])('scripts/%s', (name) => {
  const run = (option: string) => start(`scripts/${name}.js`, {}, undefined, [option]).ended;

  it('prints with --help what it does, by the name under which it is run', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`npm run ${name.replace('/main', '')}`);
  });

  it('ends with code 2 where an option is unknown, and names it', async () => {
    const { code, stderr } = await run('--nonsense');
    expect(code).toBe(2);
    expect(stderr).toContain('--nonsense');
  });
});
