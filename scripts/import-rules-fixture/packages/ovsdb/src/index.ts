export const ovsdb = 'ovsdb';
