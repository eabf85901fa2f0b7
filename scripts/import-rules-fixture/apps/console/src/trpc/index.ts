export const trpc = 'trpc';
