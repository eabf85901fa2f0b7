export * from './errors.ts';
export * from './schema/index.ts';
export * from './transaction/index.ts';
