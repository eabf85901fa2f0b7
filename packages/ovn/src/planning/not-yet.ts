import { OvnError, type Fault } from '../errors.ts';

/**
 * Thrown by the plan of a command that waits for contents that are not there (`wait-until`): plan
 * again after the next change, or tell that they are not there.
 */
export class NotYet extends OvnError {
  override readonly name = 'NotYet';

  constructor(fault: Fault) {
    super('what is waited for is not so yet', fault);
  }
}
