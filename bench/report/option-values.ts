/** The sizes that `--ports` names, ascending. Throws for what is no list of numbers above 0. */
export function readPorts(text: string): number[] {
  return text
    .split(',')
    .map((size) => readWholeNumber('--ports', size))
    .toSorted((a, b) => a - b);
}

/** @throws Error that names the option when its value is not a whole number above 0. */
export function readWholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option}: "${text}" is not a number above 0`);
}
