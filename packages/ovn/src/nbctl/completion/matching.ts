/** Those that begin so, then those that contain it once it says something; case does not matter. */
export function matching(labels: readonly string[], typed: string): string[] {
  const wanted = typed.toLowerCase();
  const at = (label: string): number => label.toLowerCase().indexOf(wanted);
  return [...labels.filter((label) => at(label) === 0), ...labels.filter((label) => at(label) > 0)];
}
