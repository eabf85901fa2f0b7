export const clusters = 'clusters';
