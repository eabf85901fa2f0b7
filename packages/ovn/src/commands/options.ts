/** `--name` when wanted, as ovn-nbctl puts options before a command's name. */
export function option(name: string, wanted: true | undefined): string[] {
  return wanted ? [`--${name}`] : [];
}

/** `--name=value` when there is a value. */
export function valueOption(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`--${name}=${value}`];
}
