export { topologyEditor } from '../topology-editor/index.ts';
