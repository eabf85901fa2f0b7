import { isArray } from '../codec/json.ts';
import type { NamedConnector } from '../transport/connector.ts';
import { FaultProxy } from './fault-proxy.ts';
import { rewriteMessages } from './proxy-faults.ts';

export interface RecordedRequest {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** A way to a server that notes what the client asks of it, and that a test can cut. */
export class RecordingProxy extends FaultProxy {
  readonly requests: RecordedRequest[];

  constructor(remote: string | NamedConnector) {
    const requests: RecordedRequest[] = [];
    super(remote, () => ({ toServer: [rewriteMessages((message) => noted(message, requests))] }));
    this.requests = requests;
  }

  /** What was asked by that method, in order. */
  asked(method: string): readonly (readonly unknown[])[] {
    return this.requests.filter((request) => request.method === method).map(({ params }) => params);
  }
}

function noted(
  { bytes, json }: { readonly bytes: Uint8Array; readonly json: Readonly<Record<string, unknown>> },
  requests: RecordedRequest[],
): readonly Uint8Array[] {
  const { method, params } = json;
  if (typeof method === 'string') requests.push({ method, params: isArray(params) ? params : [] });
  return [bytes];
}
