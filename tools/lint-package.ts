// Lints the built Firefox package as the add-on store does: no error, and no warning but Preact's own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './build.ts';

interface Message {
  code: string;
  message: string;
  description: string;
  file?: string;
  line?: number;
  column?: number;
}

const folder = builtExtension('firefox');
const program = join(import.meta.dirname, '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const { stdout } = spawnSync(
  process.execPath,
  [program, 'lint', '--source-dir', folder, '--no-config-discovery', '--output', 'json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const report: { errors: Message[]; warnings: Message[] } = JSON.parse(stdout);
const messages = [...report.errors, ...report.warnings.filter((warning) => !isOfPreact(warning))];
for (const { code, message, file, line, column } of messages) {
  console.error(`${file ?? 'package'}:${line ?? 0}:${column ?? 0} ${code}: ${message}`);
}
console.log(
  `web-ext lint: ${report.errors.length} errors, ${messages.length - report.errors.length} warnings of ours`,
);
process.exitCode = messages.length === 0 ? 0 : 1;

/** Preact can set innerHTML to the `__html` of a property that no component of ours uses (the lint sees to that). */
function isOfPreact({ code, file, line, column }: Message): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || file === undefined || line === undefined || column === undefined) {
    return false;
  }
  const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(column, column + 60).includes('.__html');
}
