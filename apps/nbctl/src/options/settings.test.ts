import { describe, expect, it } from 'vitest';
import { allOptions } from './option-table.ts';
import { readOptions } from './read-options.ts';
import { applyOptions, defaultSettings, type Settings } from './settings.ts';

function settings(...argv: string[]): Settings {
  return applyOptions(defaultSettings, readOptions(argv, allOptions()).given);
}

describe('applyOptions', () => {
  it('lets a later option have its way over an earlier one', () => {
    expect(settings('--wait=hv', '--no-wait').wait).toBeUndefined();
    expect(settings('--bare', '--format=csv').style).toMatchObject({
      format: 'csv',
      data: 'bare',
      headings: false,
    });
  });

  it('carries out the first request and looks no further', () => {
    expect(settings('--help', '--version', '--wait=never').request).toBe('help');
  });

  it('keeps the options of the first command for it', () => {
    const { commandOptions } = settings('--may-exist', '--type', 'switch');
    expect(commandOptions).toEqual(['--may-exist', '--type=switch']);
  });

  it.each([
    [['--wait=foo'], 'argument to --wait must be "none", "sb", or "hv"'],
    [['-t', 'abc'], 'value abc on -t or --timeout is invalid'],
    [['-t', '0'], 'value 0 on -t or --timeout is invalid'],
    [['--timeout=4294967296'], 'value 4294967296 on -t or --timeout is invalid'],
    [['--format=xx'], 'unknown output format "xx"'],
    [['-dxx'], 'unknown data format "xx"'],
    [['--may-exist', '--may-exist'], "'--may-exist' option specified multiple times"],
    [['--detach'], 'there is no daemon mode: every command connects by itself, quickly'],
  ])('refuses %j', (argv, message) => {
    expect(() => settings(...argv)).toThrow(message);
  });
});
