export { store } from '../../store/src/index.ts';
export { ssh } from '../../ssh/src/index.ts';
