/** Waits for all of them, even when one fails, so that nothing goes on behind the caller's back; then throws the first failure. */
export async function allSettled<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
