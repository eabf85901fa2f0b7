import type { Request } from '../options/settings.ts';
import { helpText } from './help-text.ts';
import { listCommands, listOptions } from './lists.ts';
import { versionText } from './version-text.ts';

const answers: Readonly<Record<Request, () => string>> = {
  help: helpText,
  version: versionText,
  commands: listCommands,
  options: listOptions,
};

/** What the program tells about itself. */
export function answerRequest(request: Request): string {
  return answers[request]();
}
