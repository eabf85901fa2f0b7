import { addMirrorRule } from './add-mirror-rule.ts';
import { addMirror } from './add-mirror.ts';
import { attachMirror } from './attach-mirror.ts';
import { deleteMirrorRules } from './delete-mirror-rules.ts';
import { deleteMirrors } from './delete-mirrors.ts';
import { detachMirror } from './detach-mirror.ts';
import { listMirrors } from './list-mirrors.ts';

/** In the order in which help lists them. */
export const mirrorCommands = {
  addMirror,
  deleteMirrors,
  listMirrors,
  addMirrorRule,
  deleteMirrorRules,
  attachMirror,
  detachMirror,
};
