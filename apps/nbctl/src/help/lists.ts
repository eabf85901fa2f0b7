import { argumentUsage, commandGroups, optionUsage } from '@ovn-console/ovn/commands';
import { allOptions } from '../options/option-table.ts';

/** What `--options` prints: a line for each form of each option, for shells to complete. */
export function listOptions(): string {
  return allOptions()
    .flatMap(({ name, letter, argument }) => {
      const isPlain = argument === 'none';
      const long = `--${name}${isPlain ? '' : '=ARG'}\n`;
      return letter === undefined ? [long] : [long, `-${letter}${isPlain ? '' : ' ARG'}\n`];
    })
    .join('');
}

/** What `--commands` prints: options, name and arguments of every command, for shells to complete. */
export function listCommands(): string {
  return commandGroups()
    .flatMap(([, definitions]) => definitions)
    .map((definition) => {
      const options = optionUsage(definition).map((option) => option.replace(/=.*\]$/, '=]'));
      return `${[...options, ''].join(' ')},${definition.name},${argumentUsage(definition).join(' ')}\n`;
    })
    .join('');
}
