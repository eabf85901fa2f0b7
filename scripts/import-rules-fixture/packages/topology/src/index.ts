export const topology = 'topology';
