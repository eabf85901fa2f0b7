import { describe, expect, it } from 'vitest';
import { networkOf } from '../../testing/network-of.ts';
import { parseArguments } from '../parse-arguments.ts';
import { plan, type Plan } from '../plan.ts';

const network = networkOf(
  parseArguments(
    [
      'ls-add ls -- lb-add lb 10.0.0.1:80 10.0.0.2:80 -- lb-add lb fd00::1 fd00::2',
      'ls-lb-add ls lb -- lb-add one 10.0.0.9 10.0.0.2',
    ]
      .join(' -- ')
      .split(' '),
  ),
);

function planned(line: string): Plan {
  return plan(parseArguments(line.split(' ')), network);
}

function changesOf(line: string): unknown[] {
  return planned(line).operations.filter(({ op }) => op !== 'wait');
}

describe('a VIP', () => {
  it('is added and written over by itself, whatever others do to the rest', () => {
    expect(changesOf('lb-add lb 10.0.0.5 10.0.0.6')).toMatchObject([
      { op: 'mutate', mutations: [['vips', 'insert', ['map', [['10.0.0.5', '10.0.0.6']]]]] },
    ]);
    expect(changesOf('--may-exist lb-add lb 10.0.0.1:80 10.0.0.3:80')).toMatchObject([
      {
        op: 'mutate',
        mutations: [
          ['vips', 'delete', expect.anything()],
          ['vips', 'insert', ['map', [['10.0.0.1:80', '10.0.0.3:80']]]],
        ],
      },
    ]);
  });

  it('takes the load balancer with it when it is the last, which is guarded', () => {
    const { operations } = planned('lb-del one 10.0.0.9');
    expect(operations).toMatchObject([
      { op: 'wait', rows: [{ name: 'one', vips: ['map', [['10.0.0.9', '10.0.0.2']]] }] },
      { op: 'delete', table: 'Load_Balancer' },
    ]);
  });
});

describe('lb-list', () => {
  it('cuts what is too long for its column, as VIP of the heading', () => {
    const line = 'lb-add avery-very-long-name :: :: -- lb-list';
    const [, output] = plan(parseArguments(line.split(' ')), networkOf([])).outputs;
    expect(output?.parts).toEqual([
      'UUID                                    LB                  PROTO      VI    IPs',
      '\n',
      { newRow: 'Load_Balancer_1' },
      '    avery-very-long-               ::    ::',
      '\n',
    ]);
  });
});
