export const objectPanel = 'object-panel';
