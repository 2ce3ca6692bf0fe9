// What a command is called with. Where that is `--help`, or nothing that it knows, it tells how it is to be called.
import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * @param usage how the command is to be called
 * @param isEnough whether it can do with these; else it ends, as with options that it does not know
 */
export function argumentsOf<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
  isEnough: (found: ReturnType<typeof parseArgs<Config>>) => boolean = () => true,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  let problem = 'Something is missing.';
  try {
    const found = parseArgs(config);
    if (isEnough(found)) return found;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}
