export const changes = 'changes';
