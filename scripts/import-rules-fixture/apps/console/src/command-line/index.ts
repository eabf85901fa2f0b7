export const commandLine = 'command-line';
