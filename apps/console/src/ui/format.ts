const numbers = new Intl.NumberFormat('en-US');
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** 1204 → "1,204". */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "1 port", "3 ports". */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : several}`;
}

/** A span of time in its largest sensible unit: "<1 ms", "12 ms", "4 s", "3 min", "5 h", "41 d". */
export function formatDuration(ms: number): string {
  if (ms > 0 && ms < 0.5) return '<1 ms';
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

/** Time of day with seconds: "14:02:11". */
export function formatClock(at: number | Date): string {
  return clock.format(at);
}

/** The clock for today, the day for this year ("10 Nov 14:02"), with the year before that. */
export function formatWhen(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return formatClock(at);
  const date = at.getFullYear() === now.getFullYear() ? day : dayAndYear;
  return `${date.format(at)} ${formatClock(at).slice(0, 5)}`;
}

/** The beginning of a UUID, enough to tell rows apart. */
export function shortUuid(uuid: string): string {
  return uuid.slice(0, 8);
}
