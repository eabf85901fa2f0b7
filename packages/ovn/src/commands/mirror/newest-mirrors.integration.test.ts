import { describe, expect, it } from 'vitest';
import { hasNewestSchema, NewestNorthbound } from '../../testing/newest-northbound.ts';

// What ovn-nbctl 26.03 prints and says of the same lines.
describe.runIf(hasNewestSchema)('on a server that has them', () => {
  it('mirrors have rules, and lead to ports', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ls-add ls -- lsp-add ls p1 -- lsp-add ls p2
      mirror-add m gre 1 from-lport 1.1.1.1
      mirror-add m2 g 1 f 1.1.1.1
      mirror-add m2 local x y
      mirror-add m2 local both if0
      mirror-add m3 lport to-lport p2
      mirror-add m2 x x x
      mirror-add m4 erspan 5 both x
      mirror-add m4 erspan a both x
      mirror-rule-add m 5 ip4 mirror
      mirror-rule-add m 5 ip4 mirror
      mirror-rule-add m 5 ip6 skip
      mirror-rule-add m ' 3x' 'ip6 && tcp' skip
      mirror-rule-add m 32768 ip4 skip
      mirror-rule-add m x ip4 drop
      mirror-rule-add m 7 ip4 drop
      mirror-rule-add nope 7 ip4 drop
      mirror-list
      mirror-rule-del m 5 ip4
      mirror-rule-del m 9
      mirror-rule-del m x
      mirror-rule-del nope
      mirror-rule-del m 3
      mirror-rule-add m3 7 'ip4' mirror
      mirror-list
      mirror-rule-del m
      mirror-list
      lsp-attach-mirror p1 m3
      lsp-attach-mirror p1 m3
      lsp-detach-mirror p1 m3
    `);
    expect(answers).toEqual([
      'g: type must be "gre", "erspan", or "local" or "lport"',
      'x: selection must be "to-lport", "from-lport", or "both"',
      'Mirror with m2 name already exists.',
      'Invalid sink ip: x',
      'Invalid Index',
      'Same mirror-rule already exists on the mirror m.',
      '32768: priority must in range 0...32767',
      'x: priority must in range 0...32767',
      'drop: action must be one of "mirror", "skip"',
      'nope: mirror name not found',
      'm:',
      '  Type     :  gre',
      '  Sink     :  1.1.1.1',
      '  Filter   :  from-lport',
      '  Index/Key:  1',
      '  Rules    :',
      '           3                     ip6 && tcp            skip',
      '           5                            ip4          mirror',
      '           5                            ip6            skip',
      'm2:',
      '  Type     :  local',
      '  Sink     :  if0',
      '  Filter   :  both',
      'm3:',
      '  Type     :  lport',
      '  Sink     :  p2',
      '  Filter   :  to-lport',
      'x: priority must in range 0...32767',
      'nope: mirror name not found',
      'm:',
      '  Type     :  gre',
      '  Sink     :  1.1.1.1',
      '  Filter   :  from-lport',
      '  Index/Key:  1',
      '  Rules    :',
      '           5                            ip6            skip',
      'm2:',
      '  Type     :  local',
      '  Sink     :  if0',
      '  Filter   :  both',
      'm3:',
      '  Type     :  lport',
      '  Sink     :  p2',
      '  Filter   :  to-lport',
      '  Rules    :',
      '           7                            ip4          mirror',
      'm:',
      '  Type     :  gre',
      '  Sink     :  1.1.1.1',
      '  Filter   :  from-lport',
      '  Index/Key:  1',
      'm2:',
      '  Type     :  local',
      '  Sink     :  if0',
      '  Filter   :  both',
      'm3:',
      '  Type     :  lport',
      '  Sink     :  p2',
      '  Filter   :  to-lport',
      '  Rules    :',
      '           7                            ip4          mirror',
      'mirror m3 is already attached to the logical port p1.',
    ]);
  });
});
