const KEY = 'ovn-console.cluster';

/** Keeps which cluster was looked at last, for this browser's next visit. */
export function rememberCluster(name: string): void {
  window.localStorage.setItem(KEY, name);
}

export function lastCluster(): string | undefined {
  return window.localStorage.getItem(KEY) ?? undefined;
}
