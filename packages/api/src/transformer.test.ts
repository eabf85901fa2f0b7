import { deserialize, type SuperJSONResult } from 'superjson';
import { describe, expect, it } from 'vitest';
import { plainJson, transformer } from './transformer.ts';

/** Across the wire, as a client of superjson reads it. */
function received(value: unknown): unknown {
  const sent: SuperJSONResult = JSON.parse(JSON.stringify(transformer.serialize(value)));
  return deserialize(sent);
}

describe('transformer', () => {
  it('is read by superjson, whether a value was marked as plain or not', () => {
    const event = { type: 'delta', upsert: [{ id: 'a' }], remove: ['b'] };
    expect(received({ id: '1', data: plainJson(event) })).toEqual({ id: '1', data: event });
    expect(received(event)).toEqual(event);
    expect(received(undefined)).toBeUndefined();
  });

  it('keeps dates and bigints of what is not marked', () => {
    const value = { at: new Date(0), big: 2n ** 60n };
    expect(received({ data: value })).toEqual({ data: value });
  });

  it('does not look into what is marked', () => {
    const trap = plainJson({ at: new Date(0) });
    expect(transformer.serialize(trap)).toEqual({ json: trap });
  });
});
