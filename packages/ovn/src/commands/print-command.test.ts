import { describe, expect, it } from 'vitest';
import { parseCommands, printCommand, printLines, printScript } from './index.ts';

const commands = parseCommands([
  { type: 'addLogicalSwitch', name: 'ls', mayExist: true },
  { type: 'setLogicalSwitchPortAddresses', port: 'vm1', addresses: ['52:54:00:00:00:01 10.0.0.1'] },
]);

describe('printed commands', () => {
  it('put options before the command', () => {
    expect(commands.map((command) => printCommand(command))).toEqual([
      ['--may-exist', 'ls-add', 'ls'],
      ['lsp-set-addresses', 'vm1', '52:54:00:00:00:01 10.0.0.1'],
    ]);
  });

  it('are one line each, or one line in all', () => {
    expect(printLines(commands)).toEqual([
      'ovn-nbctl --may-exist ls-add ls',
      "ovn-nbctl lsp-set-addresses vm1 '52:54:00:00:00:01 10.0.0.1'",
    ]);
    expect(printScript(commands)).toBe(
      "ovn-nbctl --may-exist ls-add ls -- lsp-set-addresses vm1 '52:54:00:00:00:01 10.0.0.1'",
    );
  });
});
