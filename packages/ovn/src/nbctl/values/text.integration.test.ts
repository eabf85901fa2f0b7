import { execFile } from 'node:child_process';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase, type Database } from '@ovn-console/lab';
import type { Column } from '@ovn-console/ovsdb/schema';
import { northbound } from '../../schema/northbound/database.ts';
import { parseDatum } from './parse-datum.ts';
import { printDatum } from './print-value.ts';
import { ValueTextError } from './value-text-error.ts';

/** The real one, which prints to the last byte what is compared. */
const tool = 'ovn-nbctl';

let database: Database;
beforeAll(async () => {
  database = await startDatabase({ schema: 'nb' });
  await nbctl(['init', '--', 'ls-add', 'ls', '--', 'lsp-add', 'ls', 'vm']);
  await nbctl(['--id=@a', 'create', 'ACL', ...aclColumns, '--', 'add', 'Logical_Switch', 'ls', 'acls', '@a']); // prettier-ignore
});
afterAll(async () => {
  await database.stop();
});

const aclColumns = ['direction=to-lport', 'priority=1', 'match=1', 'action=drop', 'name=acl'];

/** What ovn-nbctl writes to stdout, or to stderr when it fails. */
async function nbctl(argv: readonly string[]): Promise<string> {
  const env = { ...process.env, OVN_NB_DB: database.remote };
  return new Promise((resolve) => {
    execFile(tool, argv, { env }, (error, stdout, stderr) => {
      resolve(error ? stderr : stdout);
    });
  });
}

interface Place {
  readonly table: string;
  readonly record: string;
  readonly column: string;
}

/** What ovn-nbctl makes of a text, and how it writes that. */
function theirs({ table, record, column }: Place, text: string): Promise<string> {
  const set = ['set', table, record, `${column}=${text}`];
  return nbctl(['--dry-run', ...set, '--', 'get', table, record, column]);
}

function ours(place: Place, text: string): string {
  const type = typeOf(place);
  try {
    return printDatum(type, parseDatum(type, text));
  } catch (error) {
    if (error instanceof ValueTextError) return `ovn-nbctl: ${error.message}`;
    throw error;
  }
}

function typeOf({ table, column }: Place): Column {
  const declared = northbound.tables.find(({ name }) => name === table);
  const type: Column | undefined = Object.entries(declared?.columns ?? {}).find(
    ([name]) => name === column,
  )?.[1];
  if (!type) throw new TypeError(`no column ${table}.${column}`);
  return type;
}

const port = { table: 'Logical_Switch_Port', record: '.' };
const acl = { table: 'ACL', record: '.' };
const places: readonly Place[] = [
  { ...port, column: 'addresses' },
  { ...port, column: 'name' },
  { ...port, column: 'tag' },
  { ...port, column: 'up' },
  { ...port, column: 'options' },
  { ...port, column: 'parent_name' },
  { ...acl, column: 'priority' },
  { ...acl, column: 'severity' },
  { ...acl, column: 'direction' },
  { ...acl, column: 'meter' },
  { table: 'NB_Global', record: '.', column: 'hv_cfg' },
];

const piece = fc.oneof(
  fc.constantFrom('a', 'b', 'true', 'off', '1', '-2', '4095', '1-3', '9-8', '4095-4099'),
  fc.constantFrom('"', '""', '"a b"', '\\', '\\"', String.raw`"\n"`, String.raw`"\q"`),
  fc.constantFrom(String.raw`"\u00e9"`, String.raw`"\ud83d\ude00"`, String.raw`"\ud83dx"`),
  fc.constantFrom(String.raw`"\udc0"`, String.raw`"\ud83d\u0041"`),
  fc.constantFrom(String.raw`"\u12"`, String.raw`"\u0000"`, String.raw`"\u1"`, 'to-lport', 'info'),
  fc.constantFrom(',', ', ', '=', ' ', ':', '[', ']', '{', '}', '<', '>', '!', '\t', '\n'),
  fc.constantFrom('9223372036854775807', '9223372036854775808', '-9223372036854775808', '+5'),
  fc.constantFrom('é', '😀', '\uFFFD', '\u0001', '\u007F', 'a-b.c_1', '@', '0x10', '1.5'),
  fc.string({ maxLength: 3 }).filter((text) => !text.includes('\0')),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((sample) => sample !== '');

describe('texts of values', () => {
  it('are read, refused and printed as by ovn-nbctl', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), text, async (place, sample) => {
        expect(`${ours(place, sample)}\n`).toBe(await theirs(place, sample));
      }),
      { numRuns: 600, interruptAfterTimeLimit: 50_000 },
    );
  });

  it('come back as they were, whatever strings a set holds', async () => {
    const strings = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string()).filter((one) => !one.includes('\0')),
      { maxLength: 4 },
    );
    const place: Place = { ...port, column: 'addresses' };
    await fc.assert(
      fc.asyncProperty(strings, async (values) => {
        const datum = new Map(values.map((value) => [value, undefined]));
        const printed = printDatum(typeOf(place), datum);
        expect(new Set(parseDatum(typeOf(place), printed).keys())).toEqual(new Set(values));
        expect(await theirs(place, printed)).toBe(`${ours(place, printed)}\n`);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 20_000 },
    );
  });
});
