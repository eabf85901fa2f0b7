import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';
import { clearSsl } from './delete-ssl.ts';

/** `set-ssl PRIVATE-KEY CERTIFICATE CA-CERT [SSL-PROTOS [SSL-CIPHERS [SSL-CIPHERSUITES]]]`. */
export const setSsl = defineCommand({
  type: 'setSsl',
  name: 'set-ssl',
  summary: 'set the SSL configuration',
  parameters: {
    privateKey: argument('PRIVATE-KEY'),
    certificate: argument('CERTIFICATE'),
    caCertificate: argument('CA-CERT'),
    protocols: optionalArgument('SSL-PROTOS'),
    ciphers: optionalArgument('SSL-CIPHERS'),
    ciphersuites: optionalArgument('SSL-CIPHERSUITES', { requires: 'SSL.ssl_ciphersuites' }),
    /** Whether the CA's certificate may be taken from the first peer. */
    bootstrap: flag('bootstrap'),
  },
  plan(command, draft) {
    const { protocols, ciphers, ciphersuites } = command;
    const target = {
      table: 'NB_Global',
      uuid: globalRow(draft)._uuid,
      field: 'privateKey',
    } as const;
    clearSsl(draft);
    const ssl = draft.insert('SSL', {
      private_key: command.privateKey,
      certificate: command.certificate,
      ca_cert: command.caCertificate,
      bootstrap_ca_cert: command.bootstrap === true,
      ...(protocols !== undefined && { ssl_protocols: protocols }),
      ...(ciphers !== undefined && { ssl_ciphers: ciphers }),
      ...(ciphersuites !== undefined && { ssl_ciphersuites: ciphersuites }),
    });
    draft.replace(target, { ssl });
  },
});
