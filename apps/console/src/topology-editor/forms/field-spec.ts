export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Addresses and other values that line up. */
  readonly mono?: boolean;
}

/** One field of a form. */
export type FieldSpec =
  | (FieldBase & { readonly control: 'text'; readonly suggestions?: readonly string[] })
  /** A value per line. */
  | (FieldBase & { readonly control: 'lines' })
  | (FieldBase & { readonly control: 'choice'; readonly choices: readonly Choice[] })
  /** On or off: the text is `yes` or empty. */
  | (FieldBase & { readonly control: 'toggle' })
  /** A chassis that may be a gateway: ticked with a priority. Empty: it is none. */
  | (FieldBase & { readonly control: 'priority'; readonly proposal: string })
  /** A key and its value; `keyName` is the field with the key. */
  | (FieldBase & { readonly control: 'pair'; readonly keyName: string });

/** What a toggle's field holds while it is on. */
export const YES = 'yes';

/** Names of the fields whose problems the control shows. */
export function fieldNames(field: FieldSpec): readonly string[] {
  return field.control === 'pair' ? [field.name, field.keyName] : [field.name];
}
