type Level = 'info' | 'warn' | 'error';

/** One line on stderr; stdout carries nothing but the `listening` line. */
export function log(level: Level, message: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level} ${message}\n`);
}

/** What to write of something thrown: its stack where there is one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
