import { defineCommand } from '../definition/command-definition.ts';

/** `get-ssl`: nothing when there is no configuration. */
export const getSsl = defineCommand({
  type: 'getSsl',
  name: 'get-ssl',
  summary: 'print the SSL configuration',
  parameters: {},
  isReading: true,
  reads: () => ({ SSL: ['private_key', 'certificate', 'ca_cert', 'bootstrap_ca_cert'] }),
  plan(_, draft, output) {
    const [ssl] = draft.table('SSL').rows();
    if (!ssl) return;
    output.write(
      `Private key: ${ssl.private_key}\n`,
      `Certificate: ${ssl.certificate}\n`,
      `CA Certificate: ${ssl.ca_cert}\n`,
      `Bootstrap: ${String(ssl.bootstrap_ca_cert)}\n`,
    );
  },
});
