// What is wrong with a file of settings, in words.
import type { FileProblem } from '../../settings/transfer.ts';

/** Of a file that is not one of settings at all, most is not worth reading. */
const mostTold = 5;

/** What is wrong, and of very much the first few things and how many more there are. */
export function problemTexts(problems: readonly FileProblem[], messages: OptionsMessages): string[] {
  const told = problems.slice(0, mostTold).map((problem) => problemText(problem, messages));
  const count = problems.length - told.length;
  return count > 0 ? [...told, messages.moreProblems({ count })] : told;
}

function problemText(problem: FileProblem, messages: OptionsMessages): string {
  switch (problem.kind) {
    case 'no-json':
      return messages.noJson();
    case 'no-settings':
      return messages.noSettings();
    case 'newer-version':
      return messages.newerVersion();
    case 'unknown-setting':
      return messages.unknownSetting({ key: shortened(problem.key) });
    default:
      return invalidValueText(problem, messages);
  }
}

type InvalidValue = Extract<FileProblem, { kind: 'invalid-value' }>;

function invalidValueText({ key, range }: InvalidValue, messages: OptionsMessages): string {
  switch (range.type) {
    case 'boolean':
      return messages.invalidBoolean({ key });
    case 'choice':
      return messages.invalidChoice({ key, choices: range.choices.join(', ') });
    case 'number':
      return messages.invalidNumber({
        key,
        minimum: String(range.minimum),
        maximum: String(range.maximum),
      });
    default:
      return messages.invalidHosts({ key });
  }
}

/** In UTF-16 units; longer than any setting's name. */
const longestKey = 40;

function shortened(key: string): string {
  return key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
}
