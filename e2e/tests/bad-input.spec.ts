import { run, type Lab } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

/** Everything that NB holds, row by row; its own counters too. */
function dump(lab: Lab): Promise<string> {
  return run(['ovsdb-client', 'dump', lab.northboundRemote, 'OVN_Northbound']);
}

test.beforeEach(async ({ topology, lab }) => {
  // northd has written its last word about the network that was just provisioned.
  await lab.waitForHypervisors();
  await topology.openForEditing();
});

test('a switch with a name that exists is refused on its field', async ({ topology, lab }) => {
  const before = await dump(lab);
  const form = await topology.openAddSwitch();
  await form.enter({ Name: 'ls-int' });
  await form.button('Apply').click();
  await form.expectProblem('Name', /ls-int.*(already exists|exists already)/);
  expect(await dump(lab)).toBe(before);
});

test('a port with a name that exists is refused on its field', async ({ topology, lab }) => {
  const before = await dump(lab);
  const form = await topology.openAddGuestPort();
  await form.choose('Switch', 'ls-int');
  await form.enter({ Name: ports.vm1, 'IP addresses': '172.16.0.99' });
  await form.button('Apply').click();
  await form.expectProblem('Name', /already exists|exists already|is taken/);
  expect(await dump(lab)).toBe(before);
});

const malformed = [
  { field: 'MAC', value: '52:54:00:zz:00:01', message: /MAC/i },
  { field: 'MAC', value: '52:54:00', message: /MAC/i },
  { field: 'IP addresses', value: '172.16.0.300', message: /IP|address/i },
  { field: 'IP addresses', value: '192.168.7.7', message: /172\.16\.0\.0\/24/ },
  { field: 'Name', value: '', message: /name/i },
];

for (const { field, value, message } of malformed) {
  test(`a guest port with ${field} "${value}" is refused on that field`, async ({
    topology,
    lab,
  }) => {
    const before = await dump(lab);
    const form = await topology.openAddGuestPort();
    await form.choose('Switch', 'ls-int');
    await form.enter({ Name: 'vm3', MAC: '52:54:00:00:00:33', 'IP addresses': '172.16.0.33' });
    await form.enter({ [field]: value });
    await form.button('Apply').click();
    await form.expectProblem(field, message);
    expect(await dump(lab)).toBe(before);
  });
}

const badLinks = [
  {
    what: 'a malformed network',
    field: 'Network',
    value: '172.17.0.1/33',
    message: /network|CIDR|prefix/i,
  },
  { what: 'no prefix length', field: 'Network', value: '172.17.0.1', message: /\/24|prefix|CIDR/i },
  {
    what: 'an overlapping network',
    field: 'Network',
    value: '172.16.0.129/25',
    message: /overlap/i,
  },
  { what: 'a malformed MAC', field: 'MAC', value: '00:00:00:00:00', message: /MAC/i },
];

for (const { what, field, value, message } of badLinks) {
  test(`a link with ${what} is refused on its field`, async ({ topology, lab }) => {
    await lab.nbctl('--wait=hv', 'ls-add', 'ls-web');
    await expect(topology.switch('ls-web')).toBeVisible();
    const before = await dump(lab);
    const form = await topology.openLinkSwitchToRouter();
    await form.choose('Switch', 'ls-web');
    await form.choose('Router', 'lr-ext');
    await form.enter({ Network: '172.17.0.1/24', MAC: '00:00:00:00:00:77' });
    await form.enter({ [field]: value });
    await form.button('Apply').click();
    await form.expectProblem(field, message);
    expect(await dump(lab)).toBe(before);
  });
}

test('a route to nowhere is refused on its field', async ({ topology, lab }) => {
  const before = await dump(lab);
  await topology.selectRouter('lr-ext');
  const form = await topology.openAction('Add static route');
  await form.enter({ Prefix: '0.0.0.0/0x', 'Next hop': '10.10.10.1' });
  await form.button('Apply').click();
  await form.expectProblem('Prefix', /prefix|network/i);
  expect(await dump(lab)).toBe(before);
});

test('a name that somebody takes while the form is open is refused, and what was typed stays', async ({
  topology,
  lab,
}) => {
  const form = await topology.openAddSwitch();
  await form.enter({ Name: 'ls-web' });
  await expect(form.commands).toContainText('ls-add ls-web');
  await lab.nbctl('--wait=hv', 'ls-add', 'ls-web');
  const before = await dump(lab);
  await form.button('Apply').click();
  await form.expectProblem('Name', /ls-web.*(already exists|exists already)/);
  await expect(form.field('Name')).toHaveValue('ls-web');
  expect(await dump(lab)).toBe(before);
});
