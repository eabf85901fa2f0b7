import { addAcl } from './add-acl.ts';
import { deleteAcl } from './delete-acl.ts';
import { listAcls } from './list-acls.ts';

/** In the order in which help lists them. */
export const aclCommands = { addAcl, deleteAcl, listAcls };
