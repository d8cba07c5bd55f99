// The options of scripts that measure or make something and take few: bench, eval, replicas, schema, screenshots, soak.
import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Ends the process with the usage for `--help`, and with a line and code 2 for what is no option.
 * @param usage What the script does and takes.
 * @returns The options that were given.
 */
export function optionsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values } = parseArgs({ options: { ...options, help } });
    if ('help' in values && values.help === true) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    process.exit(2);
  }
}
