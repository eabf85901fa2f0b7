export const ovn = 'ovn';
