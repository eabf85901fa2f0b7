type Json = Readonly<Record<string, unknown>>;

const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const kinds = ['string', 'integer', 'real', 'boolean', 'uuid'] as const;
const many = { min: 0, max: 'unlimited' };

const optional = (key: unknown): Json => ({ type: { key, min: 0, max: 1 } });
const set = (key: unknown, bounds: Json = many): Json => ({ type: { key, ...bounds } });
const map = (key: unknown, value: unknown, bounds: Json = many): Json => ({
  type: { key, value, ...bounds },
});
const strong = (refTable: string) => ({ type: 'uuid', refTable, refType: 'strong' });
const weak = (refTable: string) => ({ type: 'uuid', refTable, refType: 'weak' });

/** Each base type in each shape that a column can have (RFC 7047 §3.2). */
const everyShape: Json = Object.fromEntries(
  kinds.flatMap((kind) => [
    [`${kind}_scalar`, { type: kind }],
    [`${kind}_optional`, optional(kind)],
    [`${kind}_set`, set(kind)],
    [`${kind}_by_string`, map('string', kind)],
    [`string_by_${kind}`, map(kind, 'string')],
    [`${kind}_by_itself`, map(kind, kind)],
  ]),
);

const bounded: Json = {
  percent: { type: { key: { type: 'integer', minInteger: 0, maxInteger: 100 } } },
  wide: { type: { key: { type: 'integer', minInteger: int64.min, maxInteger: int64.max } } },
  high: optional({ type: 'integer', minInteger: Number.MAX_SAFE_INTEGER }),
  load: { type: { key: { type: 'real', minReal: -1.5, maxReal: 1e300 } } },
  label: optional({ type: 'string', minLength: 2, maxLength: 5 }),
  color: optional({ type: 'string', enum: ['set', ['red', 'grün', '']] }),
  level: set({ type: 'integer', enum: ['set', [-1, 0, 7, 2 ** 40]] }),
  ratio: { type: { key: { type: 'real', enum: ['set', [0, 0.25, -2]] } } },
  two_or_three: set('integer', { min: 1, max: 3 }),
  one_or_more: map('string', 'integer', { min: 1, max: 'unlimited' }),
  at_most_two: map({ type: 'string', maxLength: 3 }, { type: 'real', minReal: 0 }, { min: 0, max: 2 }), // prettier-ignore
  born_as: { type: 'string', mutable: false },
  born_with: { ...set('integer'), mutable: false },
  passing: { type: 'integer', ephemeral: true },
  passing_set: { ...set('string'), ephemeral: true },
};

/** A database in which everything that a schema can say is said. */
export const everyTypeSchema: Json = {
  name: 'Every_Type',
  version: '1.0.0',
  tables: {
    Everything: { isRoot: true, columns: everyShape },
    Bounded: { isRoot: true, columns: bounded },
    // Few columns, so that a value is changed often.
    Collection: {
      isRoot: true,
      columns: {
        strings: set('string'),
        integers: set('integer'),
        numbers: map('string', 'integer'),
        names: map('integer', 'string'),
      },
    },
    Parent: {
      isRoot: true,
      columns: {
        name: { type: 'string' },
        children: set(strong('Child')),
        heir: optional(strong('Child')),
        by_name: map('string', strong('Child')),
        friends: set(weak('Parent')),
        best_friend: optional(weak('Parent')),
        grades: map(weak('Child'), 'integer'),
        guardians: map(weak('Child'), weak('Parent')),
      },
    },
    Child: {
      columns: {
        name: { type: 'string' },
        first_parent: { type: { key: strong('Parent') } },
        siblings: set(strong('Child')),
        needs: set(weak('Unique'), { min: 1, max: 'unlimited' }),
      },
    },
    Orphan: { columns: { name: { type: 'string' }, next: optional(strong('Orphan')) } },
    Unique: {
      isRoot: true,
      columns: {
        name: { type: 'string' },
        number: optional('integer'),
        tags: set('string'),
        owner: optional(weak('Parent')),
      },
      indexes: [['name'], ['number', 'tags']],
    },
    Single: { isRoot: true, maxRows: 1, columns: { marks: map('string', 'string') } },
    // Names that every JavaScript object answers to.
    constructor: {
      isRoot: true,
      columns: { toString: { type: 'string' }, size: optional('real') },
    },
  },
};
