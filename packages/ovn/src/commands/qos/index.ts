import { addQos } from './add-qos.ts';
import { deleteQos } from './delete-qos.ts';
import { listQos } from './list-qos.ts';

/** In the order in which help lists them. */
export const qosCommands = { addQos, deleteQos, listQos };
