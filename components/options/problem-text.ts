// What is wrong with a file of settings, in words.
import type { FileProblem } from '../../settings/transfer.ts';

export function problemText(problem: FileProblem, messages: OptionsMessages): string {
  switch (problem.kind) {
    case 'no-json':
      return messages.noJson();
    case 'no-settings':
      return messages.noSettings();
    case 'newer-version':
      return messages.newerVersion();
    case 'unknown-setting':
      return messages.unknownSetting({ key: problem.key });
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
