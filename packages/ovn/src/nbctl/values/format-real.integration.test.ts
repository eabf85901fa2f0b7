import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatExactReal, formatReal } from './format-real.ts';

it('reals are written as printf(3) writes them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 50 }),
      (numbers) => {
        const script = 'import sys\nfor line in sys.stdin: print("%.15g" % float(line))';
        const input = numbers.map(String).join('\n');
        const printed = execFileSync('python3', ['-c', script], { input, encoding: 'utf8' });
        expect(numbers.map((number) => formatReal(number === 0 ? 0 : number))).toEqual(
          printed.trimEnd().replaceAll(/^-0$/gm, '0').split('\n'),
        );
        for (const number of numbers) expect(Number(formatExactReal(number))).toBe(number + 0);
      },
    ),
    { numRuns: 20 },
  );
});
