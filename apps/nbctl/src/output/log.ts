interface LogMessage {
  readonly module: string;
  readonly message: string;
  readonly level?: string;
}

/** What ovn-nbctl's log prints on standard error: warnings, each with the time and a number. */
export class Log {
  readonly #stderr: { write(text: string): void };
  /** How many messages came before; those that are not printed count too. */
  #count = 0;

  constructor(stderr: { write(text: string): void }) {
    this.#stderr = stderr;
  }

  /** ovn-nbctl notes command lines that may change something. */
  skip(): void {
    this.#count += 1;
  }

  warn({ module, message, level = 'WARN' }: LogMessage): void {
    this.#count += 1;
    const time = `${new Date().toISOString().slice(0, -5)}Z`;
    const count = String(this.#count).padStart(5, '0');
    this.#stderr.write(`${time}|${count}|${module}|${level}|${message}\n`);
  }
}
