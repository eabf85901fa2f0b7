import type { RunStyle } from '@ovn-console/api';
import type { GlobalOption } from '@ovn-console/ovn/script';

const formats = ['table', 'list', 'html', 'csv', 'json'] as const;
const dataFormats = ['string', 'bare', 'json'] as const;

/** How tables are printed, so far as ovn-nbctl's own options say (ovn-nbctl(8), "Table Formatting Options"). */
export function outputStyle(options: readonly GlobalOption[]): RunStyle {
  const styles = options.map((option) => styleOf(option) ?? {});
  return styles.reduce((style, next) => ({ ...style, ...next }), {});
}

/** Options that mean nothing in the console. */
export function ignoredOptions(options: readonly GlobalOption[]): readonly GlobalOption[] {
  return options.filter((option) => option.name !== 'dry-run' && !styleOf(option));
}

function styleOf({ name, value }: GlobalOption): RunStyle | undefined {
  const format = formats.find((one) => one === value);
  const data = dataFormats.find((one) => one === value);
  switch (name) {
    case 'format':
      return format && { format };
    case 'data':
      return data && { data };
    case 'bare':
      return { format: 'list', data: 'bare', headings: false };
    case 'no-headings':
      return { headings: false };
    case 'pretty':
      return { pretty: true };
    default:
      return undefined;
  }
}
