import { readList, type Fault, type ListProblem } from './read-backends.ts';

/** Reads `^VARIABLE[:^VARIABLE|:PORT],…`; `^` is not looked for. */
export function readTemplateBackends(text: string): string | ListProblem {
  return readList(text, readTemplateBackend);
}

function readTemplateBackend(text: string): string | Fault {
  const parts = text.split(':').filter((part) => part !== '');
  if (parts.length === 1 || parts.length === 2) return parts.join(':');
  return {
    fault:
      `${beginningOf(text)}: should be a template of the form: ` +
      "'^backendip_variable1[:^port_variable1|:port]'",
  };
}

/** As far as ovn-nbctl shows it, which has cut it at the first colon after something else. */
function beginningOf(text: string): string {
  return /^:*[^:]+/.exec(text)?.[0] ?? text;
}
