import { InvalidCommandError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Acl } from '../../schema/northbound/acl.ts';
import { assign } from '../any-table/assignment.ts';
import type { AddAcl } from './add-acl-command.ts';

const severities = ['alert', 'warning', 'notice', 'info', 'debug'] as const;

/** Whether and how matches are logged. Any detail of it turns it on. */
export function readLogging(
  { log, severity: severityText, name, meter }: AddAcl,
  draft: Draft,
): Partial<Pick<Acl, 'log' | 'severity' | 'name' | 'meter'>> {
  const isOn = log === true || [severityText, name, meter].some((text) => text !== undefined);
  const severity = severities.find((known) => known === severityText);
  if (severity !== severityText) {
    throw new InvalidCommandError(`bad severity: ${severityText}`, draft.fault('severity'));
  }
  return {
    ...(isOn && { log: true }),
    ...(severity !== undefined && { severity }),
    ...(name !== undefined && { name }),
    ...(meter !== undefined && { meter }),
  };
}

/** Connections that the ACL allows can be marked, to tell later which ACL it was. */
export function readLabel(
  { label: text, action }: AddAcl,
  draft: Draft,
): Partial<Pick<Acl, 'label'>> {
  if (text === undefined) return {};
  if (action !== 'allow' && action !== 'allow-related') {
    const message = 'label can only be set with actions "allow" or "allow-related"';
    throw new InvalidCommandError(message, draft.fault('label'));
  }
  const value = scanIntegerWithin(text, [0, 4_294_967_295]);
  if (value !== undefined) return { label: value };
  const message = `${text}: label must in range 0...4294967295`;
  throw new InvalidCommandError(message, draft.fault('label'));
}

/** Which samples are taken of new and of established connections; also as `@NAME`. */
export function setSamples({ sampleNew, sampleEst }: AddAcl, draft: Draft, uuid: string): void {
  const samples = [
    ['sample_new', '--sample-new', sampleNew, 'sampleNew'],
    ['sample_est', '--sample-est', sampleEst, 'sampleEst'],
  ] as const;
  for (const [column, said, value, field] of samples) {
    if (value === undefined) continue;
    try {
      assign(draft, { table: 'ACL', uuid, field }, `${column}=${value}`);
    } catch (error) {
      if (!(error instanceof InvalidCommandError)) throw error;
      const message = `invalid ${said}: ${error.message}`;
      throw new InvalidCommandError(message, draft.fault(field));
    }
  }
}
