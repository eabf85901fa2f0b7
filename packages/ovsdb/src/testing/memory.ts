/** Samples how much memory the process has, in bytes, from now on until it is disposed of. */
export function watchMemory(): { readonly growth: () => number } & Disposable {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  return {
    growth: () => most - before,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
