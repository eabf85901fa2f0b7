export const topologyEditor = 'topology-editor';
